package dev.larder.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.Publication;
import dev.larder.model.Target;
import dev.larder.model.View;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Entries, contents and stores for the tests. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final LocaleCode EN = new LocaleCode("en");
    static final LocaleCode DE = new LocaleCode("de");
    static final ContentTypeKey LANDING = ContentTypeKey.pageType("landing");
    static final ContentTypeKey FAQ = ContentTypeKey.collection("faq");
    static final Change.Intent CREATE = new Change.Intent(ChangeKind.CREATE, Target.DRAFT);
    static final Change.Intent UPDATE = new Change.Intent(ChangeKind.UPDATE, Target.PUBLISHED);
    static final Change.Intent DELETE = new Change.Intent(ChangeKind.DELETE, Target.PUBLISHED);
    static final Failure OFFLINE = new Failure.Unreachable(Failure.Reach.REFUSED, false, "");
    static final Failure DROPPED = new Failure.Unreachable(Failure.Reach.DROPPED, true, "");

    private Samples() {}

    static SpaceStore open(Path folder) {
        return ok(SpaceStore.open(folder.resolve("space.db"), CLOCK));
    }

    static <T> T ok(Outcome<T> outcome) {
        return outcome.match(value -> value, failure -> {
            throw new AssertionError("failed: " + failure);
        });
    }

    static Failure.StoreCause trouble(Outcome<?> outcome) {
        Failure why = outcome.failure().orElseThrow(() -> new AssertionError("went well: " + outcome));
        return ((Failure.StoreTrouble) why).cause();
    }

    static Fields fields(String... keysAndTexts) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        for (int index = 0; index < keysAndTexts.length; index += 2) {
            node.put(keysAndTexts[index], keysAndTexts[index + 1]);
        }
        return Fields.of(node);
    }

    static Content content(String text) {
        return Content.of(LocaleCode.NONE, fields("title", text));
    }

    static Publication published(String updated) {
        return new Publication(
                Publication.Status.PUBLISHED,
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                Optional.of(Instant.parse(updated)),
                Optional.empty());
    }

    static Entry post(String slug, String title) {
        return new Entry.Post(slug, published("2026-02-01T00:00:00Z"), fields("title", title, "slug", slug));
    }

    static Entry page(String slug, String name, Fields fields) {
        return new Entry.Page(LANDING, slug, name, published("2026-02-02T00:00:00Z"), fields);
    }

    static Entry item(String id, String question) {
        return new Entry.CollectionItem(FAQ, id, fields("question", question));
    }

    static Pulled live(Entry entry) {
        return new Pulled(entry, LocaleCode.NONE, View.LIVE);
    }

    static Pulled newest(Entry entry) {
        return new Pulled(entry, LocaleCode.NONE, View.NEWEST);
    }
}
