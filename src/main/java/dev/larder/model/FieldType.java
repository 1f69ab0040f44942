package dev.larder.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The kind of a field, which the service does not tell: inferred from content, or corrected by a person. */
public sealed interface FieldType {
    record ShortText() implements FieldType {}

    record LongText() implements FieldType {}

    /** HTML. */
    record RichText() implements FieldType {}

    record Numeric() implements FieldType {}

    /** A date with its time; the service keeps no zone for it. */
    record DateTime() implements FieldType {}

    record Checkbox() implements FieldType {}

    record Dropdown(List<String> options) implements FieldType {
        public Dropdown {
            options = List.copyOf(options);
        }
    }

    record Color() implements FieldType {}

    /** A media file, given by its URL. */
    record Media() implements FieldType {}

    /** To one entry or to many; {@code to} is known once any value was seen. */
    record References(boolean many, Reference.Target target, Optional<ContentTypeKey> to) implements FieldType {}

    /** A list of names, new ones allowed: a post's categories and tags. */
    record Names(Vocabulary vocabulary) implements FieldType {}

    /** Which list of names is meant. */
    enum Vocabulary {
        CATEGORIES,
        TAGS
    }

    record Component(List<FieldDef> fields) implements FieldType {
        public Component {
            fields = List.copyOf(fields);
        }
    }

    /** Components of several kinds in an order of the editor's; value {@code [{"type":…,"fields":{…}}]}. */
    record Picker(Map<String, List<FieldDef>> kinds) implements FieldType {
        public Picker {
            kinds = java.util.Collections.unmodifiableMap(new TreeMap<>(kinds));
        }
    }

    record Repeater(List<FieldDef> fields) implements FieldType {
        public Repeater {
            fields = List.copyOf(fields);
        }
    }

    /** Not understood, or never filled: shown as JSON and sent back as it is. */
    record Raw() implements FieldType {}
}
