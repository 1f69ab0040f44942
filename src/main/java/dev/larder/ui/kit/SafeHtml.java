package dev.larder.ui.kit;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Content that does nothing: no script, handler, style, form, frame or refresh, no link that leads away, and no remote load
 * but pictures where they are allowed. The page around it says the same to the browser again by a content policy.
 */
public final class SafeHtml {
    private static final String[] EMBEDDED = {
        "iframe", "embed", "object", "video", "audio", "input", "button", "select", "textarea"
    };
    private static final String[] PLAIN = {
        "figure",
        "figcaption",
        "hr",
        "s",
        "mark",
        "details",
        "summary",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "del",
        "ins",
        "kbd",
        "abbr",
        "time",
        "address"
    };

    private SafeHtml() {}

    /** The content alone, to be put into a page that has a content policy of its own. */
    public static String fragment(String html, boolean images) {
        Document found = Jsoup.parseBodyFragment(html);
        found.select("noscript, template").remove();
        Document clean = new Cleaner(allowed()).clean(found);
        clean.select(String.join(",", EMBEDDED)).forEach(SafeHtml::embedded);
        clean.select("a").forEach(SafeHtml::link);
        clean.select("img").forEach(image -> image(image, images));
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    /** For a browser that reads characters beyond the first plane wrongly: they become numbers. */
    public static String inNumbers(String html) {
        StringBuilder out = new StringBuilder(html.length());
        html.codePoints().forEach(point -> {
            if (Character.isSupplementaryCodePoint(point)) {
                out.append("&#").append(point).append(';');
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    /** The text alone, for counting words. */
    public static String text(String html) {
        return Jsoup.parseBodyFragment(html).body().text();
    }

    private static Safelist allowed() {
        Safelist allowed = Safelist.relaxed().addTags(EMBEDDED).addTags(PLAIN).preserveRelativeLinks(true);
        for (String tag : EMBEDDED) {
            allowed.addAttributes(tag, "src", "data", "title");
        }
        return allowed.addProtocols("img", "src", "http", "https", "data");
    }

    private static void embedded(Element element) {
        String address = List.of("src", "data").stream()
                .map(element::attr)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        String what = host(address).orElse(element.tagName());
        element.replaceWith(box(Words.of("form.preview.embedded", what)));
    }

    private static void link(Element link) {
        String href = link.attr("href");
        link.clearAttributes();
        link.addClass("larder-link").attr("title", href);
    }

    private static void image(Element image, boolean images) {
        String source = image.attr("src");
        boolean remote = source.startsWith("http://") || source.startsWith("https://");
        if (!source.startsWith("data:image/") && !(images && remote)) {
            String name = image.attr("alt").isBlank() ? source : image.attr("alt");
            image.replaceWith(box(Words.of("form.preview.picture", name)));
        }
    }

    private static Element box(String text) {
        return new Element("span").addClass("larder-box").text(text);
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address.strip()).getHost());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
