package dev.larder.ui.entry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.Content;
import dev.larder.model.EditSpot;
import dev.larder.model.UndoEdit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Works out what a restore or a discard changes; pure. */
final class Restoring {
    private Restoring() {}

    /**
     * A version put over what is shown. Fields and locales that the version does not know stay as they are; so do title
     * and slug of a page at the service, which cannot be changed.
     */
    static Content over(Content shown, Content version, boolean atService) {
        Content result = shown.overlaid(version);
        boolean rename = !atService && !version.title().isBlank();
        return rename ? new Content(version.title(), version.slug(), result.locales()) : result;
    }

    /** The edits that lead from one content to another. */
    static List<UndoEdit> edits(Content before, Content after) {
        List<UndoEdit> edits = new ArrayList<>();
        for (EditSpot spot : spots(before, after)) {
            UndoEdit.between(spot, spot.in(before), spot.in(after)).ifPresent(edits::add);
        }
        return edits;
    }

    /**
     * The edits by which a discard takes a draft's words away: only of what the draft had changed, so that bringing them
     * back takes nothing of others away.
     */
    static List<UndoEdit> discarding(Content draft, Content base, Content after) {
        List<UndoEdit> edits = new ArrayList<>();
        for (EditSpot spot : spots(draft, base)) {
            JsonNode mine = spot.in(draft);
            if (!mine.equals(spot.in(base))) {
                UndoEdit.between(spot, mine, spot.in(after)).ifPresent(edits::add);
            }
        }
        return edits;
    }

    private static Set<EditSpot> spots(Content one, Content other) {
        Set<EditSpot> spots = new LinkedHashSet<>();
        spots.add(new EditSpot.PageTitle());
        spots.add(new EditSpot.PageSlug());
        Set<dev.larder.model.LocaleCode> locales = new TreeSet<>(one.locales().keySet());
        locales.addAll(other.locales().keySet());
        locales.forEach(locale -> {
            one.in(locale).keys().forEach(key -> spots.add(new EditSpot.InField(locale, key)));
            other.in(locale).keys().forEach(key -> spots.add(new EditSpot.InField(locale, key)));
        });
        return spots;
    }
}
