package dev.larder.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A text as plain lines with their looks, for showing it without a browser. Long texts are cut. */
public final class ReadableText {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "figure",
            "figcaption",
            "address",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "form",
            "center",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "caption");
    private static final Set<String> BOXES = Set.of(
            "iframe", "embed", "object", "video", "audio", "svg", "script", "style", "noscript", "template", "canvas");

    private final List<Line> lines = new ArrayList<>();
    private final int most;
    private List<Run> runs = new ArrayList<>();
    private Kind kind = Kind.TEXT;
    private int depth;
    private String sign = "";
    private int length;

    /** What a line is. */
    public enum Kind {
        TEXT,
        HEADING,
        ITEM,
        QUOTE,
        CODE,
        RULE
    }

    /** A piece of a line in one look. */
    public record Run(String text, boolean bold, boolean italic, boolean code, boolean link, boolean box) {}

    /** {@code level} is a heading's, or how deep an item stands; {@code sign} its bullet or number. */
    public record Line(Kind kind, int level, String sign, List<Run> runs) {
        public Line {
            runs = List.copyOf(runs);
        }
    }

    /** The lines shown, and whether there are more. */
    public record Text(List<Line> lines, boolean cut) {
        public Text {
            lines = List.copyOf(lines);
        }
    }

    private ReadableText(int most) {
        this.most = most;
    }

    /** At most about that many letters; only as much of a long text is read as is needed. */
    public static Text of(String html, int most) {
        boolean longer = html.length() > most * 8;
        ReadableText reading = new ReadableText(most);
        reading.children(
                Jsoup.parseBodyFragment(longer ? html.substring(0, most * 8) : html)
                        .body(),
                new Look());
        reading.end();
        return new Text(reading.lines, longer || reading.length >= most);
    }

    private record Look(boolean bold, boolean italic, boolean code, boolean link) {
        Look() {
            this(false, false, false, false);
        }

        Look in(String tag) {
            return switch (tag) {
                case "b", "strong", "th" -> new Look(true, italic, code, link);
                case "i", "em", "cite" -> new Look(bold, true, code, link);
                case "code", "kbd", "samp", "tt" -> new Look(bold, italic, true, link);
                case "a" -> new Look(bold, italic, code, true);
                default -> this;
            };
        }
    }

    private void children(Element parent, Look look) {
        int number = 1;
        for (Node node : parent.childNodes()) {
            if (length >= most) {
                return;
            }
            if (node instanceof TextNode text) {
                text(text, look);
            } else if (node instanceof Element element) {
                if (element.tagName().equals("li")) {
                    item(element, look, parent.tagName().equals("ol") ? number++ + "." : "•");
                } else {
                    element(element, look);
                }
            }
        }
    }

    private void text(TextNode node, Look look) {
        String text =
                kind == Kind.CODE ? node.getWholeText() : node.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
        if (!text.isEmpty() && !(runs.isEmpty() && text.isBlank())) {
            add(text, look, false);
        }
    }

    private void add(String text, Look look, boolean box) {
        runs.add(new Run(text, look.bold(), look.italic(), look.code(), look.link(), box));
        length += text.length();
    }

    private void element(Element element, Look look) {
        String tag = element.tagName();
        if (tag.matches("h[1-6]")) {
            block(Kind.HEADING, tag.charAt(1) - '0', element, look);
        } else if (tag.equals("pre")) {
            block(Kind.CODE, 0, element, look);
        } else if (tag.equals("blockquote")) {
            block(Kind.QUOTE, 0, element, look);
        } else if (tag.equals("ul") || tag.equals("ol")) {
            end();
            depth++;
            children(element, look);
            end();
            depth--;
        } else if (tag.equals("br")) {
            end();
        } else if (tag.equals("hr")) {
            end();
            lines.add(new Line(Kind.RULE, 0, "", List.of()));
        } else if (tag.equals("img")) {
            add(element.attr("alt").isBlank() ? "img" : element.attr("alt"), look, true);
        } else if (BOXES.contains(tag) || tag.contains("-")) {
            add(tag, look, true);
        } else if (BLOCKS.contains(tag)) {
            block(kind == Kind.QUOTE || kind == Kind.ITEM ? kind : Kind.TEXT, 0, element, look);
        } else if (tag.equals("tr")) {
            row(element, look);
        } else {
            children(element, look.in(tag));
        }
    }

    private void block(Kind of, int level, Element element, Look look) {
        end();
        Kind before = kind;
        int deep = depth;
        kind = of;
        depth = of == Kind.HEADING ? level : depth;
        children(element, look);
        end();
        kind = before;
        depth = deep;
    }

    private void item(Element element, Look look, String bullet) {
        end();
        Kind before = kind;
        kind = Kind.ITEM;
        sign = bullet;
        children(element, look);
        end();
        kind = before;
        sign = "";
    }

    private void row(Element row, Look look) {
        end();
        for (Element cell : row.children()) {
            if (!runs.isEmpty()) {
                add("   |   ", new Look(), false);
            }
            children(cell, look.in(cell.tagName()));
        }
        end();
    }

    private void end() {
        if (runs.stream().anyMatch(run -> !run.text().isBlank())) {
            lines.add(new Line(kind, depth, sign, runs));
            sign = "";
        }
        runs = new ArrayList<>();
    }
}
