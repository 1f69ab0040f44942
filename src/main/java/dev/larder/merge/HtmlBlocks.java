package dev.larder.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts HTML into its outermost blocks without touching a byte: the pieces put together are the source again, whatever it
 * is. Text and inline elements between blocks are a block, up to the next line break.
 */
public final class HtmlBlocks {
    private static final Set<String> BLOCK = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "details",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "iframe",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "script",
            "section",
            "style",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "video");
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title");
    /** Blocks of their own outside, but part of a paragraph inside one. */
    private static final Set<String> EMBEDDED = Set.of("iframe", "script", "style", "video");

    private static final Set<String> NEXT_CLOSES = Set.of("li", "dt", "dd", "tr", "td", "th");
    private static final Set<String> CONTAINER = Set.of(
            "article",
            "aside",
            "blockquote",
            "center",
            "div",
            "dl",
            "main",
            "ol",
            "section",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul");
    private static final Pattern BLOCK_TAG =
            Pattern.compile("<(?:" + String.join("|", BLOCK) + "|br)(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?(?:-->|\\z)|<[!?][^>]*>|<(/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:\"[^\"]*\"|'[^']*'|[^'\">]++)*+)>",
            Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile(
            "\\s*(<([a-zA-Z][a-zA-Z0-9]*)(?:\\s(?:\"[^\"]*\"|'[^']*'|[^'\">]++)*+)?>)(.*)(</([a-zA-Z][a-zA-Z0-9]*)\\s*>\\s*)",
            Pattern.DOTALL);

    private final String source;
    private final List<Integer> starts = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    /** Whether text read now still belongs to the block begun last. */
    private boolean inline;

    private HtmlBlocks(String source) {
        this.source = source;
    }

    /** Whether a piece begins with a block and not with text or an inline element. */
    public static boolean isBlock(String piece) {
        Matcher tag = TAG.matcher(piece.stripLeading());
        return tag.lookingAt()
                && tag.group(2) != null
                && tag.group(1).isEmpty()
                && BLOCK.contains(tag.group(2).toLowerCase(Locale.ROOT));
    }

    static boolean isHtml(String text) {
        return BLOCK_TAG.matcher(text).find();
    }

    /** The blocks in order, each with the space behind it. */
    public static List<String> of(String source) {
        HtmlBlocks blocks = new HtmlBlocks(source);
        blocks.read();
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < blocks.starts.size(); i++) {
            int from = i == 0 ? 0 : blocks.starts.get(i);
            int to = i == blocks.starts.size() - 1 ? source.length() : blocks.starts.get(i + 1);
            cut.add(source.substring(from, to));
        }
        return cut.isEmpty() && !source.isEmpty() ? List.of(source) : cut;
    }

    /** A block that only holds others: its opening tag with what stands before, what is in it, its closing tag. */
    public record Container(String opening, String inner, String closing) {}

    /** Empty where the block is no list, table or frame around other blocks. */
    public static Optional<Container> container(String block) {
        Matcher whole = WHOLE.matcher(block);
        if (!whole.matches() || of(block).size() != 1) {
            return Optional.empty();
        }
        String name = whole.group(2).toLowerCase(Locale.ROOT);
        boolean holds = CONTAINER.contains(name) && name.equals(whole.group(5).toLowerCase(Locale.ROOT));
        return holds
                ? Optional.of(new Container(block.substring(0, whole.start(3)), whole.group(3), whole.group(4)))
                : Optional.empty();
    }

    private void read() {
        Matcher tag = TAG.matcher(source);
        int at = 0;
        while (at < source.length() && tag.find(at)) {
            text(at, tag.start());
            String name = Optional.ofNullable(tag.group(2)).orElse("").toLowerCase(Locale.ROOT);
            at = tag.end();
            if (name.isEmpty()) {
                content(tag.start());
            } else if (!tag.group(1).isEmpty()) {
                close(name, tag.start());
            } else {
                at = open(name, tag);
            }
        }
        text(at, source.length());
    }

    private void text(int from, int to) {
        if (!source.substring(from, to).isBlank()) {
            content(from);
        }
    }

    /** Text, a comment or an inline element: outside of all blocks it begins one or goes on with it. */
    private void content(int at) {
        if (open.isEmpty() && !inline) {
            starts.add(at);
            inline = true;
        }
    }

    private int open(String name, Matcher tag) {
        boolean block = BLOCK.contains(name);
        if (block && !EMBEDDED.contains(name) && "p".equals(open.peek())) {
            open.pop();
        } else if (NEXT_CLOSES.contains(name) && name.equals(open.peek())) {
            open.pop();
        }
        if (block && open.isEmpty()) {
            starts.add(tag.start());
            inline = false;
        } else {
            content(tag.start());
        }
        if (RAW.contains(name)) {
            Matcher end = Pattern.compile("</" + name + "\\s*>", Pattern.CASE_INSENSITIVE)
                    .matcher(source);
            return end.find(tag.end()) ? end.end() : source.length();
        }
        if (name.equals("br") && open.isEmpty()) {
            inline = false;
        }
        if (!VOID.contains(name) && !tag.group(3).endsWith("/")) {
            open.push(name);
        }
        return tag.end();
    }

    private void close(String name, int at) {
        if (!open.contains(name)) {
            content(at);
            return;
        }
        String closed = open.pop();
        while (!closed.equals(name)) {
            closed = open.pop();
        }
    }
}
