package dev.larder.schema;

import dev.larder.model.FieldType;
import dev.larder.model.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        return Optional.ofNullable(BY_TYPE.get(type.getClass())).orElse(RAW);
    }

    /** All but references, which are one kind or another by how many there may be. */
    private static final Map<Class<? extends FieldType>, Kind> BY_TYPE = Map.ofEntries(
            Map.entry(FieldType.ShortText.class, SHORT_TEXT),
            Map.entry(FieldType.LongText.class, LONG_TEXT),
            Map.entry(FieldType.RichText.class, RICH_TEXT),
            Map.entry(FieldType.Numeric.class, NUMBER),
            Map.entry(FieldType.DateTime.class, DATE),
            Map.entry(FieldType.Checkbox.class, CHECKBOX),
            Map.entry(FieldType.Color.class, COLOR),
            Map.entry(FieldType.Media.class, MEDIA),
            Map.entry(FieldType.Dropdown.class, DROPDOWN),
            Map.entry(FieldType.Names.class, NAMES),
            Map.entry(FieldType.Component.class, COMPONENT),
            Map.entry(FieldType.Picker.class, PICKER),
            Map.entry(FieldType.Repeater.class, REPEATER));

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
