package dev.larder.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Links that lead nowhere whatever the site: empty, misspelt, with a script in them, or written as in another language. */
final class BrokenLinks implements Check {
    private static final Pattern SCRIPT = Pattern.compile("(javascript|vbscript|data)\\s*:.*", Pattern.DOTALL);
    private static final Pattern MISSPELT = Pattern.compile(
            "(https?:/[^/].*|https?//.*|htt?p?s?:/*|(htp|htps|ttps?|hhtps?)://.*|https?://https?:.*|www\\..*)",
            Pattern.DOTALL);
    private static final Pattern MAIL = Pattern.compile("mailto:[^@\\s]+@[^@\\s]+\\.[^@\\s]+(\\?.*)?", Pattern.DOTALL);
    private static final Pattern MARKDOWN =
            Pattern.compile("\\[[^\\]\\n]{1,200}\\]\\((https?://|/|mailto:)[^)\\s]*\\)");

    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Links.Link link : Links.of(subject)) {
            broken(link).ifPresent(findings::add);
        }
        for (Subject.Html html : subject.html()) {
            if (MARKDOWN.matcher(html.document().text()).find()) {
                findings.add(html.spot().warning("checks.link-markdown"));
            }
        }
        return findings;
    }

    private static Optional<Finding> broken(Links.Link link) {
        String address = link.address().toLowerCase(Locale.ROOT);
        if (link.leads() && SCRIPT.matcher(address).matches()) {
            return Optional.of(link.spot().warning("checks.link-script"));
        }
        if (address.isEmpty() || (address.equals("#") && link.leads())) {
            return Optional.of(link.spot().warning(link.leads() ? "checks.link-empty" : "checks.picture-empty"));
        }
        boolean mail = address.startsWith("mailto:") && !MAIL.matcher(address).matches();
        boolean spaced = address.matches("https?://[^?#]*\\s.*");
        return mail || spaced || MISSPELT.matcher(address).matches()
                ? Optional.of(link.spot().warning("checks.link-misspelt", link.address()))
                : Optional.empty();
    }
}
