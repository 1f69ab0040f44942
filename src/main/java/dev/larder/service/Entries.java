package dev.larder.service;

import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.FieldType;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.MediaFile;
import dev.larder.model.OpenEntry;
import dev.larder.model.PostFields;
import dev.larder.model.Reference;
import dev.larder.model.Schema;
import dev.larder.model.SpaceId;
import dev.larder.model.Term;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.schema.EmptyContent;
import dev.larder.store.SpaceStore;
import dev.larder.sync.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads entries from the store, with what is known of their shape. Never touches the network; not for the FX thread. */
public final class Entries {
    private final Spaces spaces;
    private final Schemas schemas;
    private final Changes changes;

    public Entries(Spaces spaces, Changes changes) {
        this.spaces = spaces;
        this.schemas = new Schemas(spaces);
        this.changes = changes;
    }

    public Outcome<List<EntryRow>> rows(SpaceId space, EntryFilter filter) {
        return spaces.with(space, link -> link.store().rows(filter));
    }

    /** The newest of them, at most so many; found without looking at all where many fit. */
    public Outcome<List<EntryRow>> firstRows(SpaceId space, EntryFilter filter, int most) {
        return spaces.with(space, link -> link.store().firstRows(filter, most));
    }

    public Outcome<Map<ContentTypeKey, Integer>> counts(SpaceId space) {
        return spaces.with(space, link -> link.store().counts());
    }

    /** Failures: {@code NotFound} when the entry is no longer here, {@code StoreTrouble}. */
    public Outcome<OpenEntry> open(SpaceId space, EntryKey key) {
        return spaces.with(
                space,
                link -> link.store()
                        .entry(key)
                        .then(found ->
                                found.map(Outcome::ok).orElseGet(() -> Outcome.failed(new Failure.NotFound("")))));
    }

    public Outcome<Optional<EntryRow>> row(SpaceId space, EntryKey key) {
        return spaces.with(space, link -> link.store().row(key));
    }

    /** The shape of a type, as it was learnt from the mirror and corrected by people. */
    public Outcome<Schema> schema(SpaceId space, ContentTypeKey type) {
        return schemas.schema(space, type);
    }

    /** The row of a reference's target, for its title and to open it; empty where the mirror has none. */
    public Outcome<Optional<EntryRow>> target(SpaceId space, Reference reference) {
        return spaces.with(
                space,
                link -> link.store()
                        .findByRemote(reference.target(), reference.id())
                        .map(rows -> rows.stream().findFirst()));
    }

    public Outcome<List<Term>> authors(SpaceId space) {
        return spaces.with(space, link -> Terms.authors(link.store()));
    }

    public Outcome<List<Term>> terms(SpaceId space, FieldType.Vocabulary vocabulary) {
        return spaces.with(space, link -> Terms.of(link.store(), vocabulary));
    }

    /** What refers to an entry, at most {@value #MOST_USES}; empty for one that nothing can refer to. */
    public Outcome<List<EntryRow>> usedBy(SpaceId space, OpenEntry entry) {
        Optional<Reference> to =
                kindOf(entry.type()).flatMap(kind -> entry.remote().map(remote -> new Reference(kind, remote.value())));
        return to.isEmpty()
                ? Outcome.ok(List.of())
                : spaces.with(space, link -> link.store().referringTo(to.get(), MOST_USES));
    }

    private static final int MOST_USES = 1_000;

    /** The media files that stand anywhere in the space, those changed last first. Looks through all of it. */
    public Outcome<List<MediaFile>> media(SpaceId space) {
        return spaces.with(space, link -> link.store().media().all());
    }

    /** What a reference field may point to, with the service's names for them; those that exist only here are left out. */
    public Outcome<List<Linkable>> linkable(SpaceId space, FieldType.References field, String text) {
        return field.target() == Reference.Target.AUTHOR
                ? authors(space)
                        .map(authors -> authors.stream()
                                .filter(author -> contains(author.name(), text))
                                .map(author -> new Linkable(
                                        new Reference(Reference.Target.AUTHOR, author.slug()),
                                        author.name(),
                                        author.slug()))
                                .toList())
                : spaces.with(
                        space,
                        link -> link.store()
                                .rows(new EntryFilter(field.to(), text, java.util.Set.of()))
                                .map(rows -> rows.stream()
                                        .filter(row -> kindOf(row.type()).equals(Optional.of(field.target())))
                                        .limit(MOST_LINKABLE)
                                        .flatMap(row -> linkable(link.store(), field, row).stream())
                                        .toList()));
    }

    private static final int MOST_LINKABLE = 60;

    /** One thing that a reference can point to. */
    public record Linkable(Reference reference, String title, String hint) {}

    private static Optional<Linkable> linkable(SpaceStore store, FieldType.References field, EntryRow row) {
        return store.entry(row.key())
                .orElse(Optional.empty())
                .flatMap(OpenEntry::remote)
                .map(remote -> new Linkable(
                        new Reference(field.target(), remote.value()),
                        row.title(),
                        row.type().slug()));
    }

    private static Optional<Reference.Target> kindOf(ContentTypeKey type) {
        return switch (type.kind()) {
            case ITEM -> Optional.of(Reference.Target.ITEM);
            case PAGE -> Optional.of(Reference.Target.PAGE);
            case POST -> Optional.empty();
        };
    }

    private static boolean contains(String name, String text) {
        return name.toLowerCase(java.util.Locale.ROOT).contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    /** A new entry that exists only here, all known keys empty. Title and slug are left out for items. */
    public Outcome<EntryKey> create(SpaceId space, ContentTypeKey type, String title, String slug) {
        return schema(space, type)
                .then(schema -> spaces.with(space, link -> {
                    Fields empty = EmptyContent.of(schema.fields());
                    Map<LocaleCode, Fields> locales = new TreeMap<>();
                    link.space().localesOf(type).forEach(locale -> locales.put(locale, empty));
                    return link.store().createHere(type, titled(type, title, slug, locales));
                }))
                .onOk(key -> changes.publish(space));
    }

    private static Content titled(ContentTypeKey type, String title, String slug, Map<LocaleCode, Fields> locales) {
        if (type.kind() == ContentTypeKey.Kind.PAGE) {
            return new Content(title, slug, locales);
        }
        if (type.kind() == ContentTypeKey.Kind.ITEM) {
            return new Content("", "", locales);
        }
        Content post = new Content("", "", locales);
        Fields named = post.in(LocaleCode.NONE)
                .with(PostFields.TITLE, com.fasterxml.jackson.databind.node.TextNode.valueOf(title))
                .with(PostFields.SLUG, com.fasterxml.jackson.databind.node.TextNode.valueOf(slug));
        return post.with(LocaleCode.NONE, named);
    }
}
