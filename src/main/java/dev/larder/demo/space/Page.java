package dev.larder.demo.space;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A page: one slug, and versions of its own per locale. The JSON in it is never changed in place. */
public record Page(PageKey key, Map<String, Versions> locales) {

    public Page {
        locales = Map.copyOf(locales);
    }

    public Optional<ObjectNode> seen(String locale, boolean preview) {
        return Optional.ofNullable(locales.get(locale)).flatMap(versions -> versions.seen(preview));
    }

    public Optional<Versions> versions(String locale) {
        return Optional.ofNullable(locales.get(locale));
    }

    public Page with(String locale, Versions versions) {
        Map<String, Versions> more = new TreeMap<>(locales);
        more.put(locale, versions);
        return new Page(key, more);
    }
}
