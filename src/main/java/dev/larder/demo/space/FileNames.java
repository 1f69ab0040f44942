package dev.larder.demo.space;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Turns a slug into a file name that is safe everywhere: no separators, no dots, no capitals (two slugs that
 * differ in case are two files on every system), none of the names Windows keeps for itself.
 */
final class FileNames {
    private static final Set<String> KEPT_BY_WINDOWS = Set.of("con", "prn", "aux", "nul");
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789-_";

    private FileNames() {}

    static String of(String slug) {
        StringBuilder name = new StringBuilder();
        for (byte b : slug.getBytes(StandardCharsets.UTF_8)) {
            boolean firstUnderscore = name.isEmpty() && b == '_';
            name.append(PLAIN.indexOf(b) >= 0 && !firstUnderscore ? String.valueOf((char) b) : hex(b));
        }
        boolean kept = KEPT_BY_WINDOWS.contains(slug) || slug.matches("(com|lpt)\\d");
        return kept ? hex((byte) slug.charAt(0)) + name.substring(1) : name.toString();
    }

    /** The slug a file name stands for; a name that was not made here stands for itself. */
    static String slugOf(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    private static String hex(byte b) {
        return String.format(Locale.ROOT, "%%%02X", b & 0xff);
    }
}
