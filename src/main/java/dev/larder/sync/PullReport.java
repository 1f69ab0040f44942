package dev.larder.sync;

import dev.larder.model.ContentTypeKey;
import java.util.List;

/**
 * What a pull brought: entries added, changed, and gone; how many versions are {@code doubtful}, because so much is
 * missing at once that it is not believed; the calls it took. {@code unknownTypes} are those that the service no longer
 * knows. {@code resumed} when it went on with one that was stopped.
 */
public record PullReport(
        int added, int changed, int gone, int doubtful, int calls, boolean resumed, List<ContentTypeKey> unknownTypes) {
    public PullReport {
        unknownTypes = List.copyOf(unknownTypes);
    }
}
