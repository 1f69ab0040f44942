package dev.larder.demo.space;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Alternative texts by file name, and the original addresses of media taken over by a write, by their new id. */
public record MediaShelf(Map<String, String> alts, Map<String, String> links) {

    public MediaShelf {
        alts = Map.copyOf(alts);
        links = Map.copyOf(links);
    }

    public Optional<String> link(String id) {
        return Optional.ofNullable(links.get(id));
    }

    public String alt(String name) {
        return Optional.ofNullable(alts.get(name)).orElse("");
    }

    MediaShelf withLink(String id, String original) {
        Map<String, String> more = new TreeMap<>(links);
        more.put(id, original);
        return new MediaShelf(alts, more);
    }
}
