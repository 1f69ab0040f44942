package dev.larder.ui.entry;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.OpenEntry;
import dev.larder.ui.kit.Choice;
import dev.larder.ui.kit.Dialogs;
import dev.larder.ui.kit.Notice;
import dev.larder.ui.kit.Question;
import dev.larder.ui.kit.SpaceMark;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;

/** What is asked before something of an entry is given up. */
public final class EntryQuestions {
    private static final String YES = "yes";

    private final EntryModel model;
    private final Dialogs dialogs;

    public EntryQuestions(EntryModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    /** Deleting is only queued: it goes out with the next sending, if it is ticked there. */
    public void askDelete() {
        model.opened().get().ifPresent(it -> {
            OpenEntry entry = it.entry();
            boolean onlyHere = entry.remote().isEmpty() && entry.changes().isEmpty();
            List<String> texts = new ArrayList<>();
            texts.add(onlyHere ? Words.of("entry.delete.here") : Words.of("entry.delete.queued"));
            if (!onlyHere && entry.type().kind() == ContentTypeKey.Kind.PAGE) {
                texts.add(Words.of("entry.delete.page"));
            }
            String verb = onlyHere ? Words.of("entry.delete.now") : Words.of("entry.delete.queue");
            ask(
                    "delete-" + entry.key(),
                    Words.of(
                            "entry.delete.headline",
                            Standing.title(
                                    entry.type(),
                                    model.content().get(),
                                    it.space().mainLocale())),
                    texts,
                    verb,
                    it,
                    () -> model.delete(() -> dialogs.tell(Notice.of(
                            Tone.INFO, onlyHere ? Words.of("entry.deleted") : Words.of("entry.delete-queued")))));
        });
    }

    public void askDiscard() {
        model.opened()
                .get()
                .ifPresent(it -> ask(
                        "discard-" + it.entry().key(),
                        Words.of("entry.discard.headline"),
                        List.of(Words.of("entry.discard.what")),
                        Words.of("entry.discard.now"),
                        it,
                        () -> model.discard(() -> dialogs.tell(Notice.of(Tone.INFO, Words.of("entry.discarded"))))));
    }

    private void ask(String id, String headline, List<String> texts, String verb, EntryModel.Opened it, Runnable then) {
        Question question = Question.of(
                        id,
                        Tone.DANGER,
                        headline,
                        texts,
                        List.of(Choice.danger(YES, verb), Choice.safe("no", Words.of("entry.keep"))))
                .inSpace(SpaceMark.of(it.space().identity()));
        dialogs.ask(question, answer -> {
            if (answer.is(YES)) {
                then.run();
            }
        });
    }
}
