package dev.larder.schema;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Reference;
import dev.larder.model.Schema;
import dev.larder.schema.Evidence.Reason;
import dev.larder.schema.Evidence.Sureness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One way through the counts of a type, from the top down: a kind for each field, and what told it. */
final class Guessing {
    private static final int SEVERAL = 3;

    private final ContentTypeKey type;
    private final boolean mediaAreTold;
    private final TypeTally.Beside beside;
    private final Map<String, Kind> settled;
    private final Map<String, Evidence> evidence = new TreeMap<>();
    private final Map<String, FieldTally> tallies = new LinkedHashMap<>();

    /** {@code settled} are the kinds that were sure once. */
    Guessing(ContentTypeKey type, boolean mediaAreTold, TypeTally.Beside beside, Map<String, Kind> settled) {
        this.type = type;
        this.mediaAreTold = mediaAreTold;
        this.beside = beside;
        this.settled = new TreeMap<>(settled);
    }

    TypeGuess guess(GroupTally fields, int read, Corrections corrections) {
        Schema schema = type.kind() == ContentTypeKey.Kind.POST ? fixed(fields) : new Schema(type, defs(fields, ""));
        TypeGuess guess = new TypeGuess(schema, read, evidence, settled, List.of());
        guess.sure().forEach(settled::putIfAbsent);
        List<Contradiction> contradictions = new Contradicting(tallies, evidence).find(schema, corrections, settled);
        return new TypeGuess(schema, read, evidence, settled, contradictions);
    }

    private Schema fixed(GroupTally fields) {
        FieldPaths.each(BlogSchema.SCHEMA.fields(), (path, def) -> {
            FieldTally tally = fields.fields().getOrDefault(def.key(), new FieldTally());
            evidence.put(path, new Evidence(tally.met(), tally.filled(), tally.filled(), Reason.FIXED, Sureness.SURE));
        });
        return BlogSchema.SCHEMA;
    }

    private List<FieldDef> defs(GroupTally group, String above) {
        List<FieldDef> defs = new ArrayList<>();
        group.fields().forEach((key, tally) -> defs.add(def(key, tally, FieldPaths.down(above, key))));
        return defs;
    }

    private FieldDef def(String key, FieldTally tally, String path) {
        TextKinds.Told told = told(key, tally, path);
        Sureness sureness = told.agree() < tally.filled() ? told.sureness().lower() : told.sureness();
        Evidence rests = new Evidence(tally.met(), tally.filled(), told.agree(), told.reason(), sureness);
        evidence.put(path, rests);
        tallies.put(path, tally);
        boolean usual = rests.isUsual() && !(told.type() instanceof FieldType.Checkbox);
        FieldDef def = FieldDef.of(key, told.type());
        return usual ? def.with(new FieldDef.Hint("", FieldDef.Need.USUAL)) : def;
    }

    private TextKinds.Told told(String key, FieldTally tally, String path) {
        int filled = tally.filled();
        if (filled == 0) {
            return neverFilled(tally, path);
        }
        if (TextKinds.isMost(tally.booleans(), filled)) {
            return new TextKinds.Told(new FieldType.Checkbox(), tally.booleans(), Reason.BOOLEANS, several(filled));
        }
        if (TextKinds.isMost(tally.numbers(), filled)) {
            return new TextKinds.Told(new FieldType.Numeric(), tally.numbers(), Reason.NUMBERS, several(filled));
        }
        if (TextKinds.isMost(tally.texts().count(), filled)) {
            boolean colours = type.kind() == ContentTypeKey.Kind.PAGE;
            boolean media = beside.looks().tell(path, Looks.Look.MEDIA);
            return TextKinds.of(tally.texts(), new TextKinds.Around(key, colours, mediaAreTold, media));
        }
        if (tally.pointers() + tally.pointerLists() == filled) {
            return references(tally);
        }
        return structure(tally, path);
    }

    private TextKinds.Told neverFilled(FieldTally tally, String path) {
        if (beside.looks().tell(path, Looks.Look.MEDIA)) {
            return new TextKinds.Told(new FieldType.Media(), 0, Reason.MEDIA_TOLD, Sureness.SURE);
        }
        FieldType plain = tally.onlyEmptyTexts() ? new FieldType.ShortText() : new FieldType.Raw();
        return new TextKinds.Told(plain, 0, Reason.NEVER_FILLED, Sureness.GUESS);
    }

    private TextKinds.Told references(FieldTally tally) {
        boolean many = tally.pointerLists() > tally.pointers();
        FieldType.References references =
                new FieldType.References(many, tally.references().get(0).target(), target(tally.references()));
        int agree = many ? tally.pointerLists() : tally.pointers();
        Reason reason = many ? Reason.LIST_OF_REFERENCES : Reason.REFERENCES;
        return new TextKinds.Told(references, agree, reason, several(tally.filled()));
    }

    /** Where all that are known lead to one type, that one. */
    private Optional<ContentTypeKey> target(List<Reference> references) {
        List<ContentTypeKey> known = references.stream()
                .flatMap(reference -> beside.typeOf().apply(reference).stream())
                .distinct()
                .toList();
        return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
    }

    private TextKinds.Told structure(FieldTally tally, String path) {
        int filled = tally.filled();
        if (tally.groups() == filled) {
            boolean told = beside.looks().tell(path, Looks.Look.COMPONENT);
            Sureness sureness = told ? Sureness.SURE : several(filled);
            FieldType component = new FieldType.Component(defs(tally.group(), path));
            return new TextKinds.Told(component, filled, Reason.GROUP, sureness);
        }
        if (tally.partLists() == filled) {
            Map<String, List<FieldDef>> kinds = new TreeMap<>();
            tally.parts().forEach((kind, fields) -> kinds.put(kind, defs(fields, FieldPaths.part(path, kind))));
            return new TextKinds.Told(new FieldType.Picker(kinds), filled, Reason.BLOCKS, several(filled));
        }
        if (tally.rowLists() == filled) {
            FieldType rows = new FieldType.Repeater(defs(tally.rows(), FieldPaths.element(path)));
            return new TextKinds.Told(rows, filled, Reason.ROWS, several(filled));
        }
        return new TextKinds.Told(asBefore(path), 0, Reason.MIXED, Sureness.GUESS);
    }

    /** One odd value among few does not make a field that was sure JSON for all the others. */
    private FieldType asBefore(String path) {
        FieldType raw = new FieldType.Raw();
        return Optional.ofNullable(settled.get(path))
                .filter(kind -> !kind.hasInside())
                .map(kind -> kind.type(raw))
                .orElse(raw);
    }

    private static Sureness several(int filled) {
        return filled >= SEVERAL ? Sureness.SURE : Sureness.LIKELY;
    }
}
