package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.Content;
import dev.larder.model.EditSpot;
import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.TrailPatch;
import dev.larder.model.UndoEdit;
import dev.larder.model.UndoTrail;
import dev.larder.result.Failure.StoreCause;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoStoreTest {
    @TempDir
    Path folder;

    private Content content = content("Oak");
    private UndoTrail trail = UndoTrail.empty();
    private Instant now = NOW;

    @Test
    void theTrailIsReadBackAsItWasWritten() {
        EntryKey key;
        try (SpaceStore store = Samples.open(folder)) {
            key = ok(store.createHere(FAQ, content));
            edit(new EditSpot.InField(LocaleCode.NONE, "title"), TextNode.valueOf("Oak \"table\"\n\uD83E\uDEB5"));
            edit(
                    new EditSpot.InField(EN, "price"),
                    JsonNodeFactory.instance.numberNode(new java.math.BigDecimal("1.50")));
            edit(new EditSpot.InField(EN, "price"), MissingNode.getInstance());
            edit(new EditSpot.PageTitle(), TextNode.valueOf("Home"));
            edit(new EditSpot.PageSlug(), TextNode.valueOf("home"));
            ok(store.saveDraft(key, Content.empty(), content, trail.since(UndoTrail.empty())));
        }
        try (SpaceStore store = Samples.open(folder)) {
            UndoTrail stored = ok(store.trail(key));
            assertThat(stored.steps()).isEqualTo(trail.steps());
            assertThat(stored.position()).isEqualTo(trail.position());
        }
    }

    @Test
    void whateverIsDoneTheStoredTrailFollows() {
        long seed = Long.getLong("larder.seed", System.nanoTime());
        Random random = new Random(seed);
        try (SpaceStore store = Samples.open(folder)) {
            EntryKey key = ok(store.createHere(FAQ, content));
            UndoTrail written = UndoTrail.empty();
            for (int round = 0; round < 150; round++) {
                step(random);
                if (random.nextInt(3) == 0) {
                    ok(store.saveDraft(key, Content.empty(), content, trail.since(written)));
                    written = trail;
                    UndoTrail stored = ok(store.trail(key));
                    assertThat(stored.steps()).as("seed " + seed).isEqualTo(trail.steps());
                    assertThat(stored.position()).as("seed " + seed).isEqualTo(trail.position());
                    assertThat(stored.fitting(content).steps())
                            .as("seed " + seed)
                            .isEqualTo(trail.steps());
                }
            }
        }
    }

    private void step(Random random) {
        now = now.plusMillis(random.nextInt(2000));
        int kind = random.nextInt(8);
        if (kind == 0) {
            trail.undo(content).ifPresent(this::move);
        } else if (kind == 1) {
            trail.redo(content).ifPresent(this::move);
        } else {
            String text = content.in(LocaleCode.NONE).text("title") + (char) ('a' + random.nextInt(26));
            edit(new EditSpot.InField(LocaleCode.NONE, "title"), TextNode.valueOf(text));
        }
    }

    private void move(UndoTrail.Move to) {
        trail = to.trail();
        content = to.content();
    }

    private void edit(EditSpot spot, JsonNode value) {
        UndoEdit edit = UndoEdit.between(spot, spot.in(content), value).orElseThrow();
        trail = trail.typed(edit, now);
        content = spot.put(content, value);
    }

    @Test
    void aDraftThatIsRefusedTakesItsTrailWithIt() throws Exception {
        try (SpaceStore store = Samples.open(folder)) {
            EntryKey key = ok(store.createHere(FAQ, content));
            ok(store.database().write(sql -> {
                sql.run("CREATE TRIGGER refuse BEFORE INSERT ON undo_step"
                        + " BEGIN SELECT RAISE(FAIL, 'no room'); END");
                return dev.larder.result.Outcome.done();
            }));
            edit(new EditSpot.InField(LocaleCode.NONE, "title"), TextNode.valueOf("Oak table"));

            assertThat(trouble(store.saveDraft(key, Content.empty(), content, trail.since(UndoTrail.empty()))))
                    .isInstanceOf(StoreCause.class);

            assertThat(ok(store.entry(key)).orElseThrow().current()).isEqualTo(content("Oak"));
            assertThat(ok(store.trail(key)).steps()).isEmpty();
        }
    }

    @Test
    void anEntryNobodyKnowsHasNoTrail() {
        try (SpaceStore store = Samples.open(folder)) {
            assertThat(ok(store.trail(EntryKey.random())).steps()).isEmpty();
        }
    }

    @Test
    void discardingKeepsTheWayBack() {
        try (SpaceStore store = Samples.open(folder)) {
            ok(store.applyPull(List.of(newest(item("1", "Oak?")))));
            EntryKey key =
                    ok(store.keyOf(FAQ, new dev.larder.model.RemoteRef("1"))).orElseThrow();
            Content base = ok(store.entry(key)).orElseThrow().current();
            content = base;
            edit(new EditSpot.InField(LocaleCode.NONE, "question"), TextNode.valueOf("Ash?"));
            ok(store.saveDraft(key, base, content, trail.since(UndoTrail.empty())));

            TrailPatch patch = new TrailPatch(1, 1, trail.steps(), 0);
            ok(store.discardDraft(key, patch));

            UndoTrail stored = ok(store.trail(key));
            assertThat(ok(store.entry(key)).orElseThrow().draft()).isEmpty();
            assertThat(stored.redo(base).orElseThrow().content()).isEqualTo(content);
        }
    }
}
