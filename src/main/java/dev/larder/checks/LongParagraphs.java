package dev.larder.checks;

import dev.larder.model.FieldType;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Paragraphs that few read to their end. */
final class LongParagraphs implements Check {
    private static final int MOST = 150;

    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Subject.Html html : subject.html()) {
            for (Element paragraph : html.document().select("p")) {
                add(findings, html.spot(), paragraph.text());
            }
        }
        for (Spot spot : subject.spots()) {
            if (spot.def().type() instanceof FieldType.LongText) {
                spot.text().lines().forEach(line -> add(findings, spot, line));
            }
        }
        return findings;
    }

    private static void add(List<Finding> findings, Spot spot, String text) {
        String plain = text.strip();
        int words = plain.isEmpty() ? 0 : plain.split("\\s+").length;
        if (words > MOST) {
            String begin = String.join(" ", List.of(plain.split("\\s+")).subList(0, 5));
            findings.add(spot.note("checks.long-paragraph", begin, words));
        }
    }
}
