package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.api.ListQuery;
import dev.larder.api.Listing;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.LocaleCode;
import dev.larder.model.RemoteRef;
import dev.larder.model.View;
import dev.larder.result.Cancel;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import dev.larder.store.PullReceipt;
import dev.larder.store.Pulled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a whole space into its store: every type, every locale, what is newest and what is live. Each page of a list is
 * one transaction, so what has come stays when the rest fails. Blocks; run it on the sync thread.
 */
public final class Pull {
    private static final int PAGE_SIZE = 100;

    private final Link link;
    private final Consumer<PullStep> steps;
    private final List<ContentTypeKey> unknown = new ArrayList<>();
    private int added;
    private int changed;
    private int gone;
    private int entries;

    public Pull(Link link, Consumer<PullStep> steps) {
        this.link = link;
        this.steps = steps;
    }

    /** One list to read: a type in one locale, newest or live. */
    private record Lane(ContentTypeKey type, LocaleCode locale, View view) {}

    /** Failures: all of the token, of reaching the service, of the store; {@code Cancelled}. */
    public Outcome<PullReport> run(Cancel cancel) {
        int before = link.api().calls();
        Outcome<Call> call = link.call(TokenKind.READ, cancel);
        return call.then(signed -> readAll(signed).then(done -> Terms.pull(link, signed)))
                .map(done -> new PullReport(added, changed, gone, link.api().calls() - before, unknown));
    }

    private Outcome<dev.larder.result.Done> readAll(Call call) {
        List<Lane> lanes = lanes();
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            steps.accept(new PullStep(lane.type(), (double) i / lanes.size(), entries));
            if (unknown.contains(lane.type())) {
                continue;
            }
            Outcome<Set<RemoteRef>> seen = readLane(lane, call);
            Optional<Failure> failure = seen.failure();
            if (failure.isPresent() && failure.get() instanceof Failure.NotFound) {
                unknown.add(lane.type());
                continue;
            }
            if (failure.isPresent()) {
                return Outcome.failed(failure.get());
            }
            Outcome<Integer> missing =
                    seen.then(refs -> new Vanished(link, call).settle(lane.type(), lane.locale(), lane.view(), refs));
            if (missing.failure().isPresent()) {
                return Outcome.failed(missing.failure().get());
            }
            gone += missing.orElse(0);
        }
        return Outcome.done();
    }

    /** Newest first, so that the list can be used at once; what is live follows. */
    private List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        for (View view : List.of(View.NEWEST, View.LIVE)) {
            for (ContentTypeKey type : link.space().types()) {
                link.space().localesOf(type).forEach(locale -> lanes.add(new Lane(type, locale, view)));
            }
        }
        return lanes;
    }

    private Outcome<Set<RemoteRef>> readLane(Lane lane, Call call) {
        Set<RemoteRef> seen = new HashSet<>();
        OptionalInt page = OptionalInt.of(1);
        while (page.isPresent()) {
            Outcome<Listing> answer = link.api()
                    .list(
                            new ListQuery(
                                    lane.type(),
                                    lane.view(),
                                    link.space().asked(lane.locale()),
                                    page.getAsInt(),
                                    PAGE_SIZE),
                            call);
            Outcome<PullReceipt> kept = answer.then(listing -> keep(lane, listing, seen));
            if (kept.failure().isPresent()) {
                return Outcome.failed(kept.failure().get());
            }
            page = answer.map(Listing::nextPage).orElse(OptionalInt.empty());
        }
        return Outcome.ok(seen);
    }

    private Outcome<PullReceipt> keep(Lane lane, Listing listing, Set<RemoteRef> seen) {
        List<Pulled> batch = new ArrayList<>();
        for (Entry entry : listing.entries()) {
            if (seen.add(entry.remote())) {
                batch.add(new Pulled(entry, lane.locale(), lane.view()));
            }
        }
        return link.store().applyPull(batch).onOk(receipt -> {
            added += receipt.added();
            changed += receipt.changed();
            entries += batch.size();
        });
    }
}
