package dev.larder.demo.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.space.Space;
import dev.larder.demo.space.Stamps;
import java.io.IOException;

/** Carries out one accepted write. A job whose entry is gone by now does nothing, and nobody is told. */
public final class JobWorker {
    private final Space space;
    private final PageSaver pages;
    private final ItemSaver items;
    private final PostSaver posts;

    public JobWorker(Space space, Stamps stamps) {
        this.space = space;
        this.pages = new PageSaver(space, stamps);
        this.items = new ItemSaver(space, stamps);
        this.posts = new PostSaver(space, stamps);
    }

    /** {@code again} marks a second delivery of the same job. */
    void apply(JobKind kind, ObjectNode what, boolean again) throws IOException {
        switch (kind) {
            case PAGE_CREATE -> pages.create(what);
            case PAGE_UPDATE -> pages.update(what);
            case ITEM_CREATE ->
                items.create(what, again ? space.nextItemId() : what.path("id").asLong());
            case ITEM_UPDATE -> items.update(what, false);
            case ITEM_REPLACE -> items.update(what, true);
            case POST_CREATE -> posts.create(what);
            case POST_UPDATE -> posts.update(what);
        }
    }
}
