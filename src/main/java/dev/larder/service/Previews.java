package dev.larder.service;

import dev.larder.api.PageFetch;
import dev.larder.model.PreviewSetup;
import dev.larder.model.Reference;
import dev.larder.model.SpaceId;
import dev.larder.page.ClientPage;
import dev.larder.page.SafeCss;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.store.PreviewFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the entries of each space are previewed, and the client's style sheet, captured once when told to. The token is
 * never near. Blocks; not for the FX thread.
 */
public final class Previews {
    private static final int MOST_SHEETS = 24;
    private static final int MOST_CSS = 1_500_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OpenSpaces open;
    private final Entries entries;
    private final Connectivity connectivity;
    private final PageFetch fetch;
    private final Clock clock;

    public Previews(OpenSpaces open, Entries entries, Connectivity connectivity, PageFetch fetch, Clock clock) {
        this.open = open;
        this.entries = entries;
        this.connectivity = connectivity;
        this.fetch = fetch;
        this.clock = clock;
    }

    /** Failures: {@code StoreTrouble}. */
    public Outcome<PreviewSetup> setup(SpaceId space) {
        return file(space).load();
    }

    /** On disk when it returns. Failures: {@code StoreTrouble}. */
    public synchronized Outcome<Done> save(SpaceId space, PreviewSetup setup) {
        return file(space).save(setup);
    }

    private PreviewFile file(SpaceId space) {
        return new PreviewFile(open.folder(space).resolve("preview.json"), clock);
    }

    /** Where the browser keeps what a client's own site stores in it: with the space, so that it goes with the space. */
    public Path browserFolder(SpaceId space) {
        return open.folder(space).resolve("browser");
    }

    /**
     * Reads the style of a client's page: its own sheets and those it links to, 24 and 1.5 MB at most, and
     * none asked for after half a minute; a sheet that cannot be had is left out. Failures: {@code Unreachable}, {@code NotFound} (also where the page has no style),
     * {@code Unreadable}.
     */
    public Outcome<PreviewSetup.Style> capture(String address) {
        Optional<URI> from = address(address);
        if (from.isEmpty() || !PageFetch.isAllowed(from.get())) {
            return Outcome.failed(new Failure.Unreachable(Failure.Reach.NOT_HTTPS, false, ""));
        }
        if (connectivity.isOffline()) {
            return Outcome.failed(new Failure.Unreachable(Failure.Reach.OFFLINE_BY_CHOICE, false, ""));
        }
        return fetch.fetch(from.get()).then(this::style);
    }

    private static Optional<URI> address(String address) {
        try {
            return Optional.of(new URI(address.strip()));
        } catch (java.net.URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private Outcome<PreviewSetup.Style> style(PageFetch.Page page) {
        ClientPage client = ClientPage.of(page.text(), page.address());
        StringBuilder css = new StringBuilder();
        int had = 0;
        List<ClientPage.Sheet> sheets = client.sheets();
        Instant end = clock.instant().plus(PATIENCE);
        for (ClientPage.Sheet sheet : sheets.subList(0, Math.min(sheets.size(), MOST_SHEETS))) {
            boolean late = clock.instant().isAfter(end);
            String rules = late ? "" : rules(sheet, page.address()).orElse("");
            if (!rules.isBlank() && css.length() + rules.length() <= MOST_CSS) {
                css.append(rules).append('\n');
                had++;
            }
        }
        return had == 0
                ? Outcome.failed(new Failure.NotFound("no style sheet"))
                : Outcome.ok(
                        new PreviewSetup.Style(page.address(), clock.instant(), had, css.toString(), client.around()));
    }

    /** A page on the web does not get to ask this computer's own servers. */
    private Optional<String> rules(ClientPage.Sheet sheet, URI page) {
        if (sheet instanceof ClientPage.Sheet.Inline inline) {
            return Optional.of(SafeCss.rooted(inline.css(), page));
        }
        URI address = ((ClientPage.Sheet.Linked) sheet).address();
        boolean reachesHome = PageFetch.isLoopback(address) && !PageFetch.isLoopback(page);
        return reachesHome
                ? Optional.empty()
                : fetch.fetch(address).value().map(found -> SafeCss.rooted(found.text(), found.address()));
    }

    /** The words by which a person knows what is referred to; its id where the mirror has none. */
    public String titleOf(SpaceId space, Reference reference) {
        Optional<String> title = reference.target() == Reference.Target.AUTHOR
                ? entries.authors(space).orElse(List.of()).stream()
                        .filter(author -> author.slug().equals(reference.id()))
                        .map(author -> author.name())
                        .findFirst()
                : entries.target(space, reference).orElse(Optional.empty()).map(row -> row.title());
        return title.filter(words -> !words.isBlank()).orElse(reference.id());
    }
}
