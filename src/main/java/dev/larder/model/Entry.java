package dev.larder.model;

/** An entry in one locale as the service answered it once. */
public sealed interface Entry {
    ContentTypeKey type();

    RemoteRef remote();

    /** The words by which a person knows it. */
    String title();

    Publication publication();

    Fields fields();

    /** A page; title and slug stand beside its fields and cannot be changed through the service. */
    record Page(ContentTypeKey type, String slug, String name, Publication publication, Fields fields)
            implements Entry {
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
    }

    /** A collection item: fields and an id. */
    record CollectionItem(ContentTypeKey type, String id, Fields fields) implements Entry {
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
