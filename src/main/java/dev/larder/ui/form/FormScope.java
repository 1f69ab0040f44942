package dev.larder.ui.form;

import dev.larder.model.LocaleCode;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Where in a form an editor stands, and what it shares with the others. */
record FormScope(
        FieldContext context,
        FormProblems problems,
        LocaleCode locale,
        Supplier<String> path,
        Optional<FieldValue> base) {

    static FormScope root(FieldContext context, LocaleCode locale, Optional<FieldValue> base) {
        return new FormScope(context, new FormProblems(), locale, () -> "", base);
    }

    /** The place of a field inside this one. */
    FormScope at(String key) {
        Supplier<String> inner = () -> path.get().isEmpty() ? key : path.get() + "." + key;
        return new FormScope(context, problems, locale, inner, base.map(value -> value.child(key)));
    }

    /** The place of a row inside this one; rows move, so they are compared with nothing. */
    FormScope row(IntSupplier index) {
        return new FormScope(
                context, problems, locale, () -> path.get() + "[" + index.getAsInt() + "]", Optional.empty());
    }

    /** Tells of a problem at this place, or that there is none any more. */
    void report(Object owner, Optional<String> problem) {
        problems.report(owner, path, problem);
    }

    /** Lets go of what {@link #at} made. */
    void dispose() {
        base.ifPresent(FieldValue::dispose);
    }
}
