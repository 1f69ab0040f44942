package dev.larder.ui.preview;

import dev.larder.model.Fields;
import dev.larder.model.Schema;
import java.util.Map;

/**
 * One version of an entry in one locale, to be drawn: {@code date} is when it was published, in words, empty where that
 * is not told;
 * {@code alts} are the texts of its pictures by address.
 */
public record PreviewPage(Schema schema, String title, Fields fields, String date, Map<String, String> alts) {
    public PreviewPage {
        alts = Map.copyOf(alts);
    }
}
