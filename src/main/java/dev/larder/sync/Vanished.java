package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.api.ReadQuery;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.Mirrored;
import dev.larder.model.OpenEntry;
import dev.larder.model.RemoteRef;
import dev.larder.model.View;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what to think of entries that a list no longer holds. Lists shift while they are read, so each is asked for by
 * name before it counts as gone; and when most of a type is missing at once, nothing is believed.
 */
final class Vanished {
    private static final Logger LOG = LoggerFactory.getLogger(Vanished.class);
    private static final int FEW = 5;

    private final Link link;
    private final Call call;

    Vanished(Link link, Call call) {
        this.link = link;
        this.call = call;
    }

    /** The number of versions taken out of the mirror. Entries with local work stay. */
    Outcome<Integer> settle(ContentTypeKey type, LocaleCode locale, View view, Set<RemoteRef> seen) {
        return link.store().remotes(type, locale, view).then(known -> {
            known.keySet().removeAll(seen);
            if (known.size() > FEW && known.size() > seen.size()) {
                LOG.warn("{} {} {}: {} entries missing at once, none believed", type, locale, view, known.size());
                return Outcome.ok(0);
            }
            return confirm(type, locale, view, known);
        });
    }

    private Outcome<Integer> confirm(
            ContentTypeKey type, LocaleCode locale, View view, Map<RemoteRef, EntryKey> missing) {
        int confirmed = 0;
        for (Map.Entry<RemoteRef, EntryKey> each : missing.entrySet()) {
            Optional<Failure> answer = link.api()
                    .one(type, each.getKey(), new ReadQuery(view, link.space().asked(locale)), call)
                    .failure();
            if (answer.isEmpty()) {
                continue;
            }
            if (!(answer.get() instanceof Failure.NotFound)) {
                return Outcome.failed(answer.get());
            }
            Outcome<?> taken =
                    link.store().gone(each.getValue(), locale, view).then(done -> removeWhenEmpty(each.getValue()));
            if (taken.failure().isPresent()) {
                return Outcome.failed(taken.failure().get());
            }
            confirmed++;
        }
        return Outcome.ok(confirmed);
    }

    private Outcome<dev.larder.result.Done> removeWhenEmpty(EntryKey key) {
        return link.store().entry(key).then(entry -> {
            Mirrored left = entry.map(OpenEntry::mirrored).orElse(Mirrored.nothing());
            boolean empty = left.live().isEmpty() && left.newest().isEmpty();
            return entry.isPresent() && empty ? link.store().removed(key) : Outcome.done();
        });
    }
}
