package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.LocaleCode;
import java.util.Optional;
import javafx.scene.Node;

/** Chooses the editor for a field by its kind; a value whose shape does not fit the kind is shown as JSON instead. */
public final class FieldEditors {
    private FieldEditors() {}

    /** An editor that stands alone, outside a form. */
    public static FieldEditor create(FieldDef def, FieldValue value, FieldContext context) {
        return create(def, value, FormScope.root(context, LocaleCode.NONE, Optional.empty()));
    }

    static FieldEditor create(FieldDef def, FieldValue value, FormScope scope) {
        FieldEditor editor = fits(def.type(), value.get()) ? choose(def, value, scope) : new RawEditor(value, scope);
        Node target = editor.focusTarget();
        if (target.getAccessibleText() == null || target.getAccessibleText().isBlank()) {
            target.setAccessibleText(def.label());
        }
        return editor;
    }

    private static FieldEditor choose(FieldDef def, FieldValue value, FormScope scope) {
        FieldType type = def.type();
        if (type instanceof FieldType.ShortText) {
            return new ShortTextEditor(value);
        } else if (type instanceof FieldType.LongText) {
            return new LongTextEditor(value);
        } else if (type instanceof FieldType.RichText) {
            return new RichTextEditor(value, scope);
        } else if (type instanceof FieldType.Numeric) {
            return new NumericEditor(value, scope);
        } else if (type instanceof FieldType.DateTime) {
            return new DateTimeEditor(value, scope);
        } else if (type instanceof FieldType.Checkbox) {
            return new CheckboxEditor(value);
        } else if (type instanceof FieldType.Dropdown dropdown) {
            return new DropdownEditor(dropdown.options(), value);
        } else if (type instanceof FieldType.Color) {
            return new ColorEditor(value, scope);
        } else if (type instanceof FieldType.Media) {
            return new MediaEditor(value, scope);
        }
        return structured(type, value, scope);
    }

    private static FieldEditor structured(FieldType type, FieldValue value, FormScope scope) {
        if (type instanceof FieldType.References references) {
            return new ReferencesEditor(references, value, scope);
        } else if (type instanceof FieldType.Names names) {
            return new NamesEditor(names.vocabulary(), value, scope);
        } else if (type instanceof FieldType.Component component) {
            return new ComponentCard(component.fields(), value, scope);
        } else if (type instanceof FieldType.Picker picker) {
            return new RowsEditor(new PickerRows(picker.kinds()), value, scope);
        } else if (type instanceof FieldType.Repeater repeater) {
            return new RowsEditor(new RepeaterRows(repeater.fields()), value, scope);
        }
        return new RawEditor(value, scope);
    }

    /** Whether the value has the shape that the kind's editor can show in full. */
    static boolean fits(FieldType type, JsonNode node) {
        if (FieldValue.isBlank(node)) {
            return true;
        }
        if (type instanceof FieldType.Component) {
            return node.isObject();
        }
        if (type instanceof FieldType.Picker || type instanceof FieldType.Repeater || type instanceof FieldType.Names) {
            return node.isArray();
        }
        if (type instanceof FieldType.References references) {
            return references.many()
                    ? node.isArray()
                    : dev.larder.model.Reference.read(node).isPresent();
        }
        return node.isValueNode();
    }
}
