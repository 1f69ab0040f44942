package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What the rows of a list are: repeated groups of fields, or components of several kinds. */
interface RowKind {
    /** What sort of row it is; empty where all are the same. */
    String sort(JsonNode row);

    /** The row in a line. */
    String summary(JsonNode row);

    FieldEditor body(FieldValue row, FormScope scope);

    /** What can be added, each with what it starts from. */
    List<Addition> additions();

    /** The row for the clipboard; nothing for one that is not understood. */
    Optional<RowClip> clip(JsonNode row, String space);

    /** Why what was copied cannot become a row here; empty where it can. */
    Optional<String> unfit(RowClip clip, String space);

    /** What was copied, as a row. */
    JsonNode pasted(RowClip clip);

    /** One way to add a row. */
    record Addition(String label, JsonNode start) {}
}
