package dev.larder.ui.entry;

import dev.larder.model.Content;
import dev.larder.model.EditSpot;
import dev.larder.model.LocaleCode;
import dev.larder.model.UndoEdit;
import dev.larder.ui.preview.PreviewPane;
import dev.larder.ui.preview.PreviewSubject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/** The form of an opened entry in one locale or in two, with the preview beside it. */
public final class EntryBody {
    private final EntryModel model;
    private final EntryFields context;
    private final PreviewPane preview;
    private final BooleanProperty previewShown = new SimpleBooleanProperty(false);
    private final StackPane place = new StackPane();
    private final SplitPane root = new SplitPane(place);
    private final ChangeListener<Node> focus = (it, before, now) -> {
        if (now != null) {
            focused(now);
        }
    };
    private Optional<LocaleForm> shown = Optional.empty();
    private Optional<LocaleForm> aside = Optional.empty();

    public EntryBody(EntryModel model, EntryFields context, PreviewPane preview) {
        this.model = model;
        this.context = context;
        this.preview = preview;
        model.before(context.richText()::flush);
        root.getStyleClass().add("entry-body");
        model.opened().addListener((it, before, now) -> show());
        model.locale().addListener((it, before, now) -> show());
        model.beside().addListener((it, before, now) -> show());
        model.content().addListener((it, before, now) -> showPreview());
        model.saveState().addListener((it, before, now) -> showPreview());
        model.moved().addListener((it, before, now) -> follow(now));
        previewShown.addListener((it, before, now) -> arrange());
        place.sceneProperty().addListener((it, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(focus);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(focus);
            }
        });
    }

    /** A focus that leaves the form for a button is to come back to the same field. */
    private void focused(Node owner) {
        shown.flatMap(it -> it.form().fieldOf(owner))
                .or(() -> aside.flatMap(it -> it.form().fieldOf(owner)))
                .ifPresent(field -> model.field().set(field));
    }

    Node node() {
        return root;
    }

    BooleanProperty previewShown() {
        return previewShown;
    }

    private void arrange() {
        if (previewShown.get() && !root.getItems().contains(preview.node())) {
            root.getItems().add(preview.node());
            root.setDividerPositions(0.55);
            showPreview();
        } else if (!previewShown.get()) {
            root.getItems().remove(preview.node());
        }
    }

    private void show() {
        Optional<EntryModel.Opened> opened = model.opened().get();
        if (opened.isEmpty()) {
            forget();
            place.getChildren().clear();
            return;
        }
        EntryModel.Opened it = opened.get();
        LocaleCode locale = model.locale().get();
        Optional<LocaleCode> beside = model.beside().get().filter(other -> !other.equals(locale));
        boolean same = isShown(shown, it, Optional.of(locale)) && isShown(aside, it, beside);
        if (same) {
            shown.ifPresent(LocaleForm::compare);
            aside.ifPresent(LocaleForm::compare);
        } else {
            build(it, locale, beside);
        }
        showPreview();
    }

    private static boolean isShown(Optional<LocaleForm> form, EntryModel.Opened it, Optional<LocaleCode> wanted) {
        return wanted.isEmpty()
                ? form.isEmpty()
                : form.filter(now -> now.isFor(it.formVersion(), wanted.get())).isPresent();
    }

    /** The form of the first locale stays as it is while only the other one comes or goes. */
    private void build(EntryModel.Opened it, LocaleCode locale, Optional<LocaleCode> beside) {
        context.in(it);
        aside.ifPresent(LocaleForm::dispose);
        if (!isShown(shown, it, Optional.of(locale))) {
            shown.ifPresent(LocaleForm::dispose);
            preview.beginAtTop();
            shown = Optional.of(new LocaleForm(model, it, locale, true, context));
        }
        aside = beside.map(other -> new LocaleForm(model, it, other, false, context));
        shown.ifPresent(first -> aside.ifPresentOrElse(second -> pair(first, second), () -> {
            first.copiesNothing();
            place.getChildren().setAll(first.node());
        }));
    }

    private void pair(LocaleForm first, LocaleForm second) {
        LocalePair pair = new LocalePair(first, second);
        place.getChildren().setAll(pair.node());
        place.applyCss();
        place.layout();
        pair.align();
    }

    /** Shows what an undo, a redo or a restore changed, in the forms that are there. */
    private void follow(EntryModel.Moved moved) {
        Content content = model.content().get();
        shown.ifPresent(it -> it.show(content));
        aside.ifPresent(it -> it.show(content));
        moved.at().ifPresent(edit -> {
            shown.ifPresent(it -> it.follow(edit));
            aside.ifPresent(it -> it.follow(edit));
        });
    }

    private void forget() {
        shown.ifPresent(LocaleForm::dispose);
        aside.ifPresent(LocaleForm::dispose);
        shown = Optional.empty();
        aside = Optional.empty();
    }

    private void showPreview() {
        if (!previewShown.get()) {
            return;
        }
        model.opened().get().ifPresent(it -> {
            Optional<Instant> saved =
                    model.saveState().get() instanceof SaveState.Saved at ? Optional.of(at.at()) : Optional.empty();
            preview.show(new PreviewSubject(
                    it.space(),
                    it.entry(),
                    it.schema(),
                    model.content().get(),
                    model.locale().get(),
                    saved));
        });
    }

    /** The fields whose text could not be taken over, by their paths. */
    List<String> problems() {
        List<String> all = new ArrayList<>(shown.map(LocaleForm::problems).orElse(List.of()));
        aside.ifPresent(it -> it.problems().forEach(path -> all.add(path + " (" + it.locale() + ")")));
        return all;
    }

    /** Puts the focus into the field of a path or the nearest one around it; false where there is none. */
    boolean focus(String path) {
        String around = path;
        while (!around.isEmpty()) {
            String field = around;
            if (shown.map(it -> it.form().reveal(field)).orElse(false)) {
                return true;
            }
            around = around.substring(0, Math.max(0, Math.max(around.lastIndexOf('.'), around.lastIndexOf('['))));
        }
        return false;
    }

    /** Puts the focus where it was when the entry was last open; into the first field otherwise. */
    public void focusFirst() {
        String field = model.field().get();
        shown.ifPresent(it -> {
            if (field.isEmpty() || !it.form().reveal(field)) {
                it.form().focusFirst();
            } else {
                caret(it, field);
            }
        });
    }

    /** Behind what was typed last, if that was in this field. */
    private void caret(LocaleForm it, String field) {
        EditSpot spot = new EditSpot.InField(it.locale(), field);
        model.trail().get().last().filter(edit -> edit.spot().equals(spot)).ifPresent(edit -> {
            if (edit instanceof UndoEdit.Splice splice && splice.path().isEmpty()) {
                it.form()
                        .caret(
                                field,
                                splice.cut().at() + splice.cut().inserted().length());
            }
        });
    }
}
