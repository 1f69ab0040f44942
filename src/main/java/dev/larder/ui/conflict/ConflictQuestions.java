package dev.larder.ui.conflict;

import dev.larder.diff.FieldDiff;
import dev.larder.model.Change;
import dev.larder.model.Space;
import dev.larder.service.Conflict;
import dev.larder.ui.kit.Choice;
import dev.larder.ui.kit.Question;
import dev.larder.ui.kit.SpaceMark;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.stream.Collectors;

/** The questions where one side deleted the entry and the other changed it. */
final class ConflictQuestions {
    static final String DELETE = "delete-anyway";
    static final String KEEP = "keep-entry";
    static final String CREATE = "create-again";
    static final String LET_GO = "let-go";
    private static final int MOST_NAMED = 8;

    private ConflictQuestions() {}

    static Question deletedHere(Space space, Conflict.DeletedHere conflict) {
        return Question.of(
                        "conflict-deleted-here-" + conflict.change().seq(),
                        Tone.DANGER,
                        Words.of("conflict.deleted-here.headline", title(conflict.change())),
                        List.of(
                                Words.of("conflict.deleted-here.what", names(conflict.changes())),
                                Words.of("conflict.deleted-here.safe")),
                        List.of(
                                Choice.danger(DELETE, Words.of("conflict.deleted-here.delete")),
                                Choice.other(KEEP, Words.of("conflict.deleted-here.keep")),
                                Choice.safe("later", Words.of("conflict.later"))))
                .inSpace(SpaceMark.of(space.identity()));
    }

    static Question deletedThere(Space space, Conflict.DeletedThere conflict) {
        return Question.of(
                        "conflict-deleted-there-" + conflict.change().seq(),
                        Tone.WARNING,
                        Words.of("conflict.deleted-there.headline", title(conflict.change())),
                        List.of(
                                Words.of("conflict.deleted-there.what", names(conflict.changes())),
                                Words.of("conflict.deleted-there.safe")),
                        List.of(
                                Choice.main(CREATE, Words.of("conflict.deleted-there.create")),
                                Choice.other(LET_GO, Words.of("conflict.deleted-there.let-go")),
                                Choice.safe("later", Words.of("conflict.later"))))
                .inSpace(SpaceMark.of(space.identity()));
    }

    private static String title(Change change) {
        return change.title().isBlank() ? Words.of("conflict.untitled") : change.title();
    }

    private static String names(List<FieldDiff> diffs) {
        String names = diffs.stream()
                .map(FieldDiff::label)
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Words.of("conflict.nothing") : names;
    }
}
