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
import dev.larder.ui.form.FieldContext;
import dev.larder.ui.form.FieldValue;
import dev.larder.ui.form.FormView;
import dev.larder.ui.form.Problem;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The form of an opened entry in one of its locales, tied to the entry's model. */
final class LocaleForm {
    private final EntryModel model;
    private final int version;
    private final LocaleCode locale;
    private final FieldValue value;
    private final FormView form;
    private final Optional<PageHead> head;
    private final VBox above = new VBox(12);

    /** {@code first} is the one that also has what belongs to all locales: a page's title and slug. */
    LocaleForm(EntryModel model, EntryModel.Opened opened, LocaleCode locale, boolean first, FieldContext context) {
        this.model = model;
        this.version = opened.formVersion();
        this.locale = locale;
        Fields fields = model.content().get().in(locale);
        value = FieldValue.of(fields.toJson());
        form = new FormView(defs(opened.schema(), fields), value, model.base().in(locale), context, locale);
        value.property().addListener((at, before, now) -> take(before, now));
        boolean page = opened.entry().type().kind() == ContentTypeKey.Kind.PAGE;
        head = first && page ? Optional.of(new PageHead(opened, model)) : Optional.empty();
        above.getStyleClass().add("form-header");
        head.ifPresent(each -> above.getChildren().add(each.node()));
        if (fields.isEmpty() && opened.entry().remote().isPresent()) {
            above.getChildren().add(note(Words.of("entry.not-in-locale", locale.value())));
        }
        if (page || !above.getChildren().isEmpty()) {
            form.header(above);
        }
    }

    private static Label note(String words) {
        Label note = new Label(words);
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        return note;
    }

    /** The schema's fields, and whatever else this entry holds. */
    private static List<FieldDef> defs(Schema schema, Fields fields) {
        List<FieldDef> defs = new ArrayList<>(schema.fields());
        fields.keys().stream()
                .filter(key -> schema.field(key).isEmpty())
                .forEach(key -> defs.add(FieldDef.of(key, new FieldType.Raw())));
        return defs;
    }

    /** A form that ends may still hand in its last words; those of an entry that is left already are written by then. */
    private void take(JsonNode before, JsonNode now) {
        boolean left =
                model.opened().get().filter(it -> it.formVersion() == version).isEmpty();
        if (left) {
            return;
        }
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

    boolean isFor(int formVersion, LocaleCode wanted) {
        return version == formVersion && locale.equals(wanted);
    }

    LocaleCode locale() {
        return locale;
    }

    FormView form() {
        return form;
    }

    /** What stands over the fields. */
    VBox above() {
        return above;
    }

    Node node() {
        return form.node();
    }

    void compare() {
        form.compareWith(model.base().in(locale));
    }

    /** Each field gets a button that brings over what stands in the same field of another locale, as one edit. */
    void copiesFrom(LocaleCode other) {
        form.offer(Words.of("entry.copy-from", other.value()), key -> {
            JsonNode there = model.content().get().in(other).get(key);
            if (!there.isMissingNode()) {
                model.restore(locale, key, there);
            }
        });
    }

    /** Stands alone again. */
    void copiesNothing() {
        form.offerNothing();
        form.onScroll(() -> {});
    }

    /** Shows what an undo, a redo or a restore changed. */
    void show(Content content) {
        value.set(content.in(locale).toJson());
        head.ifPresent(it -> it.show(content));
    }

    /** Goes to where an edit was, if that is in this form. */
    void follow(UndoEdit edit) {
        if (!(edit.spot() instanceof EditSpot.InField field)) {
            head.ifPresent(it -> it.follow(edit.spot()));
        } else if (field.locale().equals(locale)) {
            form.follow(path(field.field(), edit.path()));
        }
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

    /** The fields whose text could not be taken over, by their paths. */
    List<String> problems() {
        return form.problems().stream().map(Problem::path).distinct().toList();
    }

    void dispose() {
        form.dispose();
    }
}
