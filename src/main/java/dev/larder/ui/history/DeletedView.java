package dev.larder.ui.history;

import dev.larder.model.Change;
import dev.larder.model.DeletedEntry;
import dev.larder.model.EntryKey;
import dev.larder.service.History;
import dev.larder.ui.kit.Choice;
import dev.larder.ui.kit.Dialogs;
import dev.larder.ui.kit.EmptyState;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Question;
import dev.larder.ui.kit.SpaceMark;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The entries that were deleted, or are to be, each with the way back. */
public final class DeletedView {
    private static final String BACK = "back";

    private final DeletedModel model;
    private final Dialogs dialogs;
    private final Consumer<EntryKey> open;
    private final BorderPane root = new BorderPane();

    public DeletedView(DeletedModel model, Dialogs dialogs, Consumer<EntryKey> open) {
        this.model = model;
        this.dialogs = dialogs;
        this.open = open;
        root.getStyleClass().add("outbox");
        root.setId("deleted-place");
        root.setTop(header());
        ListChangeListener<History.Gone> changed = change -> fill();
        model.gone().addListener(changed);
        model.trouble().addListener((it, before, now) -> fill());
        fill();
    }

    public Node node() {
        return root;
    }

    private static Node header() {
        Label title = new Label(Words.of("deleted.title"));
        title.getStyleClass().add("view-title");
        Label note = new Label(Words.of("deleted.note"));
        note.getStyleClass().add("view-count");
        note.setMinWidth(0);
        HBox header = new HBox(title, note);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("view-header");
        return header;
    }

    private void fill() {
        if (model.gone().isEmpty() && model.trouble().get().isEmpty()) {
            root.setCenter(new EmptyState(
                    Icons.DELETE, Words.of("deleted.empty"), Words.of("deleted.empty.text"), Optional.empty()));
            return;
        }
        VBox list = new VBox();
        list.getStyleClass().add("change-list");
        model.trouble().get().ifPresent(why -> {
            Label trouble = new Label(FailureText.line(why), Icons.WARNING.node());
            trouble.setWrapText(true);
            trouble.getStyleClass().add("trouble-line");
            list.getChildren().add(trouble);
        });
        model.gone().forEach(gone -> list.getChildren().add(card(gone)));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        root.setCenter(scroll);
    }

    private Node card(History.Gone gone) {
        if (gone instanceof History.Gone.Queued queued) {
            Change change = queued.change();
            return card(
                    title(change.title()),
                    TypeNames.one(change.type()),
                    Words.of("deleted.queued", LineWords.at(change.progress().queuedAt())),
                    button("deleted.keep", title(change.title()), () -> model.keep(change, open)));
        }
        DeletedEntry entry = ((History.Gone.Deleted) gone).entry();
        String title = title(entry.version().title());
        return card(
                title,
                TypeNames.one(entry.type()),
                what(entry),
                button("deleted.back", title, () -> model.losses(entry, losses -> ask(entry, losses))));
    }

    private static String title(String title) {
        return title.isBlank() ? Words.of("entries.untitled") : title;
    }

    private static String what(DeletedEntry entry) {
        return Words.of(
                switch (entry.ending().by()) {
                    case HERE -> "deleted.by-here";
                    case SERVICE -> "deleted.by-service";
                    case NEVER_SENT -> "deleted.never-sent";
                },
                LineWords.at(entry.version().at()));
    }

    private static Node card(String title, String type, String what, Button action) {
        Label name = new Label(title);
        name.getStyleClass().add("change-title");
        name.setMinWidth(0);
        Label kind = new Label(type);
        kind.getStyleClass().add("muted");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, name, kind, gap, action);
        head.setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(what);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        VBox card = new VBox(6, head, words);
        card.getStyleClass().addAll("card", "change-card");
        return card;
    }

    private static Button button(String key, String title, Runnable action) {
        Button button = new Button(Words.of(key), Icons.UNDO.node());
        button.getStyleClass().addAll("small", "bring-back");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(Words.of("deleted.named", Words.of(key), title));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void ask(DeletedEntry entry, History.Losses losses) {
        Question question = Question.of(
                "bring-back-" + entry.key(),
                Tone.INFO,
                Words.of("deleted.back.headline", title(entry.version().title())),
                texts(entry, losses),
                List.of(Choice.main(BACK, Words.of("deleted.back")), Choice.safe("no", Words.of("deleted.back.not"))));
        Question asked = model.space()
                .map(space -> question.inSpace(SpaceMark.of(space.identity())))
                .orElse(question);
        dialogs.ask(asked, answer -> {
            if (answer.is(BACK)) {
                model.bringBack(entry, open);
            }
        });
    }

    /** First what returns, then what cannot. */
    static List<String> texts(DeletedEntry entry, History.Losses losses) {
        List<String> texts = new ArrayList<>();
        int locales = entry.version().content().locales().size();
        texts.add(Words.of("deleted.back.returns", locales));
        if (entry.remote().isPresent()) {
            texts.add(
                    switch (entry.type().kind()) {
                        case ITEM -> Words.of("deleted.back.item", losses.pointers());
                        case PAGE -> Words.of("deleted.back.page", losses.pointers());
                        case POST -> Words.of("deleted.back.post");
                    });
        }
        entry.ending()
                .publication()
                .published()
                .ifPresent(at -> texts.add(Words.of("deleted.back.published", LineWords.at(at))));
        if (entry.ending().publication().scheduled().isPresent()) {
            texts.add(Words.of("deleted.back.scheduled"));
        }
        losses.slug().ifPresent(slug -> texts.add(Words.of("deleted.back.slug", slug)));
        if (losses.pictures()) {
            texts.add(Words.of("deleted.back.alts"));
        }
        return texts;
    }
}
