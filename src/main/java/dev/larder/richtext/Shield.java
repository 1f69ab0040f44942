package dev.larder.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Makes content harmless for an editor and brings it back: what acts, loads or is not known becomes a box that stands for
 * its bytes, and attributes that act or load are laid aside. One shield is for one text; it remembers what it took.
 */
public final class Shield {
    private static final Set<String> ISLANDS = Set.of(
            "script",
            "style",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "video",
            "audio",
            "svg",
            "math",
            "canvas",
            "template",
            "noscript",
            "meta",
            "link",
            "base",
            "title",
            "head",
            "textarea",
            "input",
            "select",
            "button",
            "param",
            "source",
            "track",
            "portal",
            "plaintext",
            "xmp",
            "noembed",
            "noframes",
            "marquee",
            "dialog",
            "slot",
            "picture",
            "map",
            "area",
            "datalist",
            "output",
            "progress",
            "meter",
            "option",
            "optgroup",
            "bgsound",
            "isindex");
    private static final Set<String> KNOWN = Set.of(
            "a",
            "abbr",
            "acronym",
            "address",
            "article",
            "aside",
            "b",
            "bdi",
            "bdo",
            "big",
            "blockquote",
            "br",
            "caption",
            "center",
            "cite",
            "code",
            "col",
            "colgroup",
            "data",
            "dd",
            "del",
            "details",
            "dfn",
            "dir",
            "div",
            "dl",
            "dt",
            "em",
            "fieldset",
            "figcaption",
            "figure",
            "font",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "i",
            "img",
            "ins",
            "kbd",
            "label",
            "legend",
            "li",
            "main",
            "mark",
            "menu",
            "nav",
            "nobr",
            "ol",
            "p",
            "pre",
            "q",
            "rb",
            "rp",
            "rt",
            "rtc",
            "ruby",
            "s",
            "samp",
            "search",
            "section",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "tt",
            "u",
            "ul",
            "var",
            "wbr");
    private static final Set<String> VOID = Set.of(
            "meta", "link", "base", "input", "embed", "param", "source", "track", "area", "frame", "bgsound", "isindex",
            "html", "body");
    private static final Set<String> RAW =
            Set.of("script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes", "noscript");
    private static final Set<String> ACTING = Set.of(
            "srcset",
            "ping",
            "background",
            "poster",
            "formaction",
            "action",
            "autofocus",
            "is",
            "slot",
            "lowsrc",
            "dynsrc",
            "srcdoc",
            "contenteditable",
            "data",
            "codebase",
            "manifest",
            "profile",
            "longdesc",
            "usemap",
            "accesskey",
            "http-equiv",
            "loading",
            "fetchpriority",
            "importance",
            "nonce",
            "xmlns",
            "itemref");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "xlink:href");
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?(?:-->|\\z)|<[!?][^>]*(?:>|\\z)|<(/?)([a-zA-Z][^\\s/>]*)((?:\"[^\"]*\"|'[^']*'|[^'\">]++)*+)>",
            Pattern.DOTALL);
    private static final Pattern LOOSE = Pattern.compile("<[a-zA-Z/!?][^>]*>?");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("[\\s/]*([^\\s\"'<>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+)))?");
    private static final Pattern ACTING_ADDRESS = Pattern.compile(
            "(?i)[\\x00-\\x20]*(?:j\\s*a\\s*v\\s*a\\s*s\\s*c\\s*r\\s*i\\s*p\\s*t|vbscript|livescript|mocha|file|data:(?!image/(?:png|gif|jpe?g|webp);)).*",
            Pattern.DOTALL);

    private final String mark;
    private final Function<Island, String> words;
    private final List<String> kept = new ArrayList<>();
    private final Pattern box;
    private final Pattern aside;

    /** {@code mark} is a word that no content can know; {@code words} say in plain text what a box stands for. */
    public Shield(String mark, Function<Island, String> words) {
        this.mark = mark;
        this.words = words;
        this.box = Pattern.compile(
                "<(span|div)\\b[^<>]*\\sdata-" + mark + "=\"(\\d+)\"[^<>]*>[^<]*</\\1>", Pattern.CASE_INSENSITIVE);
        this.aside = Pattern.compile("(<[a-zA-Z][^<>]*?)\\sdata-" + mark + "-a=\"(\\d+)\"([^<>]*>)");
    }

    /** What the editor may see. */
    public String shielded(String html) {
        StringBuilder out = new StringBuilder(html.length() + 64);
        Matcher tag = TAG.matcher(html);
        int at = 0;
        while (tag.find(at)) {
            gap(html.substring(at, tag.start()), out);
            at = tag.group(2) == null ? declaration(tag, out) : tag(html, tag, out);
        }
        String rest = html.substring(at);
        return out.append(rest.replaceAll("<(?=[a-zA-Z/!?])", "&lt;")).toString();
    }

    /** Between tags stands text; what begins like a tag and never ends as one is one to a browser: a box. */
    private void gap(String text, StringBuilder out) {
        Matcher loose = LOOSE.matcher(text);
        int at = 0;
        while (loose.find()) {
            out.append(text, at, loose.start());
            box(new Island("!", loose.group()), false, out);
            at = loose.end();
        }
        out.append(text.substring(at));
    }

    /** A comment stays; what only looks like one to some is a box. */
    private int declaration(Matcher tag, StringBuilder out) {
        String text = tag.group();
        boolean plain =
                text.startsWith("<!--") && text.endsWith("-->") && !text.startsWith("<!-->") && text.length() > 6;
        if (plain && !text.substring(4, text.length() - 3).contains("--") && !text.contains(mark)) {
            out.append(text);
        } else {
            box(new Island("!", text), false, out);
        }
        return tag.end();
    }

    private int tag(String html, Matcher tag, StringBuilder out) {
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        boolean closing = !tag.group(1).isEmpty();
        if (KNOWN.contains(name)) {
            out.append(closing ? tag.group() : opening(tag));
            return tag.end();
        }
        if (closing) {
            // Its beginning was a box, or there was none: nothing is left to close.
            box(new Island(name, tag.group()), false, out);
            return tag.end();
        }
        int end = VOID.contains(name) || tag.group(3).endsWith("/") ? tag.end() : closed(html, name, tag.end());
        boolean alone =
                html.substring(0, tag.start()).isBlank() && html.substring(end).isBlank();
        box(new Island(name, html.substring(tag.start(), end)), alone, out);
        return end;
    }

    /** Behind the end of an element; behind its opening tag where it has none. */
    private static int closed(String html, String name, int from) {
        Pattern both = Pattern.compile("<(/?)" + Pattern.quote(name) + "(?=[\\s/>])[^>]*>", Pattern.CASE_INSENSITIVE);
        Matcher tag = both.matcher(html);
        int depth = 1;
        int at = from;
        while (tag.find(at)) {
            depth += tag.group(1).isEmpty() ? (RAW.contains(name) || tag.group().endsWith("/>") ? 0 : 1) : -1;
            if (depth == 0) {
                return tag.end();
            }
            at = tag.end();
        }
        return ISLANDS.contains(name) && !name.equals("button") ? html.length() : from;
    }

    private void box(Island island, boolean block, StringBuilder out) {
        String element = block ? "div" : "span";
        out.append('<')
                .append(element)
                .append(" class=\"larder-island\" contenteditable=\"false\" data-")
                .append(mark)
                .append("=\"")
                .append(keep(island.source()))
                .append("\">")
                .append(Entities.escape(words.apply(island)))
                .append("</")
                .append(element)
                .append('>');
    }

    private int keep(String bytes) {
        kept.add(bytes);
        return kept.size() - 1;
    }

    private String opening(Matcher tag) {
        List<String> taken = new ArrayList<>();
        StringBuilder left = new StringBuilder("<").append(tag.group(2));
        Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
        while (attribute.find()) {
            String text = attribute.group().replaceFirst("^[\\s/]+", "");
            if (acts(tag.group(2).toLowerCase(Locale.ROOT), attribute)) {
                taken.add(text);
            } else {
                left.append(' ').append(text);
            }
        }
        if (taken.isEmpty() && !tag.group(3).contains("<")) {
            return tag.group();
        }
        if (!taken.isEmpty()) {
            left.append(" data-")
                    .append(mark)
                    .append("-a=\"")
                    .append(keep(String.join(" ", taken)))
                    .append('"');
        }
        return left.append(tag.group(3).endsWith("/") ? " />" : ">").toString();
    }

    private static boolean acts(String tag, Matcher attribute) {
        String name = attribute.group(1).toLowerCase(Locale.ROOT);
        String value = value(attribute);
        if (name.startsWith("on") || name.startsWith("data-mce-") || ACTING.contains(name)) {
            return true;
        }
        if (name.equals("style")) {
            String css = value.toLowerCase(Locale.ROOT);
            return css.contains("url")
                    || css.contains("\\")
                    || css.contains("expression")
                    || css.contains("import")
                    || css.contains("position")
                    || css.contains("binding")
                    || css.contains("image-set");
        }
        if (name.equals("name") || name.equals("id")) {
            return !tag.equals("a") && (tag.equals("img") || tag.equals("form"));
        }
        return ADDRESSES.contains(name)
                && ACTING_ADDRESS
                        .matcher(org.jsoup.parser.Parser.unescapeEntities(value, true))
                        .matches();
    }

    private static String value(Matcher attribute) {
        for (int group = 2; group <= 4; group++) {
            if (attribute.group(group) != null) {
                return attribute.group(group);
            }
        }
        return "";
    }

    /** The bytes again that the boxes and the laid-aside attributes stand for. */
    public String restored(String html) {
        String whole = aside.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + attributes(found.group(1) + found.group(3), found.group(2)) + found.group(3)));
        return box.matcher(whole).replaceAll(found -> Matcher.quoteReplacement(kept(found.group(2))));
    }

    /** Those that the element was not given anew meanwhile. */
    private String attributes(String tag, String number) {
        StringBuilder back = new StringBuilder();
        Matcher attribute = ATTRIBUTE.matcher(kept(number));
        while (attribute.find()) {
            boolean again = Pattern.compile(
                            "\\s" + Pattern.quote(attribute.group(1)) + "[\\s=>/]", Pattern.CASE_INSENSITIVE)
                    .matcher(tag)
                    .find();
            if (!again) {
                back.append(' ').append(attribute.group().replaceFirst("^[\\s/]+", ""));
            }
        }
        return back.toString();
    }

    private String kept(String number) {
        int index = number.length() < 9 ? Integer.parseInt(number) : Integer.MAX_VALUE;
        return index < kept.size() ? kept.get(index) : "";
    }
}
