package dev.larder.model;

/** One field of a schema: its key at the service, the words shown for it, and its kind. */
public record FieldDef(String key, String label, FieldType type) {
    /** With a label made from the key: {@code seo_title} becomes "Seo title". */
    public static FieldDef of(String key, FieldType type) {
        String words = key.replace('_', ' ').replace('-', ' ').strip();
        String label = words.isEmpty() ? key : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new FieldDef(key, label, type);
    }
}
