package dev.larder.ui.entries;

import dev.larder.model.EntryRow;
import dev.larder.model.ListLook;
import dev.larder.model.LocaleCode;
import dev.larder.ui.kit.TypeNames;
import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts rows in the order that a person chose; not on the FX thread, since there may be a hundred thousand of them. */
final class RowOrder {
    private RowOrder() {}

    /** Without a choice as they come: newest first. Rows that are equal keep their order. */
    static List<EntryRow> of(List<EntryRow> rows, Optional<ListLook.Sorting> sorting) {
        if (sorting.isEmpty()) {
            return rows;
        }
        List<EntryRow> sorted = new ArrayList<>(rows);
        Comparator<EntryRow> order = by(sorting.get().column(), rows);
        sorted.sort(sorting.get().ascending() ? order : order.reversed());
        return sorted;
    }

    private static Comparator<EntryRow> by(ListLook.Column column, List<EntryRow> rows) {
        return switch (column) {
            case TITLE -> text(rows, EntryRow::title);
            case TYPE -> text(rows, row -> TypeNames.one(row.type()));
            case STATUS -> Comparator.comparing(EntryRow::status);
            case UPDATED -> Comparator.comparing(row -> row.updated().orElse(Instant.EPOCH));
            case LOCALES -> text(rows, RowOrder::locales);
            case AUTHOR -> text(rows, EntryRow::author);
        };
    }

    /** As people sort words, not as their letters are numbered; each different text is prepared once. */
    private static Comparator<EntryRow> text(List<EntryRow> rows, Function<EntryRow, String> text) {
        Collator collator = Collator.getInstance();
        Map<String, CollationKey> keys = new HashMap<>();
        rows.forEach(row -> keys.computeIfAbsent(text.apply(row), collator::getCollationKey));
        return Comparator.comparing(row -> keys.getOrDefault(text.apply(row), collator.getCollationKey("")));
    }

    static String locales(EntryRow row) {
        return row.locales().stream()
                .filter(locale -> !locale.isNone())
                .sorted()
                .map(LocaleCode::value)
                .collect(Collectors.joining(" "));
    }
}
