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
 * Content made into a page that does nothing: no script, handler, style, form, frame or refresh, no link that leads
 * away, and no remote load but pictures where they are allowed. A content policy says the same to the browser again.
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
    private static final String STYLE = """
            html { background: #fff; color: #1d2420; }
            body { font: 15px/1.6 "Larder Sans", "Segoe UI", "Helvetica Neue", sans-serif; margin: 20px 24px; }
            h1, h2, h3, h4 { line-height: 1.25; margin: 1.2em 0 .5em; }
            img { max-width: 100%; height: auto; border-radius: 4px; }
            table { border-collapse: collapse; } td, th { border: 1px solid #c9d1ca; padding: 4px 10px; }
            pre, code { background: #eef1ec; border-radius: 4px; padding: 1px 5px; } pre { padding: 10px 14px; }
            blockquote { margin: 1em 0; padding-left: 16px; border-left: 3px solid #9ccbb2; color: #566159; }
            .larder-link { color: #2b6449; text-decoration: underline; }
            .larder-box { border: 1px dashed #8f9a92; border-radius: 6px; padding: 12px 16px; margin: .6em 0;
              color: #566159; background: #f6f7f4; display: block; }
            """;

    private SafeHtml() {}

    /** A whole page of it, in a neutral style. */
    public static String page(String html, boolean images) {
        String policy =
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:" + (images ? " http: https:" : "");
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\""
                + policy + "\"><style>" + STYLE + "</style></head><body>" + inNumbers(fragment(html, images))
                + "</body></html>";
    }

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
