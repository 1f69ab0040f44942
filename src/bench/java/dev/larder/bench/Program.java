package dev.larder.bench;

import dev.larder.api.PageFetch;
import dev.larder.api.PictureFetch;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Cancel;
import dev.larder.result.Outcome;
import dev.larder.result.Redactor;
import dev.larder.result.TokenKind;
import dev.larder.service.Changes;
import dev.larder.service.Connectivity;
import dev.larder.service.Drafts;
import dev.larder.service.Entries;
import dev.larder.service.Exchange;
import dev.larder.service.ListViews;
import dev.larder.service.OpenSpaces;
import dev.larder.service.Outbox;
import dev.larder.service.Pictures;
import dev.larder.service.Previews;
import dev.larder.service.Spaces;
import dev.larder.service.Tokens;
import dev.larder.store.SpacesFile;
import dev.larder.sync.Pauses;
import dev.larder.sync.PullReport;
import dev.larder.vault.SessionVault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The program's services on a store on disk, wired as the program wires them but for the window. */
final class Program implements AutoCloseable {
    static final SpaceId ID = new SpaceId("bench");

    final Entries entries;
    final Drafts drafts;
    final Outbox outbox;
    final Exchange exchange;
    final Spaces spaces;
    private final Path folder;
    final ListViews lists;
    final Space space;
    private final OpenSpaces open;

    /** Opens the store, so that what is timed later is the work and not the opening. Pauses between calls are left out. */
    Program(Path folder, URI base, List<ContentTypeKey> types) {
        this.folder = folder;
        Tokens tokens = new Tokens(new SessionVault(), new SessionVault(), new Redactor());
        for (TokenKind kind : TokenKind.values()) {
            ok(tokens.keep(ID, kind, StockServer.TOKEN, Tokens.Place.SESSION));
        }
        open = new OpenSpaces(folder, Clock.systemUTC(), tokens);
        spaces = new Spaces(new SpacesFile(folder.resolve("spaces.json"), Clock.systemUTC()), open, tokens);
        Space.Identity identity = new Space.Identity("Bench", "Local", "#2F6B4F", false);
        space = new Space(ID, identity, base, types, List.of(), true);
        spaces.builtIn(space);
        Changes changes = new Changes();
        entries = new Entries(spaces, changes);
        lists = new ListViews(spaces);
        drafts = new Drafts(spaces, changes);
        outbox = new Outbox(spaces, changes);
        exchange = new Exchange(spaces, changes, new Connectivity(), Pauses.none(), Clock.systemUTC());
        ok(entries.rows(ID, EntryFilter.all()));
    }

    PullReport pull() {
        return ok(exchange.pull(ID, step -> {}, Cancel.never()));
    }

    Pictures pictures(Connectivity connectivity, PictureFetch fetch) {
        return new Pictures(open, connectivity, fetch);
    }

    Previews previews() {
        return new Previews(open, entries, new Connectivity(), new PageFetch(), Clock.systemUTC());
    }

    Path file() {
        return folder.resolve(ID.value()).resolve("space.db");
    }

    static <T> T ok(Outcome<T> outcome) {
        return outcome.match(value -> value, failure -> {
            throw new IllegalStateException("failed: " + failure);
        });
    }

    @Override
    public void close() {
        open.close();
    }
}
