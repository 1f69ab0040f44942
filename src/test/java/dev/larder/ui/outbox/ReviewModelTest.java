package dev.larder.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.model.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewModelTest {
    private static final Space ACME = new Space(
            new SpaceId("acme"),
            new Space.Identity("ACME", "Production", "#2F6B4F", true),
            Space.SERVICE,
            List.of(ContentTypeKey.blog()),
            List.of(),
            false);

    private final Change update = change(1, ChangeKind.UPDATE, Target.PUBLISHED);
    private final Change create = change(2, ChangeKind.CREATE, Target.DRAFT);
    private final Change delete = change(3, ChangeKind.DELETE, Target.DRAFT);

    @Test
    void allIsTickedButDeletions() {
        ReviewModel model = new ReviewModel(ACME, List.of(update, create, delete));

        assertThat(model.ticked()).containsExactly(1L, 2L);
        assertThat(model.tick(delete).get()).isFalse();
    }

    @Test
    void theButtonSaysWhatAndWhere() {
        ReviewModel model = new ReviewModel(ACME, List.of(update, create, delete));

        assertThat(model.sendWords().get()).isEqualTo("Send to ACME – Production: publish 1, save 1 as draft");
    }

    @Test
    void aTickedDeletionIsNamedOnTheButton() {
        ReviewModel model = new ReviewModel(ACME, List.of(update, delete));

        model.tick(delete).set(true);

        assertThat(model.sendWords().get()).isEqualTo("Send to ACME – Production: publish 1, delete 1");
        assertThat(model.ticked()).containsExactly(1L, 3L);
    }

    @Test
    void manyAreCounted() {
        ReviewModel model =
                new ReviewModel(ACME, List.of(update, change(4, ChangeKind.UPDATE, Target.PUBLISHED), create));

        assertThat(model.sendWords().get()).isEqualTo("Send to ACME – Production: publish 2, save 1 as draft");
    }

    @Test
    void withNothingTickedNothingIsPromised() {
        ReviewModel model = new ReviewModel(ACME, List.of(update, delete));

        model.tick(update).set(false);

        assertThat(model.ticked()).isEmpty();
        assertThat(model.sendWords().get()).isEqualTo("Nothing is ticked");
    }

    @Test
    void theOrderOfSendingIsTheOrderOfTheOutbox() {
        ReviewModel model = new ReviewModel(ACME, List.of(create, update));

        assertThat(model.changes()).containsExactly(create, update);
        assertThat(model.ticked()).containsExactly(2L, 1L);
    }

    @Test
    void aTickOfSomethingElseSendsNothing() {
        ReviewModel model = new ReviewModel(ACME, List.of(update));

        model.tick(delete).set(true);

        assertThat(model.ticked()).containsExactly(1L);
    }

    private static Change change(long seq, ChangeKind kind, Target target) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        return new Change(
                seq,
                EntryKey.random(),
                ContentTypeKey.blog(),
                new Change.Intent(kind, target),
                Content.empty(),
                Content.empty(),
                new Change.Progress(ChangeState.WAITING, 0, now, now, Optional.empty()));
    }
}
