package dev.larder.service;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.api.ApiOptions;
import dev.larder.api.PageFetch;
import dev.larder.api.PictureFetch;
import dev.larder.demo.DemoOptions;
import dev.larder.demo.DemoServer;
import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.model.Target;
import dev.larder.result.Cancel;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.result.Redactor;
import dev.larder.result.TokenKind;
import dev.larder.store.SpacesFile;
import dev.larder.sync.Pauses;
import dev.larder.sync.Sender;
import dev.larder.vault.SessionVault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** The services on a real store and the demo server, with no waiting between looks. */
public final class Bench implements AutoCloseable {
    public static final LocaleCode EN = new LocaleCode("en");
    public static final LocaleCode DE = new LocaleCode("de");
    public static final SpaceId ID = new SpaceId("bench");

    public final DemoServer server;
    public final Tokens tokens;
    public final Spaces spaces;
    public final Changes changes = new Changes();
    public final Connectivity connectivity = new Connectivity();
    public final Entries entries;
    public final Drafts drafts;
    public final Outbox outbox;
    public final Exchange exchange;
    /** Goes as the system's, and jumps over the pauses that are not waited for. */
    public final HandedClock clock = new HandedClock();

    private final OpenSpaces open;

    public Bench(Path folder) throws IOException {
        this(folder, DemoServer.start(DemoOptions.in(folder.resolve("server"))), ApiOptions.defaults());
    }

    /** {@code local} is the disk that this computer's files are on. */
    public Bench(Path folder, Path local) throws IOException {
        this(local, DemoServer.start(DemoOptions.in(folder.resolve("server"))), ApiOptions.defaults());
    }

    public Bench(Path folder, DemoServer server, ApiOptions options) throws IOException {
        this(folder, server, options, clock -> atOnce(clock, server));
    }

    public Bench(Path folder, DemoServer server, ApiOptions options, Function<HandedClock, Pauses> pauses)
            throws IOException {
        this.server = server;
        server.queueDelay(java.time.Duration.ZERO);
        tokens = new Tokens(new SessionVault(), new SessionVault(), new Redactor());
        tokens.keep(ID, TokenKind.READ, server.readToken(), Tokens.Place.SESSION);
        tokens.keep(ID, TokenKind.WRITE, server.writeToken(), Tokens.Place.SESSION);
        open = new OpenSpaces(folder.resolve("spaces"), clock, tokens, options);
        spaces = new Spaces(new SpacesFile(folder.resolve("spaces.json"), Clock.systemUTC()), open, tokens);
        spaces.builtIn(space(List.of(EN, DE)));
        entries = new Entries(spaces, changes);
        drafts = new Drafts(spaces, changes);
        outbox = new Outbox(spaces, changes);
        exchange = new Exchange(spaces, changes, connectivity, pauses.apply(clock), clock);
    }

    /** Waits for the server's queue in place of the time, which passes at once. */
    private static Pauses atOnce(HandedClock clock, DemoServer server) {
        return (time, cancel) -> {
            clock.pass(time);
            try {
                server.awaitQueue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        };
    }

    public Space space(List<LocaleCode> locales) {
        return new Space(
                ID,
                new Space.Identity("Bench", "Test", "#2F6B4F", false),
                server.base(),
                List.of(
                        ContentTypeKey.pageType("landing-page"),
                        ContentTypeKey.pageType("product"),
                        ContentTypeKey.pageType("case-study"),
                        ContentTypeKey.singlePages(),
                        ContentTypeKey.blog(),
                        ContentTypeKey.collection("team_members"),
                        ContentTypeKey.collection("faq")),
                locales,
                true);
    }

    /** The previews of this computer, and where the space keeps its files. */
    public Previews previews(Connectivity reached, PageFetch fetch, Clock now) {
        return new Previews(open, entries, reached, fetch, now);
    }

    public Pictures pictures(Connectivity reached, PictureFetch fetch) {
        return new Pictures(open, reached, fetch);
    }

    Path spaceFolder() {
        return open.folder(ID);
    }

    public static <T> T ok(Outcome<T> outcome) {
        return outcome.match(value -> value, failure -> {
            throw new AssertionError("failed: " + failure);
        });
    }

    public void pull() {
        ok(exchange.pull(ID, step -> {}, Cancel.never()));
    }

    public EntryRow find(ContentTypeKey type, String text) {
        return ok(entries.rows(ID, new EntryFilter(java.util.Optional.of(type), text, java.util.Set.of()))).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " with " + text));
    }

    public OpenEntry entry(EntryKey key) {
        return ok(entries.open(ID, key));
    }

    /** Edits one text field and saves the draft. */
    public void type(EntryKey key, LocaleCode locale, String field, String text) {
        OpenEntry entry = entry(key);
        Content now = entry.current();
        Content base = entry.draft().map(draft -> draft.base()).orElseGet(entry::base);
        ok(drafts.save(ID, key, base, now.with(locale, now.in(locale).with(field, TextNode.valueOf(text)))));
    }

    public Change queue(EntryKey key, Target target) {
        return ok(outbox.queue(ID, key, target)).orElseThrow();
    }

    public Outcome<Sender.Sent> send() {
        List<Long> waiting = ok(outbox.list(ID)).stream()
                .filter(change -> change.state() == ChangeState.WAITING)
                .map(Change::seq)
                .toList();
        return exchange.send(ID, waiting, Cancel.never());
    }

    public void sendAndWatch() {
        ok(send());
        ok(exchange.watch(ID, Cancel.never()));
    }

    /** Decides a conflict for this side, in all places. */
    public void keepMine(Change change) {
        Conflicts conflicts = new Conflicts(spaces, changes);
        Conflict.Overlapping conflict = (Conflict.Overlapping) ok(conflicts.read(ID, change.seq()));
        ok(conflicts.settle(
                ID,
                conflict,
                conflict.questions().stream().map(question -> question.mine()).toList()));
    }

    public Change change(long seq) {
        return ok(spaces.with(ID, link -> link.store().change(seq))).orElseThrow();
    }

    public Failure failure(Outcome<?> outcome) {
        return outcome.failure().orElseThrow(() -> new AssertionError("went well"));
    }

    /** Changes a post past this computer, as somebody else would. */
    public void otherEditor(String slug, String body) throws IOException, InterruptedException {
        past("PATCH", slug, HttpRequest.BodyPublishers.ofString(body));
    }

    /** Deletes a post past this computer. */
    public void otherEditorDeletes(String slug) throws IOException, InterruptedException {
        past("DELETE", slug, HttpRequest.BodyPublishers.noBody());
    }

    private void past(String method, String slug, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.base() + "/posts/" + slug + "/"))
                .header("Authorization", "Token " + server.writeToken())
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status / 100 != 2) {
            throw new AssertionError("the service answered " + status);
        }
        server.awaitQueue();
    }

    @Override
    public void close() {
        open.close();
        server.close();
    }
}
