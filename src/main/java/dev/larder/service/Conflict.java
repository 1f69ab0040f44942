package dev.larder.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.diff.FieldDiff;
import dev.larder.merge.MergePlan;
import dev.larder.model.Change;
import dev.larder.model.Content;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.LocaleCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A change that cannot go out before a person decides, with all that there is to decide. */
public sealed interface Conflict {
    Change change();

    /**
     * Both sides changed the same places differently. {@code theirs} is what the service held when this was read;
     * {@code fromTheirs} and {@code fromMine} are what came together by itself.
     */
    record Overlapping(
            Change change,
            Content theirs,
            MergePlan plan,
            List<Question> questions,
            List<FieldDiff> fromMine,
            List<FieldDiff> fromTheirs)
            implements Conflict {
        public Overlapping {
            questions = List.copyOf(questions);
            fromMine = List.copyOf(fromMine);
            fromTheirs = List.copyOf(fromTheirs);
        }
    }

    /** Deleted here, but changed at the service since then: {@code changes} is how. */
    record DeletedHere(Change change, Content theirs, List<FieldDiff> changes) implements Conflict {
        public DeletedHere {
            changes = List.copyOf(changes);
        }
    }

    /** Changed here, but deleted at the service since then: {@code changes} is what this computer's words are. */
    record DeletedThere(Change change, List<FieldDiff> changes) implements Conflict {
        public DeletedThere {
            changes = List.copyOf(changes);
        }
    }

    /** One place that both sides changed differently; a missing node is a side that took it away. */
    record Question(
            LocaleCode locale,
            String label,
            Kind kind,
            JsonNode base,
            JsonNode mine,
            JsonNode theirs,
            Optional<JsonNode> both) {

        static Question of(MergePlan.Overlap overlap) {
            String label = Stream.concat(
                            Stream.of(words(overlap.field())),
                            overlap.path().stream().map(Question::step))
                    .collect(Collectors.joining(" › "));
            Kind kind = switch (overlap.kind()) {
                case VALUE -> Kind.VALUE;
                case BLOCKS, LINES -> Kind.TEXT;
                case ROW -> Kind.ROW;
                case ORDER -> Kind.ORDER;
            };
            return new Question(
                    overlap.locale(), label, kind, overlap.base(), overlap.mine(), overlap.theirs(), overlap.both());
        }

        /** Keys in words; rows and blocks as they are. */
        private static String step(String step) {
            return step.startsWith("#") || step.startsWith("¶") || step.startsWith("↕") ? step : words(step);
        }

        private static String words(String key) {
            return FieldDef.of(key, new FieldType.Raw()).label();
        }
    }

    /** What is to be decided at a place. */
    enum Kind {
        /** A value as a whole. */
        VALUE,
        /** A stretch of a longer text. */
        TEXT,
        /** Whether a row stays. */
        ROW,
        /** The order of a list: the names of its elements. */
        ORDER
    }
}
