package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the rows of a list are: repeated groups of fields, or components of several kinds. */
interface RowKind {
    /** What sort of row it is; empty where all are the same. */
    String sort(JsonNode row);

    /** The row in a line. */
    String summary(JsonNode row);

    FieldEditor body(FieldValue row, FormScope scope);

    /** What can be added, each with what it starts from. */
    List<Addition> additions();

    /** One way to add a row. */
    record Addition(String label, JsonNode start) {}
}
