package dev.larder.sync;

import dev.larder.model.ContentTypeKey;
import java.util.List;

/** What a pull brought. {@code unknownTypes} are those that the service no longer knows. */
public record PullReport(int added, int changed, int gone, int calls, List<ContentTypeKey> unknownTypes) {
    public PullReport {
        unknownTypes = List.copyOf(unknownTypes);
    }
}
