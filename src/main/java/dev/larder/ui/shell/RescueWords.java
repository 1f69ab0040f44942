package dev.larder.ui.shell;

import dev.larder.model.RescueReport;
import dev.larder.result.Failure;
import dev.larder.ui.kit.Action;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Notice;
import dev.larder.ui.kit.Told;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of damaged files: what was rescued, what was not, where the damaged ones are, what happens next. */
final class RescueWords {
    private RescueWords() {}

    /** The list of spaces could not be read. */
    static Optional<Notice> list(ShellModel model) {
        return model.listTrouble().get().map(why -> {
            Action again = new Action(Words.of("rescue.again"), model::again);
            if (why instanceof Failure.StoreTrouble trouble && trouble.cause() == Failure.StoreCause.DAMAGED) {
                return Notice.of(Tone.WARNING, Words.of("rescue.list", trouble.detail()), again);
            }
            Told told = FailureText.of(why);
            return Notice.of(
                    Tone.WARNING,
                    Words.of("rescue.list.closed") + " " + told.headline() + ". " + told.why() + " " + told.todo(),
                    again);
        });
    }

    /** The space's store was damaged and is a new one now. */
    static Optional<Notice> rescued(ShellModel model) {
        return model.rescued()
                .get()
                .map(report ->
                        Notice.of(Tone.WARNING, text(report), new Action(Words.of("rescue.read"), model::rescueRead)));
    }

    static String text(RescueReport report) {
        List<String> said = new ArrayList<>();
        said.add(Words.of("rescue.happened"));
        said.add(Words.of(
                "rescue.rescued", report.drafts().rescued(), report.changes().rescued()));
        if (report.drafts().lost() > 0) {
            said.add(Words.of("rescue.drafts-lost", report.drafts().lost()));
        }
        if (report.changes().lost() > 0) {
            said.add(Words.of("rescue.changes-lost", report.changes().lost()));
        }
        if (report.unsure()) {
            said.add(Words.of("rescue.unsure"));
        }
        said.add(Words.of("rescue.kept", report.keptAs()));
        said.add(Words.of("rescue.next"));
        return String.join(" ", said);
    }
}
