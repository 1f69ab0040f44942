package dev.larder.checks;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Headings that skip a level, and more than one of the first level: those who listen find their way by them. */
final class HeadingOrder implements Check {
    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Subject.Html html : subject.html()) {
            int before = 0;
            int firsts = 0;
            for (Element heading : html.document().select("h1, h2, h3, h4, h5, h6")) {
                int level = heading.normalName().charAt(1) - '0';
                firsts += level == 1 ? 1 : 0;
                if (before > 0 && level > before + 1) {
                    findings.add(html.spot().note("checks.heading-skips", shortened(heading.text()), level, before));
                }
                before = level;
            }
            if (firsts > 1) {
                findings.add(html.spot().note("checks.heading-firsts", firsts));
            }
        }
        return findings;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
