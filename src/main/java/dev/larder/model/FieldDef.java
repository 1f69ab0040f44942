package dev.larder.model;

/** One field of a schema: its key at the service, the words shown for it, its kind, and what a form says beside it. */
public record FieldDef(String key, String label, FieldType type, Hint hint) {

    /** Whether a field wants a value; nothing that is missing keeps anybody from anything. */
    public enum Need {
        OPTIONAL,
        /** Every entry seen so far has a value: a guess. */
        USUAL,
        /** A person said so. */
        REQUIRED
    }

    /** What a form says of a field: a sentence of a person's own, empty for none, and whether it wants a value. */
    public record Hint(String help, Need need) {
        private static final Hint NONE = new Hint("", Need.OPTIONAL);

        public Hint {
            help = help.strip();
        }

        public static Hint none() {
            return NONE;
        }
    }

    public FieldDef(String key, String label, FieldType type) {
        this(key, label, type, Hint.none());
    }

    /** With a label made from the key: {@code seo_title} becomes "Seo title". */
    public static FieldDef of(String key, FieldType type) {
        String words = key.replace('_', ' ').replace('-', ' ').strip();
        String label = words.isEmpty() ? key : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new FieldDef(key, label, type);
    }

    /** The same with another hint. */
    public FieldDef with(Hint other) {
        return new FieldDef(key, label, type, other);
    }

    /** The same of another kind. */
    public FieldDef with(FieldType other) {
        return new FieldDef(key, label, other, hint);
    }
}
