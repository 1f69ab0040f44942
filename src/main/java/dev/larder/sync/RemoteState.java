package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.Mirrored;
import dev.larder.model.Publication;
import dev.larder.model.RemoteRef;
import dev.larder.model.Snapshot;
import dev.larder.model.View;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.store.Pulled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the service holds of one entry right now, newest and live, in the locales that were asked for. */
record RemoteState(Map<LocaleCode, Entry> newest, Map<LocaleCode, Entry> live) {

    /** Where to look, and for what. */
    record Address(ContentTypeKey type, RemoteRef ref, Collection<LocaleCode> locales) {}

    static RemoteState nothing() {
        return new RemoteState(new TreeMap<>(), new TreeMap<>());
    }

    /** A version that does not exist is left out; an entry in no version at all is an empty state, not a failure. */
    static Outcome<RemoteState> read(RemoteBook book, Call call, Address at) {
        RemoteState state = nothing();
        return state.add(book, call, at, View.NEWEST)
                .then(found -> state.add(book, call, at, View.LIVE))
                .map(found -> state);
    }

    /**
     * As {@link #read}, but where the newest version is still the one in the mirror, and that was the live one too, it is
     * not asked for twice: nobody can have published other values without moving it. Whether it still is public is not
     * known then.
     */
    static Outcome<RemoteState> readFrom(RemoteBook book, Call call, Address at, Mirrored known) {
        RemoteState state = nothing();
        return state.add(book, call, at, View.NEWEST)
                .then(found -> {
                    if (at.locales().stream().allMatch(locale -> state.isLiveAsKnown(locale, known))) {
                        state.live().putAll(state.newest());
                        return Outcome.ok(state);
                    }
                    return state.add(book, call, at, View.LIVE);
                })
                .map(found -> state);
    }

    private boolean isLiveAsKnown(LocaleCode locale, Mirrored known) {
        Optional<Entry> now = Optional.ofNullable(newest.get(locale));
        Optional<Snapshot> before = Optional.ofNullable(known.newest().get(locale));
        Optional<Snapshot> shown = Optional.ofNullable(known.live().get(locale));
        return now.isPresent()
                && before.isPresent()
                && shown.isPresent()
                && now.get().publication().equals(before.get().publication())
                && now.get().fields().equals(before.get().fields())
                && before.get().fields().equals(shown.get().fields());
    }

    /** Reads one more view into this state. */
    Outcome<RemoteState> add(RemoteBook book, Call call, Address at, View view) {
        for (LocaleCode locale : at.locales()) {
            Outcome<Entry> answer = book.one(at.type(), at.ref(), view, locale, call);
            Optional<Failure> failure = answer.failure();
            if (failure.isPresent() && !(failure.get() instanceof Failure.NotFound)) {
                return Outcome.failed(failure.get());
            }
            answer.onOk(entry -> of(view).put(locale, entry));
        }
        return Outcome.ok(this);
    }

    Map<LocaleCode, Entry> of(View view) {
        return view == View.LIVE ? live : newest;
    }

    boolean isEmpty() {
        return newest.isEmpty() && live.isEmpty();
    }

    Content content(View view) {
        Map<LocaleCode, Fields> fields = new TreeMap<>();
        of(view).forEach((locale, entry) -> fields.put(locale, entry.fields()));
        return new Content("", "", fields);
    }

    boolean isPublished(LocaleCode locale) {
        Entry entry = live.get(locale);
        return entry != null && entry.publication().status() != Publication.Status.DRAFT;
    }

    List<Pulled> pulled() {
        List<Pulled> all = new ArrayList<>();
        newest.forEach((locale, entry) -> all.add(new Pulled(entry, locale, View.NEWEST)));
        live.forEach((locale, entry) -> all.add(new Pulled(entry, locale, View.LIVE)));
        return all;
    }
}
