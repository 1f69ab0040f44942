package dev.larder.ui.entries;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.service.Entries;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Choice;
import dev.larder.ui.kit.Dialogs;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Input;
import dev.larder.ui.kit.Notice;
import dev.larder.ui.kit.Question;
import dev.larder.ui.kit.SpaceMark;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Begins a new entry: of which type, and called what. It stays on this computer until it is sent. */
public final class NewEntry {
    private final Entries entries;
    private final Dialogs dialogs;
    private final Background background;
    private final Consumer<EntryKey> open;

    public NewEntry(Entries entries, Dialogs dialogs, Background background, Consumer<EntryKey> open) {
        this.entries = entries;
        this.dialogs = dialogs;
        this.background = background;
        this.open = open;
    }

    /** Asks for the type where the list shows all, then for the title. */
    public void ask(Space space, Optional<ContentTypeKey> type) {
        if (type.isPresent()) {
            askTitle(space, type.get());
            return;
        }
        List<Choice> choices = new ArrayList<>();
        space.types().stream()
                .filter(each -> !each.isSinglePages())
                .forEach(each -> choices.add(Choice.other(each.toString(), TypeNames.one(each))));
        choices.add(Choice.safe("cancel", Words.of("entries.new.cancel")));
        dialogs.ask(
                Question.of(
                                "new-type",
                                Tone.INFO,
                                Words.of("entries.new.type"),
                                List.of(Words.of("entries.new.here")),
                                choices)
                        .inSpace(SpaceMark.of(space.identity())),
                answer -> space.types().stream()
                        .filter(each -> answer.is(each.toString()))
                        .findFirst()
                        .ifPresent(chosen -> askTitle(space, chosen)));
    }

    private void askTitle(Space space, ContentTypeKey type) {
        if (type.kind() == ContentTypeKey.Kind.ITEM) {
            create(space, type, "");
            return;
        }
        dialogs.ask(
                Question.of(
                                "new-title",
                                Tone.INFO,
                                Words.of("entries.new.headline", TypeNames.one(type)),
                                List.of(Words.of("entries.new.here")),
                                List.of(
                                        Choice.main("create", Words.of("entries.new.create")),
                                        Choice.safe("cancel", Words.of("entries.new.cancel"))))
                        .asking(new Input.Text(Words.of("entries.title"), Words.of("entries.new.prompt"), ""))
                        .inSpace(SpaceMark.of(space.identity())),
                answer -> {
                    if (answer.is("create")) {
                        create(space, type, answer.text().orElse("").strip());
                    }
                });
    }

    private void create(Space space, ContentTypeKey type, String title) {
        background.run(() -> entries.create(space.id(), type, title, SlugOf.title(title)), open, this::failed);
    }

    private void failed(Failure why) {
        dialogs.tell(Notice.of(Tone.DANGER, FailureText.line(why)));
    }
}
