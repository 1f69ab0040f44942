package dev.larder.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that the mirror holds of one entry: per locale what is live and what is newest. Empty for one made here. */
public record Mirrored(String title, String slug, Map<LocaleCode, Snapshot> live, Map<LocaleCode, Snapshot> newest) {
    public Mirrored {
        live = Map.copyOf(live);
        newest = Map.copyOf(newest);
    }

    public static Mirrored nothing() {
        return new Mirrored("", "", Map.of(), Map.of());
    }

    /** What an edit starts from: the newest version everywhere. */
    public Content newestContent() {
        return content(newest);
    }

    public Content liveContent() {
        return content(live);
    }

    private Content content(Map<LocaleCode, Snapshot> from) {
        Map<LocaleCode, Fields> fields = new TreeMap<>();
        from.forEach((locale, snapshot) -> fields.put(locale, snapshot.fields()));
        return new Content(title, slug, fields);
    }

    /** The same stamp means the same version, even where a reference to a draft-only entry makes the values differ. */
    private static boolean isNewer(Snapshot newest, Snapshot live) {
        boolean sameStamp = newest.publication().updated().isPresent()
                && newest.publication().updated().equals(live.publication().updated());
        return !sameStamp && !newest.fields().equals(live.fields());
    }

    /** The texts of its pictures by address, in any locale. */
    public Map<String, String> alts() {
        Map<String, String> alts = new TreeMap<>();
        newest.values().forEach(version -> alts.putAll(version.alts()));
        live.values().forEach(version -> version.alts().forEach(alts::putIfAbsent));
        return alts;
    }

    public boolean isLive() {
        return !live.isEmpty();
    }

    /** Whether the service holds a draft that differs from what is live, in any locale. */
    public boolean hasServerDraft() {
        return newest.entrySet().stream()
                .anyMatch(each -> Optional.ofNullable(live.get(each.getKey()))
                        .map(published -> isNewer(each.getValue(), published))
                        .orElse(true));
    }
}
