package dev.larder.ui.shell;

import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.ui.kit.Action;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Notice;
import dev.larder.ui.kit.Told;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Words;
import java.util.Optional;

/** What the banner over the window says: why the space could not be read, or what the demo space is. */
final class News {
    private final ShellModel model;
    private final Runnable connect;

    News(ShellModel model, Runnable connect) {
        this.model = model;
        this.connect = connect;
    }

    Optional<Notice> now() {
        Optional<Notice> files = RescueWords.list(model).or(() -> RescueWords.rescued(model));
        if (files.isPresent()) {
            return files;
        }
        Optional<Failure> trouble = model.pullTrouble().get().filter(why -> !(why instanceof Failure.Cancelled));
        if (trouble.isPresent()) {
            Told told = FailureText.of(trouble.get());
            String then = trouble.get() instanceof Failure.StoreTrouble ? told.todo() : Words.of("shell.still-here");
            return Optional.of(Notice.of(
                    Tone.WARNING,
                    told.headline() + ". " + told.why() + " " + then,
                    new Action(Words.of("entries.again"), model::pull)));
        }
        if (model.reading().doubtful() > 0) {
            return Optional.of(Notice.of(
                    Tone.WARNING,
                    Words.of("mirror.doubtful", model.reading().doubtful()),
                    new Action(Words.of("mirror.doubtful.keep"), model::keepDoubtful),
                    new Action(Words.of("mirror.doubtful.gone"), model::believeGone)));
        }
        return model.space()
                .get()
                .filter(Space::demo)
                .filter(space -> model.spaces().size() < 2)
                .map(space ->
                        Notice.of(Tone.INFO, Words.of("shell.demo"), new Action(Words.of("shell.connect"), connect)));
    }
}
