package dev.larder.ui.conflict;

import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.LocaleCode;
import dev.larder.model.Target;
import dev.larder.result.Failure;
import dev.larder.service.Bench;
import dev.larder.service.Conflict;
import dev.larder.service.Conflicts;
import dev.larder.ui.kit.Background;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictModelTest {
    @TempDir
    Path folder;

    private Bench bench;
    private Change change;
    private ConflictModel model;
    private final List<Failure> failures = new ArrayList<>();
    private int kept;

    @BeforeEach
    void aConflictOverTwoFields() throws Exception {
        bench = new Bench(folder);
        bench.pull();
        EntryRow post = ok(bench.entries.rows(
                        ID, new EntryFilter(Optional.of(ContentTypeKey.blog()), "", Set.of(EntryStatus.LIVE))))
                .get(0);
        bench.type(post.key(), LocaleCode.NONE, "summary", "Mine");
        bench.type(post.key(), LocaleCode.NONE, "seo_title", "My title");
        change = bench.queue(post.key(), Target.PUBLISHED);
        bench.otherEditor(post.slug(), "{\"summary\":\"Theirs\",\"seo_title\":\"Their title\"}");
        ok(bench.send());
        Conflicts conflicts = new Conflicts(bench.spaces, bench.changes);
        model = new ConflictModel(
                new ConflictModel.Parts(conflicts, Background.direct()), bench.space(List.of()), (Conflict.Overlapping)
                        ok(conflicts.read(ID, change.seq())));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void nothingIsKeptBeforeAllIsDecided() {
        model.decisions().get(0).pick().set(Decision.Pick.MINE);

        keep();

        assertThat(model.decided().get()).isEqualTo(1);
        assertThat(kept).isZero();
        assertThat(state()).isEqualTo(ChangeState.IN_CONFLICT);
    }

    @Test
    void eachPlaceGoesToTheSideThatWasPicked() {
        pick("Summary", Decision.Pick.THEIRS);
        pick("Seo title", Decision.Pick.MINE);

        keep();

        assertThat(kept).isEqualTo(1);
        assertThat(state()).isEqualTo(ChangeState.WAITING);
        assertThat(wanted("summary")).isEqualTo("Theirs");
        assertThat(wanted("seo_title")).isEqualTo("My title");
    }

    @Test
    void allMineAndAllTheirsDecideEverythingAtOnce() {
        model.allMine();
        assertThat(model.isDecided()).isTrue();

        model.allTheirs();
        keep();

        assertThat(wanted("summary")).isEqualTo("Theirs");
        assertThat(wanted("seo_title")).isEqualTo("Their title");
    }

    @Test
    void writingBeginsWithWhatWasPickedAndIsWhatGoesOut() {
        pick("Seo title", Decision.Pick.MINE);
        Decision summary = decision("Summary");
        summary.pick().set(Decision.Pick.THEIRS);

        summary.write();
        assertThat(summary.written().get()).isEqualTo("Theirs");
        summary.written().set("Ours");
        keep();

        assertThat(wanted("summary")).isEqualTo("Ours");
    }

    @Test
    void aChangeThatMovedOnMeanwhileIsSaidAndNotOverwritten() {
        model.allTheirs();
        ok(bench.outbox.discard(ID, bench.change(change.seq())));

        keep();

        assertThat(kept).isZero();
        assertThat(failures).singleElement().isInstanceOf(Failure.NotFound.class);
        assertThat(model.settling().get()).isFalse();
    }

    private void keep() {
        model.keep(() -> kept++, failures::add);
    }

    private void pick(String label, Decision.Pick pick) {
        decision(label).pick().set(pick);
    }

    private Decision decision(String label) {
        return model.decisions().stream()
                .filter(decision -> decision.question().label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private ChangeState state() {
        return bench.change(change.seq()).state();
    }

    private String wanted(String field) {
        return bench.change(change.seq()).wanted().in(LocaleCode.NONE).text(field);
    }
}
