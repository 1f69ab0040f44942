package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.api.ReadQuery;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.Publication;
import dev.larder.model.RemoteRef;
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

    /** A version that does not exist is left out; an entry in no version at all is an empty state, not a failure. */
    static Outcome<RemoteState> read(
            Link link, Call call, ContentTypeKey type, RemoteRef ref, Collection<LocaleCode> locales) {
        RemoteState state = new RemoteState(new TreeMap<>(), new TreeMap<>());
        for (LocaleCode locale : locales) {
            for (View view : List.of(View.NEWEST, View.LIVE)) {
                Outcome<Entry> answer = link.api()
                        .one(type, ref, new ReadQuery(view, link.space().asked(locale)), call);
                Optional<Failure> failure = answer.failure();
                if (failure.isPresent() && !(failure.get() instanceof Failure.NotFound)) {
                    return Outcome.failed(failure.get());
                }
                answer.onOk(entry -> state.of(view).put(locale, entry));
            }
        }
        return Outcome.ok(state);
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
