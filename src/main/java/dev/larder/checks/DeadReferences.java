package dev.larder.checks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.FieldType;
import dev.larder.model.Reference;
import java.util.ArrayList;
import java.util.List;

/** References to entries that are not in the mirror: deleted, or of a type that is not read. */
final class DeadReferences implements Check {
    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Spot spot : subject.spots()) {
            if (spot.def().type() instanceof FieldType.References) {
                references(spot.value()).stream()
                        .filter(reference -> !subject.known().exists(reference))
                        .forEach(reference -> findings.add(spot.warning("checks.dead-reference", reference.id())));
            }
        }
        return findings;
    }

    private static List<Reference> references(JsonNode value) {
        List<Reference> references =
                new ArrayList<>(Reference.read(value).stream().toList());
        if (value.isArray()) {
            value.forEach(each -> Reference.read(each).ifPresent(references::add));
        }
        return references;
    }
}
