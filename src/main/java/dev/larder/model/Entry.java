package dev.larder.model;

import java.util.Map;

/** An entry in one locale as the service answered it once. */
public sealed interface Entry {
    ContentTypeKey type();

    RemoteRef remote();

    /** The words by which a person knows it. */
    String title();

    Publication publication();

    Fields fields();

    /** The texts of its media by address, where they were asked for (§3.6); a post's one stands in its fields. */
    Map<String, String> alts();

    /** A page; title and slug stand beside its fields and cannot be changed through the service. */
    record Page(
            ContentTypeKey type,
            String slug,
            String name,
            Publication publication,
            Fields fields,
            Map<String, String> alts)
            implements Entry {
        public Page {
            alts = Map.copyOf(alts);
        }

        public Page(ContentTypeKey type, String slug, String name, Publication publication, Fields fields) {
            this(type, slug, name, publication, fields, Map.of());
        }

        @Override
        public RemoteRef remote() {
            return new RemoteRef(slug);
        }

        @Override
        public String title() {
            return name;
        }
    }

    /** A blog post; title, slug and all else stand in its fields ({@link PostFields}). */
    record Post(String slug, Publication publication, Fields fields) implements Entry {
        @Override
        public ContentTypeKey type() {
            return ContentTypeKey.blog();
        }

        @Override
        public RemoteRef remote() {
            return new RemoteRef(slug);
        }

        @Override
        public String title() {
            return fields.text(PostFields.TITLE);
        }

        @Override
        public Map<String, String> alts() {
            return Map.of();
        }
    }

    /** A collection item: fields and an id. */
    record CollectionItem(ContentTypeKey type, String id, Fields fields, Map<String, String> alts) implements Entry {
        public CollectionItem {
            alts = Map.copyOf(alts);
        }

        public CollectionItem(ContentTypeKey type, String id, Fields fields) {
            this(type, id, fields, Map.of());
        }

        @Override
        public RemoteRef remote() {
            return new RemoteRef(id);
        }

        @Override
        public String title() {
            return ItemTitle.of(fields).orElse("#" + id);
        }

        @Override
        public Publication publication() {
            return Publication.unknown();
        }
    }
}
