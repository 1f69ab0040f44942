package dev.larder.checks;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Pictures in rich text that say nothing to those who cannot see them. */
final class ImageAlts implements Check {
    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Subject.Html html : subject.html()) {
            for (Element image : html.document().select("img")) {
                String name = FileNames.of(image.attr("src"));
                if (!image.hasAttr("alt")) {
                    findings.add(html.spot().warning("checks.image-no-alt", name));
                } else if (image.attr("alt").isBlank()) {
                    findings.add(html.spot().note("checks.image-empty-alt", name));
                }
            }
        }
        return findings;
    }
}
