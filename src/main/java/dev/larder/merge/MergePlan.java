package dev.larder.merge;

import dev.larder.model.Content;
import dev.larder.model.LocaleCode;
import java.util.List;

/** What comes of two sides' changes since a base: all of both where they do not overlap, and the fields where they do. */
public record MergePlan(Content merged, List<Overlap> overlaps) {
    public MergePlan {
        overlaps = List.copyOf(overlaps);
    }

    /** A field that both sides changed differently; {@code merged} holds the local value there. */
    public record Overlap(LocaleCode locale, String field) {
        @Override
        public String toString() {
            return locale.isNone() ? field : locale + "/" + field;
        }
    }
}
