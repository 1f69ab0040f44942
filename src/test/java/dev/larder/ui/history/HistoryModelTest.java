package dev.larder.ui.history;

import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.diff.FieldDiff;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryStatus;
import dev.larder.model.HistoryKind;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.Target;
import dev.larder.service.Bench;
import dev.larder.service.History;
import dev.larder.ui.kit.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryModelTest {
    @TempDir
    Path folder;

    private final List<String> restored = new ArrayList<>();
    private Bench bench;
    private History history;
    private EntryKey post;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        history = new History(bench.spaces, bench.changes);
        bench.pull();
        post = ok(bench.entries.rows(ID, EntryFilter.of(ContentTypeKey.blog()))).stream()
                .filter(row -> row.status() == EntryStatus.LIVE)
                .findFirst()
                .orElseThrow()
                .key();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void anEntryNobodyTouchedHasOnlyWhatIsThereNow() {
        HistoryModel model = loaded();

        assertThat(model.lines()).extracting(Line::kind).containsExactly(Line.Kind.HERE, Line.Kind.LIVE);
        assertThat(model.shown().get()).isInstanceOf(HistoryModel.Shown.Nothing.class);
        assertThat(model.canRestore()).isFalse();
    }

    @Test
    void theFirstVersionThatDiffersIsComparedWithWhatIsShown() {
        bench.type(post, LocaleCode.NONE, "summary", "Mine");

        HistoryModel model = loaded();

        assertThat(model.chosen().get().orElseThrow().kind()).isEqualTo(Line.Kind.LIVE);
        assertThat(differences(model)).extracting(FieldDiff::path).containsExactly("summary");
        assertThat(model.canRestore()).isTrue();
    }

    @Test
    void aVersionCanBeComparedWithTheOneBeforeIt() {
        queued("One");
        queued("Two");
        HistoryModel model = loaded();
        assertThat(model.lines())
                .extracting(Line::kind)
                .containsExactly(Line.Kind.HERE, Line.Kind.LIVE, Line.Kind.QUEUED, Line.Kind.QUEUED);

        model.chosen().set(Optional.of(model.lines().get(2)));
        assertThat(differences(model)).isEmpty();
        model.against().set(HistoryModel.Against.BEFORE);

        assertThat(differences(model)).extracting(FieldDiff::path).containsExactly("summary");
    }

    @Test
    void restoringKeepsWhatWasShownBefore() {
        bench.type(post, LocaleCode.NONE, "summary", "Mine");
        HistoryModel model = loaded();

        model.restoreAll(() -> restored.add("told"), why -> restored.add("failed"));

        assertThat(restored).containsExactly("all", "told");
        assertThat(ok(history.of(ID, post))).singleElement().satisfies(version -> {
            assertThat(version.kind()).isEqualTo(HistoryKind.RESTORED);
            assertThat(version.content().in(LocaleCode.NONE).text("summary")).isEqualTo("Mine");
        });
    }

    @Test
    void oneFieldAloneCanBeRestored() {
        bench.type(post, LocaleCode.NONE, "summary", "Mine");
        HistoryModel model = loaded();
        FieldDiff summary = differences(model).get(0);
        assertThat(model.canRestore(summary)).isTrue();

        model.restoreField(summary, () -> restored.add("told"), why -> restored.add("failed"));

        assertThat(restored).containsExactly("field summary", "told");
    }

    @Test
    void theFieldOfANestedDifferenceIsItsFirstKey() {
        FieldDiff nested =
                new FieldDiff(EN, "team › #2 › name", "Team › 2 › Name", FieldDiff.Kind.CHANGED, List.of(), List.of());

        assertThat(HistoryModel.key(nested)).isEqualTo("team");
    }

    private void queued(String summary) {
        bench.type(post, LocaleCode.NONE, "summary", summary);
        bench.queue(post, Target.PUBLISHED);
    }

    private static List<FieldDiff> differences(HistoryModel model) {
        return ((HistoryModel.Shown.Differences) model.shown().get()).fields();
    }

    private HistoryModel loaded() {
        OpenEntry entry = bench.entry(post);
        HistoryModel.Subject subject =
                new HistoryModel.Subject(bench.space(List.of(EN)), entry, entry.current(), "A post");
        HistoryModel model = new HistoryModel(history, Background.direct(), subject, new HistoryModel.Restore() {
            @Override
            public void all(Content version) {
                restored.add("all");
            }

            @Override
            public void field(LocaleCode locale, String field, JsonNode value) {
                restored.add("field " + field);
            }
        });
        model.load();
        return model;
    }
}
