package dev.larder.richtext;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;

/** Makes of what Word, Google Docs and browsers put into the clipboard what a person would have typed. One use each. */
public final class PasteCleaner {
    private static final Map<String, Set<String>> KEPT = Map.of(
            "a", Set.of("href", "title"),
            "img", Set.of("src", "alt", "width", "height"),
            "td", Set.of("colspan", "rowspan"),
            "th", Set.of("colspan", "rowspan", "scope"),
            "ol", Set.of("start"),
            "abbr", Set.of("title"),
            "time", Set.of("datetime"),
            "code", Set.of("class"));
    private static final Set<String> LOOKS = Set.of(
            "style", "class", "lang", "align", "valign", "bgcolor", "color", "face", "size", "width", "height",
            "border");
    private static final String[] MORE = {
        "figure",
        "figcaption",
        "hr",
        "s",
        "mark",
        "del",
        "ins",
        "kbd",
        "abbr",
        "time",
        "section",
        "article",
        "details",
        "summary"
    };
    private static final Pattern BOLD = Pattern.compile("font-weight:\\s*(?:bold|[6-9]00)");
    private static final Pattern NORMAL = Pattern.compile("(?:^|;)\\s*font-weight:\\s*normal");
    private static final Pattern ITALIC = Pattern.compile("font-style:\\s*italic");
    private static final Pattern REDIRECT = Pattern.compile("https://www\\.google\\.com/url\\?(?:.*&)?q=([^&]+).*");

    private final Document page;
    private final Element body;
    private int styles;
    private int empty;
    private int comments;
    private int pictures;
    private int acting;

    private PasteCleaner(String html) {
        page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        body = page.body();
    }

    public static Pasted html(String html) {
        PasteCleaner cleaner = new PasteCleaner(html);
        String clean = cleaner.clean();
        Pasted.Removed removed =
                new Pasted.Removed(cleaner.styles, cleaner.empty, cleaner.comments, cleaner.pictures, cleaner.acting);
        return new Pasted(clean, safe(html), removed);
    }

    /** Plain text: lines with a blank one between them are paragraphs, other ends of lines breaks. */
    public static Pasted text(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        StringBuilder html = new StringBuilder();
        String[] paragraphs = lines.split("\n[ \\t]*\n\\s*", -1);
        for (String paragraph : paragraphs) {
            String words = Entities.escape(paragraph).replace("\n", "<br>");
            html.append(paragraphs.length == 1 ? words : "<p>" + words + "</p>");
        }
        return new Pasted(html.toString(), html.toString(), new Pasted.Removed(0, 0, 0, 0, 0));
    }

    private static String safe(String html) {
        Safelist allowed = Safelist.relaxed()
                .addTags(MORE)
                .addAttributes(":all", "class", "style", "id", "lang", "dir", "title")
                .preserveRelativeLinks(true);
        Document.OutputSettings plain = new Document.OutputSettings().prettyPrint(false);
        return Jsoup.clean(Jsoup.parse(html).body().html(), "", allowed, plain).strip();
    }

    private String clean() {
        List<Element> acts =
                page.select("script, iframe, object, embed, form input, form button, svg, noscript, template");
        acting += acts.size();
        acts.forEach(Node::remove);
        styles += page.select("style").size();
        page.select("style, meta, link, title, base, xml, head > *, input, button, select, textarea")
                .remove();
        WordLists.makeLists(body);
        NodeTraversor.traverse((node, depth) -> countComment(node), body);
        body.forEachNode(node -> {
            if (node instanceof Comment) {
                node.remove();
            }
        });
        body.select("b").stream()
                .filter(b -> b.id().startsWith("docs-internal-guid")
                        || NORMAL.matcher(b.attr("style")).find())
                .forEach(Element::unwrap);
        body.select("span, font").forEach(this::emphasis);
        body.getAllElements().stream().filter(element -> !element.equals(body)).forEach(this::attributes);
        body.select("a").forEach(this::link);
        body.select("img").forEach(this::picture);
        body.getAllElements().stream()
                .filter(element -> !element.equals(body) && !isWanted(element))
                .forEach(Element::unwrap);
        body.select("li > p:only-of-type").stream()
                .filter(p -> p.parent() != null)
                .forEach(Element::unwrap);
        body.select("br.Apple-interchange-newline, body > br").remove();
        blanks();
        NodeTraversor.traverse((node, depth) -> tidy(node), body);
        return body.html().strip();
    }

