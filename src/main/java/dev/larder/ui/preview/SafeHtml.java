package dev.larder.ui.preview;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Makes an editor's HTML harmless for showing: no script, handler, form, frame, refresh or foreign style survives. */
final class SafeHtml {
    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("figure", "figcaption", "hr", "del", "ins", "mark", "details", "summary", "section", "article")
            .addTags("dl", "dt", "dd", "abbr", "kbd", "s")
            .addAttributes(":all", "class", "title", "lang", "dir")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("ol", "start", "type")
            .addProtocols("a", "href", "http", "https", "mailto", "tel", "#")
            .addProtocols("img", "src", "http", "https", "data")
            .preserveRelativeLinks(true);

    private SafeHtml() {}

    /** Embedded frames and players become a labelled box, so that nobody thinks that they were lost. */
    static String of(String html, boolean images) {
        Document dirty = Jsoup.parseBodyFragment(html, "https://larder.invalid/");
        for (Element embed : dirty.select("iframe, video, audio, object, embed")) {
            Element box = new Element("p").addClass("embed").text("▶ " + embed.tagName() + " " + embed.attr("src"));
            embed.replaceWith(box);
        }
        Document clean = new Cleaner(ALLOWED).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        if (!images) {
            clean.select("img")
                    .forEach(img -> img.replaceWith(
                            new Element("span").addClass("embed").text("🖼 " + img.attr("alt"))));
        }
        return clean.body().html();
    }
}
