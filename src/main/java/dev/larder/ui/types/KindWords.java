package dev.larder.ui.types;

import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.schema.Contradiction;
import dev.larder.schema.Evidence;
import dev.larder.schema.Kind;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.Words;

/** Kinds of fields, how sure a guess is and why, in words. */
final class KindWords {
    private KindWords() {}

    static String of(Kind kind) {
        return Words.of(
                switch (kind) {
                    case SHORT_TEXT -> "kinds.short-text";
                    case LONG_TEXT -> "kinds.long-text";
                    case RICH_TEXT -> "kinds.rich-text";
                    case NUMBER -> "kinds.number";
                    case DATE -> "kinds.date";
                    case CHECKBOX -> "kinds.checkbox";
                    case DROPDOWN -> "kinds.dropdown";
                    case COLOR -> "kinds.color";
                    case MEDIA -> "kinds.media";
                    case REFERENCE -> "kinds.reference";
                    case REFERENCES -> "kinds.references";
                    case NAMES -> "kinds.names";
                    case COMPONENT -> "kinds.component";
                    case PICKER -> "kinds.picker";
                    case REPEATER -> "kinds.repeater";
                    case RAW -> "kinds.raw";
                });
    }

    /** The kind with what goes with it: the options, where references lead. */
    static String detailed(FieldDef def) {
        String kind = of(Kind.of(def.type()));
        if (def.type() instanceof FieldType.Dropdown dropdown
                && !dropdown.options().isEmpty()) {
            return Words.of("types.with", kind, String.join(", ", dropdown.options()));
        }
        if (def.type() instanceof FieldType.References references) {
            return references
                    .to()
                    .map(to -> Words.of("types.leads", kind, TypeNames.plural(to)))
                    .orElse(kind);
        }
        return kind;
    }

    /** What is wanted of a value; that it is usually filled tells the count beside it. */
    static String need(FieldDef def) {
        return def.hint().need() == FieldDef.Need.REQUIRED ? Words.of("types.required") : "";
    }

    /** How sure it is that a field is what it is taken for. */
    static String sureness(FieldLine line) {
        if (line.correction().kind().isPresent()) {
            return Words.of("types.corrected");
        }
        return line.evidence()
                .map(Evidence::sureness)
                .map(sureness -> Words.of(
                        switch (sureness) {
                            case SURE -> "types.sure";
                            case LIKELY -> "types.likely";
                            case GUESS -> "types.guess";
                        }))
                .orElse("");
    }

    static String values(FieldLine line) {
        return line.evidence()
                .map(it -> Words.of("types.values", it.filled(), it.met()))
                .orElse("");
    }

    /** Why the guess is what it is. */
    static String reason(Evidence rests) {
        String key = switch (rests.reason()) {
            case FIXED -> "types.reason.fixed";
            case NEVER_FILLED -> "types.reason.never-filled";
            case BOOLEANS -> "types.reason.booleans";
            case NUMBERS -> "types.reason.numbers";
            case DATES -> "types.reason.dates";
            case COLOURS -> "types.reason.colours";
            case MEDIA_TOLD -> "types.reason.media-told";
            case MEDIA_LOOKS -> "types.reason.media-looks";
            case BLOCK_TAGS -> "types.reason.block-tags";
            case INLINE_TAGS -> "types.reason.inline-tags";
            case LONG_TEXTS -> "types.reason.long-texts";
            case NAMED -> "types.reason.named";
            case FEW_WORDS -> "types.reason.few-words";
            case SHORT_TEXTS -> "types.reason.short-texts";
            case REFERENCES -> "types.reason.references";
            case LIST_OF_REFERENCES -> "types.reason.list-of-references";
            case GROUP -> "types.reason.group";
            case BLOCKS -> "types.reason.blocks";
            case ROWS -> "types.reason.rows";
            case MIXED -> "types.reason.mixed";
        };
        return Words.of(key, rests.agree(), rests.filled());
    }

    /** "3 values hold text where a number was expected." */
    static String contradiction(Contradiction it) {
        String held = Words.of(
                switch (it.held()) {
                    case TEXT -> "types.held.text";
                    case NUMBERS -> "types.held.numbers";
                    case YES_OR_NO -> "types.held.yes-or-no";
                    case OTHER_WORDS -> "types.held.other-words";
                    case STRUCTURE -> "types.held.structure";
                    case VARIOUS -> "types.held.various";
                });
        return Words.of("types.contradiction", it.count(), held, of(it.expected()));
    }
}
