package dev.larder.ui.entry;

import dev.larder.model.EditSpot;
import dev.larder.model.LocaleCode;
import dev.larder.model.UndoEdit;
import java.util.List;
import java.util.Optional;

/** Where to look for what an undo, a redo or a restore changed; pure. */
final class Whereabouts {
    private Whereabouts() {}

    /** The locale to show: the one that is shown if anything changed there, else that of the first edit. */
    static LocaleCode locale(List<UndoEdit> edits, LocaleCode shown) {
        return in(edits, shown).isPresent()
                ? shown
                : edits.stream()
                        .map(UndoEdit::spot)
                        .filter(EditSpot.InField.class::isInstance)
                        .map(spot -> ((EditSpot.InField) spot).locale())
                        .findFirst()
                        .orElse(shown);
    }

    /** The first edit that was made in the fields of a locale. */
    static Optional<UndoEdit> only(List<UndoEdit> edits, LocaleCode locale) {
        return edits.stream()
                .filter(edit -> edit.spot() instanceof EditSpot.InField field
                        && field.locale().equals(locale))
                .findFirst();
    }

    /** The first edit that can be seen in a locale. */
    static Optional<UndoEdit> in(List<UndoEdit> edits, LocaleCode shown) {
        return edits.stream()
                .filter(edit -> !(edit.spot() instanceof EditSpot.InField field)
                        || field.locale().equals(shown))
                .findFirst();
    }
}
