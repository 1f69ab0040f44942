package dev.larder.ui.conflict;

import dev.larder.model.Change;
import dev.larder.model.Content;
import dev.larder.model.Space;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.service.Conflict;
import dev.larder.ui.diff.CompareModel;
import dev.larder.ui.diff.Version;
import dev.larder.ui.kit.Answer;
import dev.larder.ui.kit.Dialogs;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Notice;
import dev.larder.ui.kit.Sheets;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Troubles;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Where a change in conflict is laid before a person: on a sheet, or as a question where one side deleted. */
public final class ConflictDesk {
    private final ConflictModel.Parts parts;
    private final Dialogs dialogs;
    private final Sheets sheets;
    private final Troubles troubles;
    private final BiConsumer<CompareModel.Subject, List<Version>> compare;

    /** {@code compare} lays any two of some versions side by side. */
    public ConflictDesk(
            ConflictModel.Parts parts,
            Dialogs dialogs,
            Sheets sheets,
            Troubles troubles,
            BiConsumer<CompareModel.Subject, List<Version>> compare) {
        this.compare = compare;
        this.parts = parts;
        this.dialogs = dialogs;
        this.sheets = sheets;
        this.troubles = troubles;
    }

    public void open(Space space, Change change) {
        parts.work()
                .run(
                        () -> parts.conflicts().read(space.id(), change.seq()),
                        conflict -> show(space, conflict),
                        why -> meet(why, space));
    }

    private void show(Space space, Conflict conflict) {
        if (conflict instanceof Conflict.Overlapping overlapping) {
            sheet(space, overlapping);
        } else if (conflict instanceof Conflict.DeletedHere here) {
            dialogs.ask(ConflictQuestions.deletedHere(space, here), answer -> deletedHere(space, here, answer));
        } else if (conflict instanceof Conflict.DeletedThere there) {
            dialogs.ask(ConflictQuestions.deletedThere(space, there), answer -> deletedThere(space, there, answer));
        }
    }

    private void sheet(Space space, Conflict.Overlapping conflict) {
        ConflictModel model = new ConflictModel(parts, space, conflict);
        Runnable[] close = {() -> {}};
        ConflictView view = new ConflictView(
                model,
                new ConflictView.Endings(
                        () -> {
                            close[0].run();
                            dialogs.tell(Notice.of(Tone.SUCCESS, Words.of("conflict.kept")));
                        },
                        () -> close[0].run(),
                        why -> {
                            close[0].run();
                            meet(why, space);
                        },
                        () -> compare(space, conflict)));
        close[0] = sheets.show(view.node(), view.focusTarget());
        view.focus();
    }

    private void compare(Space space, Conflict.Overlapping conflict) {
        Change change = conflict.change();
        Content theirs = new Content(
                change.wanted().title(),
                change.wanted().slug(),
                change.base().overlaid(conflict.theirs()).locales());
        compare.accept(
                new CompareModel.Subject(space, change.type(), change.title(), Map.of()),
                List.of(
                        new Version(Words.of("conflict.mine"), Icons.DRAFT, "", change.wanted()),
                        new Version(Words.of("conflict.theirs"), Icons.CLOUD, "", theirs),
                        new Version(Words.of("conflict.before"), Icons.HISTORY, "", change.base())));
    }

    private void deletedHere(Space space, Conflict.DeletedHere conflict, Answer answer) {
        if (answer.is(ConflictQuestions.DELETE)) {
            step(space, () -> parts.conflicts().deleteAnyway(space.id(), conflict));
        } else if (answer.is(ConflictQuestions.KEEP)) {
            step(space, () -> parts.conflicts().keepEntry(space.id(), conflict));
        }
    }

    private void deletedThere(Space space, Conflict.DeletedThere conflict, Answer answer) {
        if (answer.is(ConflictQuestions.CREATE)) {
            step(space, () -> parts.conflicts().createAgain(space.id(), conflict));
        } else if (answer.is(ConflictQuestions.LET_GO)) {
            step(space, () -> parts.conflicts().letGo(space.id(), conflict));
        }
    }

    private void step(Space space, Supplier<Outcome<Done>> work) {
        parts.work()
                .run(
                        work,
                        done -> dialogs.tell(Notice.of(Tone.SUCCESS, Words.of("conflict.kept"))),
                        why -> meet(why, space));
    }

    /** A change that moved on meanwhile is no trouble: it is to be looked at anew. */
    private void meet(Failure why, Space space) {
        if (why instanceof Failure.NotFound) {
            dialogs.tell(Notice.of(Tone.WARNING, Words.of("conflict.moved-on")));
        } else {
            troubles.meet(why, space, () -> {});
        }
    }
}
