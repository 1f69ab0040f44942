package dev.larder.checks;

import dev.larder.model.LocaleCode;
import java.util.List;

/**
 * Something to look at in an entry: where ({@code path} as a form writes it, {@code rows[2].name}, with the label of the
 * field), how much it matters, and what it is, as the key of its words and what is put into them.
 */
public record Finding(LocaleCode locale, String path, String label, Severity severity, String key, List<Object> words) {
    public Finding {
        words = List.copyOf(words);
    }
}
