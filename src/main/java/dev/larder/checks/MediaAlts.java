package dev.larder.checks;

import dev.larder.model.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Media fields whose alt text is empty: in the field beside it where there is one, else as the service told it. */
final class MediaAlts implements Check {
    private static final Pattern NO_PICTURE =
            Pattern.compile("(?i).*\\.(pdf|docx?|xlsx?|zip|mp4|webm|mov|mp3|wav|csv)([?#].*)?");

    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Spot spot : subject.spots()) {
            boolean shows = spot.def().type() instanceof FieldType.Media
                    && !spot.text().isBlank()
                    && !NO_PICTURE.matcher(spot.text()).matches();
            if (!shows) {
                continue;
            }
            Optional<Spot> beside = subject.at(spot.locale(), spot.path() + "_alt");
            if (beside.isPresent()) {
                beside.filter(alt -> alt.text().isBlank())
                        .ifPresent(alt -> findings.add(alt.warning("checks.media-no-alt", FileNames.of(spot.text()))));
            } else {
                subject.known()
                        .alt(spot.text())
                        .filter(String::isBlank)
                        .ifPresent(none ->
                                findings.add(spot.warning("checks.media-no-alt-there", FileNames.of(spot.text()))));
            }
        }
        return findings;
    }
}