    /** Ends of lines mean nothing but in preformatted text. */
    private static void tidy(Node node) {
        boolean kept = Stream.iterate(
                        Optional.ofNullable(node.parent()), Optional::isPresent, up -> up.map(Node::parent))
                .anyMatch(up -> up.filter(it -> it.nodeName().equals("pre")).isPresent());
        if (node instanceof TextNode text && !kept) {
            text.text(
                    text.getWholeText().replaceAll("[ \\t\\r\\n\\f]*\\n[ \\t\\r\\n\\f]*", text.isBlank() ? "\n" : " "));
        }
    }

    private void countComment(Node node) {
        if (node instanceof Comment comment && !comment.getData().contains("Fragment")) {
            comments++;
        }
    }

    /** Styles that mean something become what they mean. */
    private void emphasis(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        boolean heading = element.parents().is("h1, h2, h3, h4, h5, h6");
        if (ITALIC.matcher(style).find()) {
            element.wrap("<em></em>");
        }
        if (!heading && BOLD.matcher(style).find() && !element.parents().is("b, strong")) {
            element.wrap("<strong></strong>");
        }
        styles += style.isEmpty() ? 0 : 1;
        element.unwrap();
    }

    private void attributes(Element element) {
        Set<String> kept = KEPT.getOrDefault(element.tagName(), Set.of());
        List<String> names = element.attributes().asList().stream()
                .map(attribute -> attribute.getKey().toLowerCase(Locale.ROOT))
                .toList();
        boolean styled = names.stream().anyMatch(name -> LOOKS.contains(name) && !kept.contains(name));
        styles += styled ? 1 : 0;
        acting += (int) names.stream().filter(name -> name.startsWith("on")).count();
        names.stream().filter(name -> !kept.contains(name)).forEach(element::removeAttr);
        if (element.tagName().equals("code") && !element.attr("class").startsWith("language-")) {
            element.removeAttr("class");
        }
    }

    private void link(Element link) {
        String href = link.attr("href").strip();
        Matcher redirect = REDIRECT.matcher(href);
        if (redirect.matches()) {
            href = URLDecoder.decode(redirect.group(1), StandardCharsets.UTF_8);
            link.attr("href", href);
        }
        boolean leads = href.matches("(?i)(?:https?|mailto|tel):.*|[#/?.].*|[^:]+") && !href.isEmpty();
        if (!leads) {
            acting += href.isEmpty() ? 0 : 1;
            link.unwrap();
        }
    }

    private void picture(Element image) {
        if (!image.attr("src").matches("(?i)https?://.*|/.*")) {
            pictures++;
            image.remove();
        }
    }

    private static boolean isWanted(Element element) {
        return Set.of(
                        "p",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "ul",
                        "ol",
                        "li",
                        "blockquote",
                        "pre",
                        "code",
                        "strong",
                        "em",
                        "b",
                        "i",
                        "u",
                        "s",
                        "sub",
                        "sup",
                        "a",
                        "img",
                        "br",
                        "hr",
                        "table",
                        "thead",
                        "tbody",
                        "tfoot",
                        "tr",
                        "td",
                        "th",
                        "caption",
                        "figure",
                        "figcaption",
                        "dl",
                        "dt",
                        "dd",
                        "mark",
                        "del",
                        "ins",
                        "kbd",
                        "abbr",
                        "time")
                .contains(element.tagName());
    }

    private void blanks() {
        for (Element element : body.select("p, h1, h2, h3, h4, h5, h6, strong, em, b, i, a")) {
            boolean blank = element.text().replace('\u00a0', ' ').isBlank()
                    && element.select("img, br + br, hr, table").isEmpty();
            if (blank && element.isBlock()) {
                empty++;
                element.remove();
            } else if (blank && element.childNodes().stream().allMatch(TextNode.class::isInstance)) {
                element.unwrap();
            }
        }
    }
}
