package dev.larder.checks;

import dev.larder.model.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The addresses that an entry leads to or shows, from rich texts and from fields that hold one. */
final class Links {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?|javascript|data|vbscript|htp|htps|ttps?):\\S*|/[a-z0-9][^\\s]*");

    private Links() {}

    /** One address, and whether a reader is led there by it. */
    record Link(Spot spot, String address, boolean leads) {}

    static List<Link> of(Subject subject) {
        List<Link> links = new ArrayList<>();
        for (Subject.Html html : subject.html()) {
            for (Element element : html.document().select("a[href]")) {
                links.add(new Link(html.spot(), element.attr("href").strip(), true));
            }
            for (Element element : html.document().select("[src]")) {
                links.add(new Link(html.spot(), element.attr("src").strip(), false));
            }
        }
        for (Spot spot : subject.spots()) {
            String text = spot.text().strip();
            boolean media = spot.def().type() instanceof FieldType.Media;
            if ((media || spot.def().type() instanceof FieldType.ShortText)
                    && ADDRESS.matcher(text).matches()) {
                links.add(new Link(spot, text, !media));
            }
        }
        return links;
    }
}
