package dev.larder.diff;

import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;

/** Where a value stands, in keys and in words. */
record DiffPath(String keys, String label) {
    private static final String APART = " › ";

    static DiffPath of(String key) {
        return new DiffPath(key, words(key));
    }

    DiffPath then(String key) {
        return new DiffPath(keys + APART + key, label + APART + words(key));
    }

    DiffPath row(int number) {
        return new DiffPath(keys + APART + "#" + number, label + APART + number);
    }

    private static String words(String key) {
        return FieldDef.of(key, new FieldType.Raw()).label();
    }
}
