package dev.larder.schema;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Reference;
import java.util.List;
import java.util.Optional;

/** What a person said of a field; empty where the guess stands. {@code to} is the type that references lead to. */
public record FieldCorrection(
        Optional<Kind> kind,
        Optional<String> label,
        Optional<String> help,
        Optional<Boolean> required,
        Optional<List<String>> options,
        Optional<ContentTypeKey> to) {
    public FieldCorrection {
        label = label.map(String::strip).filter(text -> !text.isEmpty());
        help = help.map(String::strip).filter(text -> !text.isEmpty());
        options = options.map(all -> all.stream()
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .distinct()
                .toList());
    }

    public static FieldCorrection nothing() {
        return new FieldCorrection(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public FieldCorrection kind(Kind other) {
        return new FieldCorrection(Optional.of(other), label, help, required, options, to);
    }

    public boolean isNothing() {
        return equals(nothing());
    }

    /** The options that count for a guess of this type: a person's; none where none were said. */
    List<String> options(FieldType guess) {
        return becomes(guess) == Kind.DROPDOWN ? options.orElse(List.of()) : List.of();
    }

    private Kind becomes(FieldType guess) {
        return kind.orElseGet(() -> Kind.of(guess));
    }

    /** The field as it is shown: the guess with what was said put over it. */
    FieldDef over(FieldDef guess) {
        FieldType type = kind.map(it -> it.type(guess.type())).orElse(guess.type());
        FieldDef.Need need = required.map(it -> it ? FieldDef.Need.REQUIRED : FieldDef.Need.OPTIONAL)
                .orElse(guess.hint().need());
        return new FieldDef(
                guess.key(),
                label.orElse(guess.label()),
                detailed(type),
                new FieldDef.Hint(help.orElse(guess.hint().help()), need));
    }

    private FieldType detailed(FieldType type) {
        if (type instanceof FieldType.Dropdown guessed) {
            return new FieldType.Dropdown(options.orElse(guessed.options()));
        }
        if (type instanceof FieldType.References references) {
            return to.<FieldType>map(target -> new FieldType.References(references.many(), target(target), to))
                    .orElse(references);
        }
        return type;
    }

    private static Reference.Target target(ContentTypeKey type) {
        return type.kind() == ContentTypeKey.Kind.PAGE ? Reference.Target.PAGE : Reference.Target.ITEM;
    }
}
