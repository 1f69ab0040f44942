package dev.larder.ui.entries;

import java.text.Normalizer;
import java.util.Locale;

/** Proposes a slug for a title: plain small letters, digits and hyphens, at most 100. */
final class SlugOf {
    private static final int LONGEST = 100;

    private SlugOf() {}

    static String title(String title) {
        String plain = Normalizer.normalize(title.replace("ß", "ss").replace("&", " and "), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-+$", "") : plain;
    }
}
