package dev.larder.schema;

import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Schema;
import dev.larder.schema.Contradiction.Held;
import dev.larder.schema.Evidence.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what was expected of fields against what their values are. */
final class Contradicting {
    private final Map<String, FieldTally> tallies;
    private final Map<String, Evidence> evidence;

    Contradicting(Map<String, FieldTally> tallies, Map<String, Evidence> evidence) {
        this.tallies = tallies;
        this.evidence = evidence;
    }

    /** A correction counts where there is one, else what was sure once, else a guess that most values agree with. */
    List<Contradiction> find(Schema schema, Corrections corrections, Map<String, Kind> settled) {
        List<Contradiction> found = new ArrayList<>();
        Map<String, FieldDef> guessed = new HashMap<>();
        FieldPaths.each(schema.fields(), guessed::put);
        tallies.forEach((path, tally) -> {
            FieldDef def =
                    Optional.ofNullable(guessed.get(path)).orElseGet(() -> FieldDef.of(path, new FieldType.Raw()));
            Optional<FieldCorrection> correction = corrections.at(schema.type(), path);
            Optional<Kind> corrected = correction.flatMap(FieldCorrection::kind);
            List<String> options = correction.map(it -> it.options(def.type())).orElse(List.of());
            Kind now = Kind.of(def.type());
            boolean mostly = Optional.ofNullable(evidence.get(path))
                    .filter(it -> it.reason() != Reason.MIXED)
                    .isPresent();
            Optional<Kind> expected = corrected
                    .or(() -> Optional.ofNullable(settled.get(path)))
                    .or(() -> mostly ? Optional.of(now) : Optional.empty());
            boolean byPerson = corrected.isPresent() || !options.isEmpty();
            expected.map(kind -> held(tally, path, kind, byPerson, options))
                    .filter(it -> it.count() > 0)
                    .ifPresent(found::add);
        });
        return found;
    }

    private static Contradiction held(
            FieldTally tally, String path, Kind expected, boolean byPerson, List<String> options) {
        int count = switch (expected) {
            case SHORT_TEXT, LONG_TEXT, RICH_TEXT -> others(tally, tally.texts().count());
            case NUMBER -> others(tally, tally.numbers());
            case CHECKBOX -> others(tally, tally.booleans());
            case DATE -> others(tally, tally.texts().dates());
            case COLOR -> others(tally, tally.texts().colours());
            case MEDIA ->
                others(tally, Math.max(tally.texts().addresses(), tally.texts().toldMedia()));
            case DROPDOWN ->
                others(tally, tally.texts().count())
                        + (byPerson && !options.isEmpty() ? tally.texts().outside(options) : 0);
            case REFERENCE, REFERENCES -> others(tally, tally.pointers() + tally.pointerLists());
            case COMPONENT -> others(tally, tally.groups());
            case PICKER -> others(tally, tally.partLists());
            case REPEATER -> others(tally, tally.rowLists());
            case NAMES, RAW -> 0;
        };
        return new Contradiction(path, expected, byPerson, instead(tally, expected), count, tally.filled());
    }

    private static int others(FieldTally tally, int fitting) {
        return tally.filled() - fitting;
    }

    /** What stands in the place of what was expected, in one word. */
    private static Held instead(FieldTally tally, Kind expected) {
        boolean texts = tally.texts().count() > 0 && !expected.isText();
        boolean numbers = tally.numbers() > 0 && expected != Kind.NUMBER;
        boolean booleans = tally.booleans() > 0 && expected != Kind.CHECKBOX;
        boolean structure = tally.pointers() + tally.groups() + tally.lists() > 0 && !isStructure(expected);
        int sorts = (texts ? 1 : 0) + (numbers ? 1 : 0) + (booleans ? 1 : 0) + (structure ? 1 : 0);
        if (sorts != 1) {
            return Held.VARIOUS;
        }
        if (texts) {
            return expected == Kind.DROPDOWN ? Held.OTHER_WORDS : Held.TEXT;
        }
        return numbers ? Held.NUMBERS : booleans ? Held.YES_OR_NO : Held.STRUCTURE;
    }

    private static boolean isStructure(Kind kind) {
        return kind == Kind.REFERENCE || kind == Kind.REFERENCES || kind.hasInside();
    }
}
