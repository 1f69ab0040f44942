package dev.larder.demo.space;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.larder.demo.json.Json;
import java.util.Locale;

/** The kinds of field a schema can name (§7). */
public enum Kind {
    SHORT_TEXT,
    LONG_TEXT,
    WYSIWYG,
    HTML,
    NUMBER,
    DATE,
    DROPDOWN,
    CHECKBOX,
    COLOR,
    MEDIA,
    REFERENCE,
    REPEATER,
    COMPONENT,
    PICKER,
    FORM;

    static Kind named(String name) {
        for (Kind kind : values()) {
            if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown field kind \"" + name + "\"");
    }

    /** What a read shows for a field of this kind with no value (§19/8). */
    JsonNode blank() {
        return switch (this) {
            case NUMBER, REFERENCE -> Json.none();
            case CHECKBOX -> BooleanNode.FALSE;
            case REPEATER, PICKER -> Json.array();
            case COMPONENT -> Json.object();
            default -> Json.text("");
        };
    }
}
