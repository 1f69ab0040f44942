package dev.larder.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.FieldType.Vocabulary;
import dev.larder.model.LocaleCode;
import dev.larder.model.RemoteRef;
import dev.larder.model.Term;
import dev.larder.model.View;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Failure.NotFound;
import dev.larder.result.Failure.Rejected;
import dev.larder.result.FieldProblem;
import dev.larder.result.Outcome;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The service of one space. Every call blocks, at most for the deadline of its options, and may come from any thread; it
 * repeats nothing by itself and throws nothing. Reads fail as {@code NotAuthorized}, {@code Forbidden}, {@code NotFound},
 * {@code CallsUsedUp}, {@code Rejected}, {@code Unreachable}, {@code ServiceTrouble}, {@code Unreadable} or {@code
 * Cancelled}. Writes fail likewise; their {@link Failure#maybeApplied} is true exactly when bytes of the write may have
 * left this computer and no refusal came back. Section numbers mean {@code butter-api.md}.
 */
public final class ButterApi implements AutoCloseable {
    private final Wire wire;
    private final Map<ContentTypeKey, ShapeHints> hints = new ConcurrentHashMap<>();

    /** {@code base} ends in {@code /v2}. Unless it is https or loopback, every call fails before anything is sent. */
    public ButterApi(URI base, ApiOptions options) {
        this.wire = new Wire(base, options);
    }

    /** One page of a type's entries (§4 P1, §5 C1, §6 B1); an unknown type is {@code NotFound}. */
    public Outcome<Listing> list(ListQuery query, Call call) {
        return wire.read(listing(query), call, new ListingReader(query, hints(query.type()))::read);
    }

    /**
     * The same, but an answer whose print is {@code known} is not taken apart: byte for byte it is the one that had that
     * print. A print is 64 bits of two checks; 0 is none.
     */
    public Outcome<Glance> glance(ListQuery query, long known, Call call) {
        ListingReader reader = new ListingReader(query, hints(query.type()));
        return wire.glance(
                listing(query),
                call,
                (body, print) -> new Glance(
                        print, print == known ? Optional.empty() : Optional.of(reader.read(Json.read(body)))));
    }

    /**
     * A page read twice, fully and plainly (§3.3, §3.6), and with it what the type's fields are for sure; keep the hints
     * and give them to {@link #learn} at the next start. Posts need none.
     */
    public Outcome<Looked> look(ListQuery query, Call call) {
        Query plainly = Query.plain(query.type(), query.view(), query.locale()).of(query);
        Request plain = Request.get(Address.list(query.type()), plainly);
        return wire.read(plain, call, answer -> answer)
                .then(simple -> wire.glance(listing(query), call, (body, print) -> {
                    JsonNode full = Json.read(body);
                    ShapeHints sure = hints(query.type()).and(ListingReader.compared(simple, full, query.type()));
                    learn(query.type(), sure);
                    Listing listing = new ListingReader(query, sure).read(full);
                    return new Looked(new Glance(print, Optional.of(listing)), sure);
                }));
    }

    /** A page and what a look at it taught. */
    public record Looked(Glance glance, ShapeHints hints) {}

    private static Request listing(ListQuery query) {
        Query asked = Query.reading(query.type(), query.view(), query.locale()).of(query);
        return Request.get(Address.list(query.type()), asked);
    }

    /** From now on the type's answers are read by these hints. */
    public void learn(ContentTypeKey type, ShapeHints sure) {
        hints.put(type, sure);
    }

    public ShapeHints hints(ContentTypeKey type) {
        return hints.getOrDefault(type, ShapeHints.none());
    }

    /** One entry. Items have no address of their own that can be relied on (§19.18): their list is read through. */
    public Outcome<Entry> one(ContentTypeKey type, RemoteRef ref, ReadQuery how, Call call) {
        if (type.kind() == ContentTypeKey.Kind.ITEM) {
            return picked(ref, ListQuery.first(type, how), call);
        }
        EntryReader reader = new EntryReader(type, how.view(), hints(type));
        Request request = Request.get(Address.one(type, ref), Query.reading(type, how.view(), how.locale()));
        return wire.read(
                request,
                call,
                answer -> reader.read(answer.path("data"))
                        .orElseThrow(() -> new Wire.Shape("no entry where one was promised")));
    }

    private Outcome<Entry> picked(RemoteRef ref, ListQuery query, Call call) {
        return list(query, call).then(listing -> {
            Optional<Entry> found = listing.entries().stream()
                    .filter(entry -> entry.remote().equals(ref))
                    .findFirst();
            if (found.isPresent()) {
                return Outcome.ok(found.get());
            }
            return listing.nextPage().isPresent()
                    ? picked(ref, query.at(listing.nextPage().getAsInt()), call)
                    : Outcome.failed(new NotFound(""));
        });
    }

    /** All names of a vocabulary (§6 M1, M2). */
    public Outcome<List<Term>> terms(Vocabulary vocabulary, Call call) {
        String path = vocabulary == Vocabulary.CATEGORIES ? "/categories/" : "/tags/";
        return wire.read(Request.get(path, Query.none()), call, ListingReader::terms);
    }

    /** All authors, by full name (§6 M3). */
    public Outcome<List<Term>> authors(Call call) {
        return wire.read(Request.get("/authors/", Query.none()), call, ListingReader::authors);
    }

    /** Whether the token reads at all: the cheapest read that every space answers. */
    public Outcome<Done> probe(Call call) {
        return terms(Vocabulary.TAGS, call).map(terms -> Done.DONE);
    }

    /**
     * How many live or draft entries a type has; {@code NotFound} if the space has no such type. A locale that the space
     * does not have is {@code Rejected} with a problem of the field {@code locale} (§3.5).
     */
    public Outcome<Integer> exists(ContentTypeKey type, Optional<LocaleCode> locale, Call call) {
        return list(new ListQuery(type, View.NEWEST, locale, 1, 1), call)
                .map(Listing::total)
                .recover(failure -> Outcome.failed(locale.isPresent() ? aboutLocale(failure) : failure));
    }

    /** The service puts its words about a locale under varying keys (§3.5). */
    private static Failure aboutLocale(Failure failure) {
        if (!(failure instanceof Rejected rejected)) {
            return failure;
        }
        return new Rejected(
                rejected.status(),
                rejected.problems().stream().map(ButterApi::named).toList());
    }

    private static FieldProblem named(FieldProblem problem) {
        boolean about =
                (problem.field() + problem.said()).toLowerCase(Locale.ROOT).contains("locale");
        return about ? new FieldProblem("locale", problem.said()) : problem;
    }

    /** Accepted is not done: the service works it off later and tells nobody when that fails (§8). */
    public Outcome<Done> create(ContentTypeKey type, Content content, WriteTo to, Call call) {
        ObjectNode body = new EntryWriter(to).creation(type, content);
        return wire.write(Request.post(Address.creation(type), body), call);
    }

    /** Sends only the fields in {@code changed}; the others keep their values (§9–§11). Accepted is not done (§8). */
    public Outcome<Done> update(ContentTypeKey type, RemoteRef ref, Content changed, WriteTo to, Call call) {
        ObjectNode body = new EntryWriter(to).update(type, changed);
        return wire.write(Request.patch(Address.one(type, ref), body), call);
    }

    /** {@code NotFound} where it was gone already; for pages the service may answer {@code NotSupported} (§9 P7). */
    public Outcome<Done> delete(ContentTypeKey type, RemoteRef ref, Call call) {
        return wire.write(Request.delete(Address.one(type, ref)), call);
    }

    /** Runs after each request that went out, on the thread that made it. */
    public void onCall(Runnable counted) {
        wire.onCall(counted);
    }

    /** Requests made so far; each counts towards the month's (§13). */
    public int calls() {
        return wire.calls();
    }

    /** Ends running calls, which then fail as {@code Unreachable}, and all threads and connections. */
    @Override
    public void close() {
        wire.close();
    }
}
