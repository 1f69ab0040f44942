package dev.larder.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.larder.merge.Sameness;
import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.Reference;
import dev.larder.model.Target;
import dev.larder.model.View;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Works out what of a change has to be sent, and whether it has arrived. */
final class Shipment {
    private static final Sameness NOTHING = Sameness.ofValues();

    private final Sameness values = NOTHING;
    private final Sameness arrival = Sameness.ofWrittenAndRead();

    /**
     * Only what differs from the newest version; and when publishing, from the live one too, since nobody promises that
     * a published write takes an older server draft along. Only locales that the edit touched; all, if it touched none.
     */
    Content toSend(Change change, Content merged, RemoteState remote) {
        Map<LocaleCode, Fields> locales = new TreeMap<>();
        for (LocaleCode locale : touched(change)) {
            Fields wanted = merged.in(locale);
            Fields differing = differing(wanted, remote.content(View.NEWEST).in(locale));
            if (change.intent().target() == Target.PUBLISHED && remote.live().containsKey(locale)) {
                differing = differing.overlaid(
                        differing(wanted, remote.content(View.LIVE).in(locale)));
            }
            locales.put(locale, differing);
        }
        return new Content("", "", locales);
    }

    /** What a create sends: the locales in which anything was filled in; the first one where nothing was. */
    Content created(Change change) {
        Map<LocaleCode, Fields> locales = new TreeMap<>(change.wanted().locales());
        locales.values()
                .removeIf(fields -> fields.keys().stream().map(fields::get).allMatch(Shipment::isHollow));
        if (locales.isEmpty()) {
            change.wanted().locales().entrySet().stream()
                    .findFirst()
                    .ifPresent(first -> locales.put(first.getKey(), first.getValue()));
        }
        return new Content(change.wanted().title(), change.wanted().slug(), locales);
    }

    Set<LocaleCode> touched(Change change) {
        if (change.kind() == ChangeKind.CREATE) {
            return created(change).locales().keySet();
        }
        Set<LocaleCode> touched = new LinkedHashSet<>(
                change.wanted().changedSince(change.base()).locales().keySet());
        return touched.isEmpty() ? change.wanted().locales().keySet() : touched;
    }

    /** Whether the service shows all of the change, in the state that was asked for. */
    boolean arrived(Change change, RemoteState remote) {
        if (change.kind() == ChangeKind.DELETE) {
            return remote.isEmpty();
        }
        return touched(change).stream().allMatch(locale -> arrived(change, locale, remote));
    }

    private boolean arrived(Change change, LocaleCode locale, RemoteState remote) {
        Fields wanted = change.wanted().in(locale);
        Fields sent = change.kind() == ChangeKind.CREATE
                ? filled(wanted)
                : wanted.changedSince(change.base().in(locale));
        Fields newest = remote.content(View.NEWEST).in(locale);
        if (!remote.newest().containsKey(locale) || !contains(newest, sent)) {
            return false;
        }
        if (change.intent().target() == Target.DRAFT) {
            return keepsItsLiveVersion(change) || !remote.live().containsKey(locale);
        }
        Fields live = remote.content(View.LIVE).in(locale);
        return remote.isPublished(locale) && contains(live, sent) && isPublic(wanted, newest, live);
    }

    /** A draft over a live page leaves that alone; a post or an item is taken off the site by it (§8, 5). */
    private static boolean keepsItsLiveVersion(Change change) {
        return change.type().kind() == ContentTypeKey.Kind.PAGE || change.kind() == ChangeKind.CREATE;
    }

    /**
     * Whether what was only in the server draft is live too. What somebody else changed since does not count, nor does a
     * reference: one to an entry that is not live is left out of what is.
     */
    private boolean isPublic(Fields wanted, Fields newest, Fields live) {
        return wanted.keys().stream()
                .filter(key -> values.same(wanted.get(key), newest.get(key)))
                .filter(key -> !holdsReference(newest.get(key)))
                .allMatch(key -> arrival.same(wanted.get(key), live.get(key)));
    }

    private static boolean holdsReference(JsonNode value) {
        if (Reference.read(value).isPresent()) {
            return true;
        }
        for (JsonNode inner : value) {
            if (holdsReference(inner)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a created entry holds all that was filled in; for what was left empty the service may have put its own. */
    boolean holds(Fields read, Fields created) {
        return contains(read, filled(created));
    }

    /** The share, from 0 to 1, of what was filled in that is found in {@code read}; 1 where nothing was. */
    double likeness(Fields read, Fields created) {
        Fields sent = filled(created);
        long found = sent.keys().stream()
                .filter(key -> arrival.same(sent.get(key), read.get(key)))
                .count();
        return sent.isEmpty() ? 1 : (double) found / sent.keys().size();
    }

    private Fields filled(Fields fields) {
        Fields result = fields;
        for (String key : fields.keys()) {
            if (isBlank(fields.get(key))) {
                result = result.without(key);
            }
        }
        return result;
    }

    /** Nothing was filled in, at any depth; a box that is not ticked counts as that where {@link #isHollow} asks. */
    private boolean isBlank(JsonNode value) {
        if (value.isObject() && Reference.read(value).isEmpty()) {
            return value.properties().stream().allMatch(each -> isBlank(each.getValue()));
        }
        return values.same(value, MissingNode.getInstance());
    }

    private static boolean isHollow(JsonNode value) {
        if (value.isObject() && Reference.read(value).isEmpty()) {
            return value.properties().stream().allMatch(each -> isHollow(each.getValue()));
        }
        return value.isBoolean() ? !value.asBoolean() : NOTHING.same(value, MissingNode.getInstance());
    }

    /** Whether all values of {@code sent} are found in {@code read}, however the service spells them. */
    private boolean contains(Fields read, Fields sent) {
        return sent.keys().stream().allMatch(key -> arrival.same(sent.get(key), read.get(key)));
    }

    private Fields differing(Fields wanted, Fields theirs) {
        Fields result = Fields.empty();
        for (String key : wanted.keys()) {
            JsonNode value = wanted.get(key);
            if (!values.same(value, theirs.get(key))) {
                result = result.with(key, value);
            }
        }
        return result;
    }
}
