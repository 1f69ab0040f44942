package dev.larder.ui.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EditSpot;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.Schema;
import dev.larder.model.UndoEdit;
import dev.larder.ui.form.FieldValue;
import dev.larder.ui.form.FormView;
import dev.larder.ui.form.Problem;
import dev.larder.ui.kit.Words;
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
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The form of an opened entry in one locale, with the preview beside it. */
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
    private Optional<Shown> shown = Optional.empty();

    /** What the form was built for: it is built anew when any of this changes. */
    private record Shown(int version, LocaleCode locale, FormView form, FieldValue value, Optional<PageHead> head) {}

    public EntryBody(EntryModel model, EntryFields context, PreviewPane preview) {
        this.model = model;
        this.context = context;
        this.preview = preview;
        root.getStyleClass().add("entry-body");
        model.opened().addListener((it, before, now) -> show());
        model.locale().addListener((it, before, now) -> show());
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
            preview.leave();
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
        boolean same = shown.filter(
                        now -> now.version() == it.formVersion() && now.locale().equals(locale))
                .isPresent();
        if (same) {
            shown.ifPresent(now -> now.form().compareWith(model.base().in(locale)));
        } else {
            build(it, locale);
        }
        showPreview();
    }

    private void build(EntryModel.Opened it, LocaleCode locale) {
        forget();
        preview.beginAtTop();
        context.in(it);
        Fields fields = model.content().get().in(locale);
        FieldValue value = FieldValue.of(fields.toJson());

        List<FieldDef> defs = defs(it.schema(), fields);
        FormView form = new FormView(defs, value, model.base().in(locale), context);
        value.property().addListener((at, before, now) -> take(locale, before, now));
        VBox page = new VBox(12);
        page.getStyleClass().add("form-header");
        Optional<PageHead> head = it.entry().type().kind() == ContentTypeKey.Kind.PAGE
                ? Optional.of(new PageHead(it, model))
                : Optional.empty();
        head.ifPresent(each -> page.getChildren().add(each.node()));
        if (fields.isEmpty() && it.entry().remote().isPresent()) {
            Label note = new Label(Words.of("entry.not-in-locale", locale.value()));
            note.getStyleClass().add("muted");
            note.setWrapText(true);
            page.getChildren().add(note);
        }
        if (!page.getChildren().isEmpty()) {
            form.header(page);
        }
        place.getChildren().setAll(form.node());
        shown = Optional.of(new Shown(it.formVersion(), locale, form, value, head));
    }

    /** The schema's fields, and whatever else this entry holds. */
    private static List<FieldDef> defs(Schema schema, Fields fields) {
        List<FieldDef> defs = new ArrayList<>(schema.fields());
        fields.keys().stream()
                .filter(key -> schema.field(key).isEmpty())
                .forEach(key -> defs.add(FieldDef.of(key, new FieldType.Raw())));
        return defs;
    }

    private void take(LocaleCode locale, JsonNode before, JsonNode now) {
        now.properties().forEach(field -> {
            if (!field.getValue().equals(before.path(field.getKey()))) {
                model.edit(locale, field.getKey(), field.getValue());
            }
        });
        before.fieldNames().forEachRemaining(key -> {
            if (!now.has(key)) {
                model.edit(locale, key, MissingNode.getInstance());
            }
        });
    }

    /** Shows what an undo, a redo or a restore changed, in the form that is there. */
    private void follow(EntryModel.Moved moved) {
        shown.ifPresent(it -> {
            Content content = model.content().get();
            it.value().set(content.in(it.locale()).toJson());
            it.head().ifPresent(head -> head.show(content));
            moved.at().ifPresent(edit -> {
                if (edit.spot() instanceof EditSpot.InField field) {
                    it.form().follow(path(field.field(), edit.path()));
                } else {
                    it.head().ifPresent(head -> head.follow(edit.spot()));
                }
            });
        });
    }

    /** The way to a part as the form writes it. */
    private static String path(String field, List<String> steps) {
        StringBuilder path = new StringBuilder(field);
        for (String step : steps) {
            boolean index = step.chars().allMatch(Character::isDigit);
            path.append(index ? "[" + step + "]" : "." + step);
        }
        return path.toString().replace("].fields.", "].");
    }

    private void forget() {
        shown.ifPresent(it -> it.form().dispose());
        shown = Optional.empty();
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
        return shown.map(it -> it.form().problems().stream()
                        .map(Problem::path)
                        .distinct()
                        .toList())
                .orElse(List.of());
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
    private void caret(Shown it, String field) {
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
