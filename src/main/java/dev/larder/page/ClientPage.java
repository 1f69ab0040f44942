package dev.larder.page;

import dev.larder.model.PreviewSetup;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a client's page tells of its style: its sheets in their order, and what stands around its article. */
public final class ClientPage {
    private static final int MOST_AROUND = 12;
    private static final int LONGEST_NAME = 400;
    private static final Set<String> AROUND = Set.of("html", "body", "main", "article", "section", "div");

    private final Document page;

    private ClientPage(Document page) {
        this.page = page;
    }

    public static ClientPage of(String html, URI address) {
        return new ClientPage(Jsoup.parse(html, address.toString()));
    }

    /** A sheet of the page. */
    public sealed interface Sheet {
        record Inline(String css) implements Sheet {}

        record Linked(URI address) implements Sheet {}
    }

    /** For screens only; those that a person would have to switch on are left out. */
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (Element element : page.select("style, link[href]")) {
            if (element.normalName().equals("style") && isForScreens(element)) {
                sheets.add(new Sheet.Inline(element.data()));
            } else if (isSheet(element) && isForScreens(element)) {
                address(element.absUrl("href")).map(Sheet.Linked::new).ifPresent(sheets::add);
            }
        }
        return List.copyOf(sheets);
    }

    private static boolean isSheet(Element element) {
        Set<String> rel = Set.copyOf(List.of(
                element.attr("rel").toLowerCase(java.util.Locale.ROOT).strip().split("\\s+")));
        return rel.contains("stylesheet") && !rel.contains("alternate") && !element.hasAttr("disabled");
    }

    private static boolean isForScreens(Element element) {
        String media = element.attr("media").toLowerCase(java.util.Locale.ROOT).strip();
        return !media.equals("print") && !media.equals("speech");
    }

    private static Optional<URI> address(String absolute) {
        try {
            return absolute.isBlank() ? Optional.empty() : Optional.of(new URI(absolute.replace(" ", "%20")));
        } catch (java.net.URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** From {@code html} to the element that holds the article. */
    public List<PreviewSetup.Wrapper> around() {
        List<PreviewSetup.Wrapper> around = new ArrayList<>();
        for (Element at = article(); at != null; at = at.parent()) {
            if (AROUND.contains(at.normalName())) {
                around.add(0, new PreviewSetup.Wrapper(at.normalName(), name(at.id()), name(at.className())));
            }
        }
        return around.size() > MOST_AROUND ? around.subList(around.size() - MOST_AROUND, around.size()) : around;
    }

    private Element article() {
        for (String place : List.of("article:has(h1)", "article", "main", "[role=main]")) {
            Element found = page.selectFirst(place);
            if (found != null) {
                return found;
            }
        }
        return Optional.ofNullable(page.selectFirst("h1"))
                .flatMap(title -> Optional.ofNullable(title.parent()))
                .orElseGet(page::body);
    }

    private static String name(String name) {
        return name.length() > LONGEST_NAME ? "" : name;
    }
}
