package dev.larder.checks;

import dev.larder.model.ContentTypeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links within the site that name a type and a slug which is not in the mirror: {@code /blog/oak-oil}. Addresses that do not
 * look like an entry of the space are left alone, since only the site knows its ways.
 */
final class DeadLinks implements Check {
    private static final Pattern INSIDE = Pattern.compile("/([a-z0-9_-]+)/([a-z0-9_-]+)/?([?#].*)?");
    private static final Set<String> BLOG = Set.of("blog", "posts", "post");

    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Links.Link link : Links.of(subject)) {
            Matcher inside = INSIDE.matcher(link.address().toLowerCase(Locale.ROOT));
            if (link.leads() && inside.matches()) {
                type(subject.known(), inside.group(1))
                        .filter(type -> !subject.known().exists(type, inside.group(2)))
                        .ifPresent(type -> findings.add(link.spot().warning("checks.dead-link", link.address())));
            }
        }
        return findings;
    }

    /** The type that the first part of an address names, alone or in the plural. */
    private static Optional<ContentTypeKey> type(Known known, String name) {
        return known.types().stream()
                .filter(type -> switch (type.kind()) {
                    case POST -> BLOG.contains(name);
                    case PAGE -> !type.isSinglePages() && isNamed(type.slug(), name);
                    case ITEM -> false;
                })
                .findFirst();
    }

    private static boolean isNamed(String slug, String name) {
        String plain = slug.replace('_', '-').toLowerCase(Locale.ROOT);
        String said = name.replace('_', '-');
        return said.equals(plain) || said.equals(plain + "s");
    }
}
