package dev.larder.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses that are not encrypted; those of this computer are its own business. */
final class PlainHttp implements Check {
    private static final Pattern HERE = Pattern.compile("http://(localhost|127\\.[0-9.]+|\\[::1\\])([:/].*)?");

    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Links.Link link : Links.of(subject)) {
            String address = link.address().toLowerCase(Locale.ROOT);
            if (address.startsWith("http://") && !HERE.matcher(address).matches()) {
                findings.add(link.spot().note("checks.plain-http", link.address()));
            }
        }
        return findings;
    }
}
