package dev.larder.checks;

import dev.larder.model.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Words that were to be replaced before anybody reads them. */
final class Placeholders implements Check {
    private static final Pattern LEFT = Pattern.compile(
            "(?i:lorem ipsum)|\\bTODO\\b|\\bTBD\\b|\\bTBC\\b|\\bFIXME\\b|\\b(?i:x{3,})\\b|(?i:\\[insert\\b[^\\]]{0,60}\\]?)"
                    + "|\\{\\{[^}]{0,60}\\}\\}|(?i:\\byour text here\\b)|(?i:\\bdummy text\\b)");

    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Spot spot : subject.spots()) {
            FieldType type = spot.def().type();
            boolean words = type instanceof FieldType.ShortText
                    || type instanceof FieldType.LongText
                    || type instanceof FieldType.RichText;
            if (words && !spot.text().isBlank()) {
                String text = type instanceof FieldType.RichText ? readable(spot.text()) : spot.text();
                Matcher matcher = LEFT.matcher(text);
                if (matcher.find()) {
                    findings.add(spot.warning("checks.placeholder", matcher.group()));
                }
            }
        }
        return findings;
    }

    /** Code is shown as it is: a template in it is no leftover. */
    private static String readable(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.select("pre, code").remove();
        return document.text();
    }
}
