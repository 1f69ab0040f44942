package dev.larder.schema;

import dev.larder.model.FieldType;
import dev.larder.model.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A field's kind without what goes with it: options, targets, inner fields. What a guess is about, and a person corrects. */
public enum Kind {
    SHORT_TEXT,
    LONG_TEXT,
    RICH_TEXT,
    NUMBER,
    DATE,
    CHECKBOX,
    DROPDOWN,
    COLOR,
    MEDIA,
    REFERENCE,
    REFERENCES,
    NAMES,
    COMPONENT,
    PICKER,
    REPEATER,
    RAW;

    public static Kind of(FieldType type) {
        if (type instanceof FieldType.References references) {
            return references.many() ? REFERENCES : REFERENCE;
        }
        return plain(type).or(() -> structured(type)).orElse(RAW);
    }

    private static Optional<Kind> plain(FieldType type) {
        Kind kind = RAW;
        if (type instanceof FieldType.ShortText) {
            kind = SHORT_TEXT;
        } else if (type instanceof FieldType.LongText) {
            kind = LONG_TEXT;
        } else if (type instanceof FieldType.RichText) {
            kind = RICH_TEXT;
        } else if (type instanceof FieldType.Numeric) {
            kind = NUMBER;
        } else if (type instanceof FieldType.DateTime) {
            kind = DATE;
        } else if (type instanceof FieldType.Checkbox) {
            kind = CHECKBOX;
        } else if (type instanceof FieldType.Color) {
            kind = COLOR;
        } else if (type instanceof FieldType.Media) {
            kind = MEDIA;
        }
        return kind == RAW ? Optional.empty() : Optional.of(kind);
    }

    private static Optional<Kind> structured(FieldType type) {
        Kind kind = RAW;
        if (type instanceof FieldType.Dropdown) {
            kind = DROPDOWN;
        } else if (type instanceof FieldType.Names) {
            kind = NAMES;
        } else if (type instanceof FieldType.Component) {
            kind = COMPONENT;
        } else if (type instanceof FieldType.Picker) {
            kind = PICKER;
        } else if (type instanceof FieldType.Repeater) {
            kind = REPEATER;
        }
        return kind == RAW ? Optional.empty() : Optional.of(kind);
    }

    /** As it is written down. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> read(String word) {
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether its inside cannot be made up: such a kind can be left and come back to, but not chosen from nothing. */
    public boolean hasInside() {
        return this == COMPONENT || this == PICKER || this == REPEATER || this == NAMES;
    }

    public boolean isText() {
        return this == SHORT_TEXT || this == LONG_TEXT || this == RICH_TEXT;
    }

    /** This kind as a type of its own; where it has an inside, the guess's, else the guess as it is. */
    FieldType type(FieldType guess) {
        if (of(guess) == this) {
            return guess;
        }
        return switch (this) {
            case SHORT_TEXT -> new FieldType.ShortText();
            case LONG_TEXT -> new FieldType.LongText();
            case RICH_TEXT -> new FieldType.RichText();
            case NUMBER -> new FieldType.Numeric();
            case DATE -> new FieldType.DateTime();
            case CHECKBOX -> new FieldType.Checkbox();
            case DROPDOWN -> new FieldType.Dropdown(List.of());
            case COLOR -> new FieldType.Color();
            case MEDIA -> new FieldType.Media();
            case REFERENCE -> references(guess, false);
            case REFERENCES -> references(guess, true);
            case RAW -> new FieldType.Raw();
            case COMPONENT, PICKER, REPEATER, NAMES -> guess;
        };
    }

    private static FieldType references(FieldType guess, boolean many) {
        return guess instanceof FieldType.References known
                ? new FieldType.References(many, known.target(), known.to())
                : new FieldType.References(many, Reference.Target.ITEM, Optional.empty());
    }
}
