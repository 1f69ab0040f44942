package dev.larder.model;

import java.util.List;
import java.util.Optional;

/** The shape of a content type, fields in the order a form shows them. */
public record Schema(ContentTypeKey type, List<FieldDef> fields) {
    public Schema {
        fields = List.copyOf(fields);
    }

    public Optional<FieldDef> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
