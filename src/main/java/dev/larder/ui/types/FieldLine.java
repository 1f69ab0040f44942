package dev.larder.ui.types;

import dev.larder.model.FieldDef;
import dev.larder.schema.Contradiction;
import dev.larder.schema.Evidence;
import dev.larder.schema.FieldCorrection;
import dev.larder.schema.FieldPaths;
import dev.larder.schema.Kind;
import dev.larder.service.Schemas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One field of a type as the sheet lists it: what was guessed, what counts, and what is said about it. */
record FieldLine(
        String path,
        int depth,
        FieldDef guessed,
        FieldDef shown,
        Optional<Evidence> evidence,
        FieldCorrection correction,
        Optional<Contradiction> contradiction) {

    /** All fields of a type, each before what it has inside. */
    static List<FieldLine> of(Schemas.Known known) {
        Map<String, FieldDef> shown = new HashMap<>();
        FieldPaths.each(known.schema().fields(), shown::put);
        Map<String, Contradiction> against = new HashMap<>();
        known.guess().contradictions().forEach(it -> against.put(it.path(), it));
        List<FieldLine> lines = new ArrayList<>();
        FieldPaths.each(
                known.guess().schema().fields(),
                (path, def) -> lines.add(new FieldLine(
                        path,
                        depth(path),
                        def,
                        shown.getOrDefault(path, def),
                        known.guess().at(path),
                        known.corrections()
                                .at(known.guess().schema().type(), path)
                                .orElseGet(FieldCorrection::nothing),
                        Optional.ofNullable(against.get(path)))));
        return lines;
    }

    private static int depth(String path) {
        return (int) java.util.Arrays.stream(path.substring(1).split("/"))
                        .filter(step -> !step.equals("[]") && !step.startsWith("<"))
                        .count()
                - 1;
    }

    /** The way to it as a person writes it: {@code body.hero.headline}. */
    String key() {
        return path.substring(1)
                .replace("/[]", "")
                .replace("<", "")
                .replace(">", "")
                .replace('/', '.');
    }

    Kind kind() {
        return Kind.of(shown.type());
    }

    boolean isCorrected() {
        return !correction.isNothing();
    }
}
