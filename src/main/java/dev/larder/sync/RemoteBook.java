package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.api.ListQuery;
import dev.larder.api.ReadQuery;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.LocaleCode;
import dev.larder.model.RemoteRef;
import dev.larder.model.View;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks up what the service holds now: one entry at a time, or, where many of a type will be asked for, a hundred at a
 * time by its list, since each call counts (§13). What came by a list is used once and for a short time only, so that the
 * look before a write stays close to the write. Not safe for several threads.
 */
final class RemoteBook {
    private static final int PAGE_SIZE = ListQuery.LARGEST_PAGE;
    private static final int LEAST = 3;

    /** How old a look may be when the write follows. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Link link;
    private final Clock clock;
    private final Map<Lane, Sheet> sheets = new HashMap<>();
    private final Map<ContentTypeKey, Integer> expected = new HashMap<>();
    private Map<ContentTypeKey, Integer> sizes = Map.of();

    RemoteBook(Link link, Clock clock) {
        this.link = link;
        this.clock = clock;
    }

    private record Lane(ContentTypeKey type, LocaleCode locale, View view) {}

    private record Sheet(Instant begun, Map<RemoteRef, Entry> entries) {}

    /** Tells which types are going to be asked for, one element a look. */
    void expect(List<ContentTypeKey> types) {
        expected.clear();
        types.forEach(type -> expected.merge(type, 1, Integer::sum));
        sizes = link.store().counts().orElse(Map.of());
    }

    /** One of those expected was looked at; what a list said of it is not used again. */
    void done(ContentTypeKey type, RemoteRef ref) {
        expected.computeIfPresent(type, (it, count) -> count > 1 ? Integer.valueOf(count - 1) : null);
        sheets.forEach((lane, sheet) -> {
            if (lane.type().equals(type)) {
                sheet.entries().remove(ref);
            }
        });
    }

    /** One version; {@code NotFound} where there is none. */
    Outcome<Entry> one(ContentTypeKey type, RemoteRef ref, View view, LocaleCode locale, Call call) {
        Lane lane = new Lane(type, locale, view);
        if (!isListed(lane)) {
            return alone(lane, ref, call);
        }
        return sheet(lane, call)
                .then(sheet -> Optional.ofNullable(sheet.entries().get(ref))
                        .map(Outcome::ok)
                        .orElseGet(() -> missing(lane, ref, call)));
    }

    /** A list may shift while it is read: only the entry's own address says that it is not there (§3.2). */
    private Outcome<Entry> missing(Lane lane, RemoteRef ref, Call call) {
        return lane.type().kind() == ContentTypeKey.Kind.ITEM
                ? Outcome.failed(new Failure.NotFound(""))
                : alone(lane, ref, call);
    }

    private Outcome<Entry> alone(Lane lane, RemoteRef ref, Call call) {
        return link.api()
                .one(lane.type(), ref, new ReadQuery(lane.view(), link.space().asked(lane.locale())), call);
    }

    private boolean isListed(Lane lane) {
        return fresh(lane).isPresent() || isWorthwhile(lane.type());
    }

    /** Where reading the whole list costs no more calls than asking for each. An item is always read by its list. */
    private boolean isWorthwhile(ContentTypeKey type) {
        int asked = expected.getOrDefault(type, 0);
        int pages = (sizes.getOrDefault(type, 0) + PAGE_SIZE - 1) / PAGE_SIZE;
        int least = type.kind() == ContentTypeKey.Kind.ITEM ? 2 : LEAST;
        return asked >= least && asked >= pages;
    }

    private Optional<Sheet> fresh(Lane lane) {
        Instant now = clock.instant();
        return Optional.ofNullable(sheets.get(lane))
                .filter(sheet -> Duration.between(sheet.begun(), now).abs().compareTo(FRESH) <= 0);
    }

    private Outcome<Sheet> sheet(Lane lane, Call call) {
        return fresh(lane).map(Outcome::ok).orElseGet(() -> list(lane, call));
    }

    private Outcome<Sheet> list(Lane lane, Call call) {
        Sheet sheet = new Sheet(clock.instant(), new HashMap<>());
        return WholeList.read(link, lane.type(), lane.view(), lane.locale(), call)
                .map(entries -> {
                    entries.forEach(entry -> sheet.entries().put(entry.remote(), entry));
                    sheets.put(lane, sheet);
                    return sheet;
                });
    }
}
