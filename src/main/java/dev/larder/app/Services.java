package dev.larder.app;

import dev.larder.api.PageFetch;
import dev.larder.api.PictureFetch;
import dev.larder.result.Redactor;
import dev.larder.service.Bulk;
import dev.larder.service.Changes;
import dev.larder.service.Checking;
import dev.larder.service.Conflicts;
import dev.larder.service.Connecting;
import dev.larder.service.Connectivity;
import dev.larder.service.Drafts;
import dev.larder.service.Entries;
import dev.larder.service.Exchange;
import dev.larder.service.History;
import dev.larder.service.LastPlace;
import dev.larder.service.ListViews;
import dev.larder.service.OpenSpaces;
import dev.larder.service.Outbox;
import dev.larder.service.Pictures;
import dev.larder.service.Previews;
import dev.larder.service.QuickOpen;
import dev.larder.service.Schemas;
import dev.larder.service.Search;
import dev.larder.service.Spaces;
import dev.larder.service.Spelling;
import dev.larder.service.Tokens;
import dev.larder.spelling.Dictionaries;
import dev.larder.spelling.PersonalWords;
import dev.larder.spelling.Speller;
import dev.larder.store.SettingsFile;
import dev.larder.store.SpacesFile;
import dev.larder.sync.Pauses;
import dev.larder.vault.SessionVault;
import dev.larder.vault.TokenVault;
import java.nio.file.Path;
import java.time.Clock;

/** All services of the program, made once. */
final class Services implements AutoCloseable {
    final Changes changes = new Changes();
    final Connectivity connectivity = new Connectivity();
    final SettingsFile settings;
    final Tokens tokens;
    final Spaces spaces;
    final Entries entries;
    final Schemas schemas;
    final Checking checking;
    final Drafts drafts;
    final Outbox outbox;
    final Conflicts conflicts;
    final History history;
    final LastPlace lastPlace;
    final Exchange exchange;
    final Connecting connecting;
    final Pictures pictures;
    final Previews previews;
    final Search search;
    final QuickOpen quickOpen;
    final ListViews lists;
    final Spelling spelling;
    final Bulk bulk;
    private final OpenSpaces open;
    private final TokenVault keychain;
    private final SessionVault session = new SessionVault();

    Services(Path data, TokenVault keychain, Redactor redactor, Threads threads) {
        Clock clock = Clock.systemUTC();
        this.keychain = keychain;
        settings = new SettingsFile(data.resolve("settings.json"), clock);
        tokens = new Tokens(keychain, session, redactor);
        open = new OpenSpaces(data.resolve("spaces"), clock, tokens);
        open.onRescue(changes::publish);
        spaces = new Spaces(new SpacesFile(data.resolve("spaces.json"), clock), open, tokens);
        entries = new Entries(spaces, changes);
        schemas = new Schemas(spaces);
        checking = new Checking(spaces);
        drafts = new Drafts(spaces, changes);
        outbox = new Outbox(spaces, changes);
        bulk = new Bulk(spaces, outbox, drafts, clock);
        lists = new ListViews(spaces);
        Path words = data.resolve("dictionaries");
        spelling = new Spelling(spaces, new Speller(Dictionaries.usual(words), new PersonalWords(words)));
        conflicts = new Conflicts(spaces, changes);
        history = new History(spaces, changes);
        lastPlace = new LastPlace(spaces);
        exchange = new Exchange(spaces, changes, connectivity, Pauses.real(), clock);
        connecting = new Connecting(redactor);
        pictures = new Pictures(open, connectivity, new PictureFetch());
        previews = new Previews(open, entries, connectivity, new PageFetch(), clock);
        search = new Search(
                data.resolve("search"), spaces, open, changes, new Search.Crew(threads.indexing(), threads::after));
        quickOpen = new QuickOpen(spaces, search::find);
    }

    @Override
    public void close() {
        search.close();
        open.close();
        session.close();
        keychain.close();
    }
}
