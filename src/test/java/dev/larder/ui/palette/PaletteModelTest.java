package dev.larder.ui.palette;

import static dev.larder.service.Bench.DE;
import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.SearchHit;
import dev.larder.model.Snippet;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Outcome;
import dev.larder.service.Bench;
import dev.larder.service.QuickOpen;
import dev.larder.service.Search;
import dev.larder.service.SearchProgress;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaletteModelTest implements PaletteModel.Ways {
    private static final ContentTypeKey BLOG = ContentTypeKey.blog();

    @TempDir
    Path folder;

    private final List<String> went = new ArrayList<>();
    private final List<SearchHit> elsewhere = new ArrayList<>();
    private boolean canSend;
    private Bench bench;
    private Space space;
    private Space other;
    private QuickOpen quickOpen;
    private PaletteModel model;
    private EntryKey table;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        space = bench.space(List.of(EN, DE));
        other = new Space(
                new SpaceId("other"),
                new Space.Identity("Bramble", "Staging", "#8145B5", false),
                space.base(),
                space.types(),
                space.locales(),
                false);
        table = ok(bench.entries.create(ID, BLOG, "A table of oak", "a-table"));
        ok(bench.entries.create(ID, BLOG, "Table manners", "table-manners"));
        ok(bench.entries.create(ID, BLOG, "Ash chairs", "ash-chairs"));
        quickOpen = new QuickOpen(
                bench.spaces,
                query -> Outcome.ok(new Search.Found(elsewhere, new SearchProgress(true, 0, 0, Optional.empty()))));
        model = new PaletteModel(
                new PaletteModel.Sources(
                        quickOpen,
                        Background.direct(),
                        () -> Optional.of(space),
                        () -> List.of(space, other),
                        () -> List.of(
                                Command.of("outbox", "Go to the outbox", () -> went.add("outbox"))
                                        .on(new KeyCodeCombination(KeyCode.O, KeyCombination.CONTROL_DOWN)),
                                Command.of("send", "Send now", () -> went.add("send"))
                                        .when(() -> canSend),
                                Command.of("out", "Out of here", () -> went.add("out")))),
                this);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void titlesThatBeginWithWhatIsTypedComeFirst() {
        model.begin("table");

        assertThat(model.rows()).extracting(PaletteRow::title).containsExactly("Table manners", "A table of oak");
        model.rows().get(1).run().run();
        assertThat(went).containsExactly("entry A table of oak");
    }

    @Test
    void anAddressIsFoundLikeATitle() {
        model.begin("ash-ch");

        assertThat(model.rows()).extracting(PaletteRow::title).containsExactly("Ash chairs");
    }

    @Test
    void withNothingTypedTheEntriesOpenedLastAreThere() {
        EntryKey chairs = bench.find(BLOG, "ash").key();
        ok(quickOpen.opened(ID, table));
        ok(quickOpen.opened(ID, chairs));
        ok(quickOpen.opened(ID, table));

        model.begin("");

        assertThat(model.rows()).extracting(PaletteRow::title).startsWith("A table of oak", "Ash chairs");
        assertThat(model.rows())
                .extracting(PaletteRow::title)
                .contains("Blog posts")
                .endsWith("Bramble – Staging");
    }

    @Test
    void anEntryOpenedOnceAndDeletedIsNotOffered() {
        ok(quickOpen.opened(ID, table));
        ok(bench.drafts.discard(ID, table));

        model.begin("");

        assertThat(model.rows()).noneMatch(row -> row.kind() == PaletteRow.Kind.ENTRY);
    }

    @Test
    void listsAndSpacesAreFoundByTheirNames() {
        model.begin("bram");
        assertThat(model.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo(PaletteRow.Kind.SPACE));
        model.rows().get(0).run().run();

        model.begin("team");
        assertThat(model.rows()).extracting(PaletteRow::title).containsExactly("Team members");
        model.rows().get(0).run().run();

        assertThat(went).containsExactly("space Bramble", "type " + ContentTypeKey.collection("team_members"));
    }

    @Test
    void entriesOfOtherSpacesAreFoundBySearchAndNameTheirSpace() {
        elsewhere.add(hit(other.id(), EntryKey.random(), "Bog oak"));
        elsewhere.add(hit(ID, table, "A table of oak"));

        model.begin("oak");

        assertThat(model.rows()).extracting(PaletteRow::title).containsExactly("A table of oak", "Bog oak");
        assertThat(model.rows().get(1).detail()).contains("Bramble");
        model.rows().get(1).run().run();
        assertThat(went).containsExactly("hit Bog oak");
    }

    @Test
    void afterTheSignOnlyWhatCanBeDoneNowIsOffered() {
        model.begin(">");
        assertThat(model.rows()).extracting(PaletteRow::title).containsExactly("Go to the outbox", "Out of here");

        canSend = true;
        model.begin("> se");
        assertThat(model.rows()).extracting(PaletteRow::title).containsExactly("Send now");
    }

    @Test
    void commandsShowTheirKeysAndTheBestComesFirst() {
        model.begin(">out");

        assertThat(model.rows()).extracting(PaletteRow::title).containsExactly("Out of here", "Go to the outbox");
        assertThat(model.rows().get(1).keys()).isEqualTo("Ctrl+O");
        model.rows().get(1).run().run();
        assertThat(went).containsExactly("outbox");
    }

    private static SearchHit hit(SpaceId space, EntryKey key, String title) {
        return new SearchHit(
                space,
                key,
                BLOG,
                Snippet.plain(title),
                new SearchHit.Match("title", EN, SearchHit.Part.TEXT, Snippet.plain(title)));
    }

    @Override
    public void entry(Space of, EntryRow row) {
        went.add("entry " + row.title());
    }

    @Override
    public void hit(SearchHit hit) {
        went.add("hit " + hit.title().text());
    }

    @Override
    public void type(ContentTypeKey type) {
        went.add("type " + type);
    }

    @Override
    public void space(Space of) {
        went.add("space " + of.identity().name());
    }
}
