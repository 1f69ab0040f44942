package dev.larder.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.EntryKey;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.Publication;
import dev.larder.model.RemoteRef;
import dev.larder.model.SearchHit;
import dev.larder.model.SearchQuery;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.model.View;
import dev.larder.result.Outcome;
import dev.larder.result.Redactor;
import dev.larder.search.SearchIndex;
import dev.larder.store.Pulled;
import dev.larder.store.SpaceStore;
import dev.larder.store.SpacesFile;
import dev.larder.vault.SessionVault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    private static final SpaceId ATELIER = new SpaceId("atelier");
    private static final SpaceId BAKERY = new SpaceId("bakery");

    /** Longer waits are for commits and second tries; these tests say themselves when their time has come. */
    private static final Duration SHORT = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Runnable> later = new ArrayList<>();
    private Changes changes;
    private OpenSpaces open;
    private Spaces spaces;
    private Drafts drafts;
    private Search search;

    @BeforeEach
    void start() {
        Tokens tokens = new Tokens(new SessionVault(), new SessionVault(), new Redactor());
        changes = new Changes();
        open = new OpenSpaces(folder.resolve("spaces"), Clock.systemUTC(), tokens);
        spaces = new Spaces(new SpacesFile(folder.resolve("spaces.json"), Clock.systemUTC()), open, tokens);
        drafts = new Drafts(spaces, changes);
        search = new Search(folder.resolve("search"), spaces, open, changes, new Search.Crew(tasks::add, this::after));
    }

    private void after(Duration wait, Runnable task) {
        if (wait.compareTo(SHORT) < 0) {
            task.run();
        } else {
            later.add(task);
        }
    }

    @AfterEach
    void stop() {
        search.close();
        open.close();
    }

    /** As if the program had been killed: what was not made durable is lost. */
    private void killAndStartAgain() {
        tasks.clear();
        later.clear();
        search.index().ifPresent(SearchIndex::close);
        open.close();
        start();
    }

    private void endAndStartAgain() {
        stop();
        tasks.clear();
        later.clear();
        start();
    }

    private void follow() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private void begin() {
        search.begin();
        follow();
    }

    private static <T> T ok(Outcome<T> outcome) {
        return outcome.match(value -> value, failure -> {
            throw new AssertionError("failed: " + failure);
        });
    }

    private void connect(SpaceId id) {
        ok(spaces.save(new Space(
                id,
                new Space.Identity(id.value(), "", "#2F6B4F", false),
                URI.create("http://localhost:9"),
                List.of(ContentTypeKey.blog()),
                List.of(),
                false)));
    }

    private SpaceStore store(SpaceId space) {
        return ok(spaces.with(space, link -> Outcome.ok(link.store())));
    }

    private static Fields post(String slug, String title, String body) {
        return Fields.of(JsonNodeFactory.instance
                .objectNode()
                .put("title", title)
                .put("slug", slug)
                .put("body", body));
    }

    private void pull(SpaceId space, String slug, String title, String body) {
        Entry entry = new Entry.Post(slug, Publication.unknown(), post(slug, title, body));
        ok(store(space).applyPull(List.of(new Pulled(entry, LocaleCode.NONE, View.NEWEST))));
        changes.publish(space);
    }

    private EntryKey key(SpaceId space, String slug) {
        return ok(store(space).keyOf(ContentTypeKey.blog(), new RemoteRef(slug)))
                .orElseThrow();
    }

    private List<String> find(String text) {
        return ok(search.find(new SearchQuery(text, Optional.empty(), 20))).hits().stream()
                .map(hit -> hit.title().text())
                .toList();
    }

    @Test
    void beforeTheIndexIsOpenASearchSaysThatItIsNotReady() {
        Search.Found found = ok(search.find(new SearchQuery("oak", Optional.empty(), 20)));

        assertThat(found.hits()).isEmpty();
        assertThat(found.progress().ready()).isFalse();
        assertThat(found.progress().isBehind()).isTrue();
    }

    @Test
    void whatIsPulledIsFoundInAllSpaces() {
        connect(ATELIER);
        connect(BAKERY);
        begin();

        pull(ATELIER, "a", "Oak table", "Made of wood");
        pull(BAKERY, "b", "Rye bread", "Baked on oak wood");
        follow();

        assertThat(find("oak")).containsExactly("Oak table", "Rye bread");
        assertThat(search.progress().isBehind()).isFalse();
        assertThat(search.isBehind(ATELIER)).isFalse();
    }

    @Test
    void aDraftIsFoundBeforeItIsSentAndNotAnyMoreOnceItIsDiscarded() {
        connect(ATELIER);
        begin();
        pull(ATELIER, "a", "Oak table", "Made of wood");
        Content base = Content.of(LocaleCode.NONE, post("a", "Oak table", "Made of wood"));
        Content edited = Content.of(LocaleCode.NONE, post("a", "Oak table", "Made of bamboo"));

        ok(drafts.save(ATELIER, key(ATELIER, "a"), base, edited));
        follow();
        assertThat(find("bamboo")).containsExactly("Oak table");

        ok(drafts.discard(ATELIER, key(ATELIER, "a")));
        follow();
        assertThat(find("bamboo")).isEmpty();
        assertThat(find("wood")).containsExactly("Oak table");
    }

    @Test
    void aDeletedEntryVanishes() {
        connect(ATELIER);
        begin();
        pull(ATELIER, "a", "Oak table", "");
        follow();

        ok(store(ATELIER).removed(key(ATELIER, "a")));
        changes.publish(ATELIER);
        follow();

        assertThat(find("oak")).isEmpty();
    }

    @Test
    void spacesThatWereNotOpenedAreFollowedAndLetGoOf() {
        connect(ATELIER);
        pull(ATELIER, "a", "Oak table", "");
        endAndStartAgain();

        begin();

        assertThat(find("oak")).containsExactly("Oak table");
        ok(SpaceStore.open(open.folder(ATELIER).resolve("space.db"), Clock.systemUTC()))
                .close();
    }

    @Test
    void aSpaceThatDidNotChangeIsNotEvenOpenedAgain() throws IOException {
        connect(ATELIER);
        pull(ATELIER, "a", "Oak table", "");
        endAndStartAgain();
        begin();
        endAndStartAgain();
        Path store = open.folder(ATELIER).resolve("space.db");
        SpaceStore taken = ok(SpaceStore.open(store, Clock.systemUTC()));

        begin();

        assertThat(search.isBehind(ATELIER)).isFalse();
        assertThat(find("oak")).containsExactly("Oak table");
        taken.close();
    }

    @Test
    void aRemovedSpaceTakesItsEntriesWithItAndTheOthersStay() {
        connect(ATELIER);
        connect(BAKERY);
        begin();
        pull(ATELIER, "a", "Oak table", "");
        pull(BAKERY, "b", "Oak bread", "");
        follow();

        ok(spaces.remove(BAKERY));
        follow();

        assertThat(find("oak")).containsExactly("Oak table");
    }

    @Test
    void aKillAtAnyStepOnlyMeansThatATailIsFedAgain() {
        connect(ATELIER);
        begin();
        for (int number = 0; number < 350; number++) {
            pull(ATELIER, "s" + number, "Oak number " + number, "");
        }
        for (int steps = 0; steps < 9; steps++) {
            for (int step = 0; step < steps && !tasks.isEmpty(); step++) {
                tasks.remove().run();
            }
            pull(ATELIER, "late" + steps, "Late " + steps, "");
            killAndStartAgain();
            search.begin();
        }
        follow();

        assertThat(ok(search.find(new SearchQuery("oak", Optional.empty(), 1000)))
                        .hits())
                .hasSize(350);
        assertThat(find("late")).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void aDamagedIndexIsMadeAnewByItself() throws IOException {
        connect(ATELIER);
        begin();
        pull(ATELIER, "a", "Oak table", "");
        follow();
        endAndStartAgain();
        try (Stream<Path> files = Files.list(folder.resolve("search"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, "not an index");
            }
        }

        begin();

        assertThat(find("oak")).containsExactly("Oak table");
    }

    @Test
    void anIndexThatBreaksInUseIsMadeAnewByItself() {
        connect(ATELIER);
        begin();
        pull(ATELIER, "a", "Oak table", "");
        follow();

        search.index().ifPresent(SearchIndex::close);
        assertThat(find("oak")).isEmpty();
        follow();

        assertThat(find("oak")).containsExactly("Oak table");
    }

    @Test
    void whereNoIndexCanBeWrittenTheSearchSaysSoAndTheStoresWorkOn() throws IOException {
        Files.writeString(folder.resolve("search"), "a file in its place");
        connect(ATELIER);
        begin();

        pull(ATELIER, "a", "Oak table", "");
        follow();

        assertThat(search.find(new SearchQuery("oak", Optional.empty(), 20)).isOk())
                .isFalse();
        assertThat(ok(store(ATELIER).counts())).hasSize(1);

        Files.delete(folder.resolve("search"));
        later.forEach(Runnable::run);
        follow();
    }

    @Test
    void aStorePutBackFromAnOlderDayIsFollowedFromItsBeginning() throws IOException {
        connect(ATELIER);
        pull(ATELIER, "a", "Oak table", "");
        endAndStartAgain();
        Path store = open.folder(ATELIER).resolve("space.db");
        byte[] old = Files.readAllBytes(store);
        begin();
        pull(ATELIER, "b", "Oak chair", "");
        follow();
        endAndStartAgain();
        Files.write(store, old);

        begin();

        assertThat(find("oak")).containsExactly("Oak table");
    }

    @Test
    void oneSpaceCanBeSearchedAlone() {
        connect(ATELIER);
        connect(BAKERY);
        begin();
        pull(ATELIER, "a", "Oak table", "");
        pull(BAKERY, "b", "Oak bread", "");
        follow();

        assertThat(ok(search.find(new SearchQuery("oak", Optional.of(BAKERY), 20)))
                        .hits())
                .extracting(SearchHit::space)
                .containsExactly(BAKERY);
    }
}
