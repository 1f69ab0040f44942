package dev.larder.service;

import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.SpaceId;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import java.util.Optional;

/** Remembers which entry of a space was open, and where in it, past a crash. Not for the FX thread. */
public final class LastPlace {
    private static final String FACT = "ui.open-entry";
    private static final String BESIDE = "ui.locale-beside";

    private final Spaces spaces;

    public LastPlace(Spaces spaces) {
        this.spaces = spaces;
    }

    /** An opened entry, its locale, and the field that had the focus; an empty field for none. */
    public record Spot(EntryKey entry, LocaleCode locale, String field) {
        private String text() {
            return entry + "\n" + locale + "\n" + field;
        }

        private static Optional<Spot> read(String text) {
            String[] lines = text.split("\n", -1);
            if (lines.length != 3 || lines[0].isBlank() || lines[1].length() > 10) {
                return Optional.empty();
            }
            return Optional.of(new Spot(new EntryKey(lines[0]), new LocaleCode(lines[1].strip()), lines[2]));
        }
    }

    /** On disk when it answers; empty once no entry is open. */
    public Outcome<Done> note(SpaceId space, Optional<Spot> spot) {
        return spaces.with(
                space, link -> link.store().fact(FACT, spot.map(Spot::text).orElse("")));
    }

    /** Keeps which locale stands beside the first one in this space; empty for none. */
    public Outcome<Done> noteBeside(SpaceId space, Optional<LocaleCode> locale) {
        return spaces.with(
                space,
                link -> link.store().fact(BESIDE, locale.map(LocaleCode::value).orElse("")));
    }

    public Outcome<Optional<LocaleCode>> beside(SpaceId space) {
        return spaces.with(
                space,
                link -> link.store()
                        .fact(BESIDE)
                        .map(text -> text.filter(LastPlace::isLocale).map(LocaleCode::new)));
    }

    /** Nothing where none was open, or where it makes no sense. */
    public Outcome<Optional<Spot>> find(SpaceId space) {
        return spaces.with(space, link -> link.store().fact(FACT).map(text -> text.flatMap(Spot::read)));
    }

    private static boolean isLocale(String text) {
        return !text.isBlank() && text.length() <= 10;
    }
}
