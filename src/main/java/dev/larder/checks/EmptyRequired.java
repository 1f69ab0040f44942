package dev.larder.checks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.FieldDef;
import java.util.ArrayList;
import java.util.List;

/** Empty fields that a person called required, and such as every other entry fills. */
final class EmptyRequired implements Check {
    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Spot spot : subject.spots()) {
            FieldDef.Need need = spot.def().hint().need();
            if (!isEmpty(spot.value())) {
                continue;
            }
            if (need == FieldDef.Need.REQUIRED) {
                findings.add(spot.warning("checks.required-empty"));
            } else if (need == FieldDef.Need.USUAL && SeoLength.of(spot.path()).isEmpty()) {
                findings.add(spot.note("checks.usual-empty"));
            }
        }
        return findings;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isTextual() && value.asText().isBlank())
                || (value.isContainerNode() && value.isEmpty());
    }
}
