package dev.larder.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the smallest part of a value in which two of its versions differ. */
final class Narrowing {
    private Narrowing() {}

    static UndoEdit edit(EditSpot spot, JsonNode before, JsonNode after) {
        List<String> path = new ArrayList<>();
        JsonNode one = before;
        JsonNode other = after;
        Optional<String> step = onlyDifference(one, other);
        while (step.isPresent()) {
            path.add(step.get());
            one = JsonPath.find(one, List.of(step.get()));
            other = JsonPath.find(other, List.of(step.get()));
            step = onlyDifference(one, other);
        }
        if (one.isTextual() && other.isTextual()) {
            String from = one.textValue();
            String to = other.textValue();
            return new UndoEdit.Splice(spot, path, Cut.between(from, to), from.hashCode(), to.hashCode());
        }
        return new UndoEdit.Replace(spot, path, one, other);
    }

    /** The one key or index at which two values of the same shape differ; nothing where there are more, or other keys. */
    private static Optional<String> onlyDifference(JsonNode one, JsonNode other) {
        if (one.size() != other.size() || one.getNodeType() != other.getNodeType()) {
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>();
        if (one.isObject()) {
            one.fieldNames().forEachRemaining(steps::add);
        } else if (one.isArray()) {
            for (int index = 0; index < one.size(); index++) {
                steps.add(Integer.toString(index));
            }
        }
        Optional<String> found = Optional.empty();
        for (String step : steps) {
            JsonNode mine = JsonPath.find(one, List.of(step));
            JsonNode theirs = JsonPath.find(other, List.of(step));
            if (!mine.equals(theirs)) {
                if (found.isPresent() || theirs.isMissingNode()) {
                    return Optional.empty();
                }
                found = Optional.of(step);
            }
        }
        return found;
    }
}
