package dev.larder.ui.shell;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.SavedView;

/** What the middle of the window shows. */
sealed interface Place {
    /** All entries of the space. */
    record AllEntries() implements Place {}

    /** The entries of one type. */
    record OfType(ContentTypeKey type) implements Place {}

    /** What was saved under a name. */
    record OfView(SavedView view) implements Place {}

    /** The outbox. */
    record OutboxPlace() implements Place {}

    /** What was deleted and can be brought back. */
    record DeletedPlace() implements Place {}
}
