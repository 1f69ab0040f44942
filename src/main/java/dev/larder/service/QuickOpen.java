package dev.larder.service;

import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.SearchHit;
import dev.larder.model.SearchQuery;
import dev.larder.model.SpaceId;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds entries to open by a few letters, and remembers which were opened last. From disk only; not for the FX thread. */
public final class QuickOpen {
    private static final String FACT = "ui.recent";
    private static final int REMEMBERED = 20;

    private final Spaces spaces;
    private final Function<SearchQuery, Outcome<Search.Found>> search;

    /** {@code search} finds by all words in all spaces. */
    public QuickOpen(Spaces spaces, Function<SearchQuery, Outcome<Search.Found>> search) {
        this.spaces = spaces;
        this.search = search;
    }

    /** {@code here} by title and address in the space, best first; {@code elsewhere} by all words in all spaces. */
    public record Found(List<EntryRow> here, List<SearchHit> elsewhere) {
        public Found {
            here = List.copyOf(here);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /** How many lines of each are wanted. */
    public record Most(int here, int elsewhere) {}

    /** The entries opened last where nothing is typed. Failures: {@code StoreTrouble}; an index not to be had finds nothing. */
    public Outcome<Found> find(SpaceId space, String text, Most most) {
        if (text.isBlank()) {
            return recent(space).map(rows -> new Found(rows, List.of()));
        }
        EntryFilter filter = new EntryFilter(Optional.empty(), text, Set.of());
        return spaces.with(space, link -> link.store().bestRows(filter, most.here()))
                .map(here -> new Found(here, elsewhere(text, most.elsewhere())));
    }

    private List<SearchHit> elsewhere(String text, int most) {
        return search.apply(new SearchQuery(text, Optional.empty(), most))
                .map(Search.Found::hits)
                .orElse(List.of());
    }

    private Outcome<List<EntryRow>> recent(SpaceId space) {
        return spaces.with(
                space,
                link -> keys(space).then(keys -> {
                    List<EntryRow> rows = new ArrayList<>();
                    for (EntryKey key : keys) {
                        link.store().row(key).onOk(found -> found.ifPresent(rows::add));
                    }
                    return Outcome.ok(rows);
                }));
    }

    private Outcome<List<EntryKey>> keys(SpaceId space) {
        return spaces.with(
                space,
                link -> link.store()
                        .fact(FACT)
                        .map(text -> Arrays.stream(text.orElse("").split("\n", -1))
                                .filter(line -> !line.isBlank())
                                .map(EntryKey::new)
                                .toList()));
    }

    /** Puts an entry first among those opened last. */
    public Outcome<Done> opened(SpaceId space, EntryKey key) {
        return keys(space).then(keys -> {
            List<EntryKey> now = new ArrayList<>(keys);
            now.remove(key);
            now.add(0, key);
            String text = String.join(
                    "\n", now.stream().limit(REMEMBERED).map(EntryKey::toString).toList());
            return spaces.with(space, link -> link.store().fact(FACT, text));
        });
    }
}
