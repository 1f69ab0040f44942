package dev.larder.ui.entry;

import dev.larder.model.Content;
import dev.larder.model.UndoTrail;
import dev.larder.result.Failure;
import dev.larder.service.Drafts;
import dev.larder.ui.kit.Background;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes what was typed to disk: soon after the first key, one save at a time, and again by itself where one failed. */
final class Autosave {
    private static final Duration PAUSE = Duration.ofMillis(350);
    private static final Duration RETRY = Duration.ofSeconds(4);

    private final Drafts drafts;
    private final Background background;
    private final Page page;
    private UndoTrail stored = UndoTrail.empty();
    private long typed;
    private long written;
    private boolean saving;
    private boolean pausing;
    private boolean retrying;
    private Runnable afterSave = () -> {};
    private Consumer<Failure> afterFailure = why -> {};

    /** What is to be written now. */
    record Words(EntryModel.Opened of, Content base, Content content, UndoTrail trail) {}

    /** Whose words they are. */
    interface Page {
        Optional<Words> words();

        void saved(Words words, Instant at);

        void notSaved(Failure why);
    }

    Autosave(Drafts drafts, Background background, Page page) {
        this.drafts = drafts;
        this.background = background;
        this.page = page;
    }

    /** What is shown is what is on disk, with this trail. */
    void begin(UndoTrail onDisk) {
        stored = onDisk;
        written = typed;
    }

    /** What was typed and is not on disk is not to be written any more. */
    void forget() {
        written = typed;
    }

    boolean isDirty() {
        return typed != written;
    }

    boolean isSaving() {
        return saving;
    }

    UndoTrail stored() {
        return stored;
    }

    /** Something was typed; it is on disk within a second. */
    void touched() {
        typed++;
        if (!pausing) {
            pausing = true;
            background.later(PAUSE, () -> {
                pausing = false;
                save();
            });
        }
    }

    /** Runs {@code next} once all that was typed is on disk; {@code failed} in its place if it cannot be written. */
    void whenSaved(Runnable next, Consumer<Failure> failed) {
        Runnable before = afterSave;
        afterSave = () -> {
            before.run();
            next.run();
        };
        afterFailure = failed;
        save();
    }

    /** One save at a time, so that they reach the disk in the order of typing. */
    void save() {
        if (saving) {
            return;
        }
        Optional<Words> words = page.words();
        if (words.isEmpty() || !isDirty()) {
            Runnable next = afterSave;
            forgetWaiting();
            next.run();
            return;
        }
        saving = true;
        write(words.get(), typed);
    }

    private void write(Words words, long number) {
        background.run(
                () -> drafts.save(
                        words.of().space().id(),
                        words.of().entry().key(),
                        new Drafts.Edit(
                                words.base(), words.content(), words.trail().since(stored))),
                at -> {
                    saving = false;
                    written = number;
                    stored = words.trail();
                    page.saved(words, at);
                    // After the page: what waited may open another entry, and the last question wins.
                    save();
                },
                why -> {
                    saving = false;
                    page.notSaved(why);
                    retrySoon();
                    Consumer<Failure> told = afterFailure;
                    forgetWaiting();
                    told.accept(why);
                });
    }

    private void retrySoon() {
        if (!retrying) {
            retrying = true;
            background.later(RETRY, () -> {
                save();
                retrying = false;
            });
        }
    }

    private void forgetWaiting() {
        afterSave = () -> {};
        afterFailure = why -> {};
    }
}
