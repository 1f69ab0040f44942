package dev.larder.page;

import java.net.URI;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A style sheet that does nothing but style: no import, no script by way of an old browser's rules, nothing fetched but
 * pictures and fonts where they are allowed. A page's content policy says the same to the browser again.
 */
public final class SafeCss {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(\\*/|\\z)", Pattern.DOTALL);
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})(?:\\r\\n|[ \\t\\r\\n\\f])?|([a-zA-Z]))");
    private static final Pattern IMPORT =
            Pattern.compile("(?i)@import(?:\"[^\"]*\"|'[^']*'|\\([^)]*\\)|[^;\"'({}])*+;?");
    private static final Pattern URL =
            Pattern.compile("(?i)(?:url|src|image)\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"']*))\\s*(?:\\)|\\z)");
    private static final Pattern ACTIVE = Pattern.compile("(?i)(expression|-moz-binding|-o-link|behavior)(\\s*[:(])");
    private static final Pattern IMAGE_SET = Pattern.compile("(?i)(-webkit-)?(image-set|cross-fade)\\(");
    private static final Pattern SCRIPT = Pattern.compile("(?i)(java|vb)script\\s*:");

    private SafeCss() {}

    /** With every address in it made whole from where the sheet was; for keeping. */
    public static String rooted(String css, URI from) {
        return URL.matcher(plain(css)).replaceAll(found -> {
            String address = address(found);
            String whole = whole(address, from).orElse("").replace("\"", "%22");
            return Matcher.quoteReplacement(whole.isEmpty() ? "none" : "url(\"" + whole + "\")");
        });
    }

    /** For a page of ours; {@code remote} is whether pictures and fonts may be fetched. */
    public static String cleaned(String css, boolean remote) {
        String quiet = ACTIVE.matcher(plain(css)).replaceAll("larder-off$2");
        quiet = SCRIPT.matcher(quiet).replaceAll("off:");
        quiet = remote ? quiet : IMAGE_SET.matcher(quiet).replaceAll("larder-off(");
        return URL.matcher(quiet)
                .replaceAll(found -> Matcher.quoteReplacement(allowed(address(found), remote)))
                .replace("</", "<\\/")
                .replace("<!--", "");
    }

    /** Without comments and imports, and with letters instead of their escapes, behind which a word could hide. */
    private static String plain(String css) {
        String open = COMMENT.matcher(css.replace("\0", "")).replaceAll(" ");
        String spelt = ESCAPE.matcher(open).replaceAll(SafeCss::spelt);
        return IMPORT.matcher(spelt).replaceAll("");
    }

    private static String spelt(MatchResult escape) {
        if (escape.group(1) == null) {
            boolean hex = "abcdefABCDEF".contains(escape.group(2));
            return Matcher.quoteReplacement(hex ? escape.group() : escape.group(2));
        }
        int point = Integer.parseInt(escape.group(1), 16);
        boolean letter = point > 0x20 && point < 0x7f && Character.isLetterOrDigit(point);
        boolean plain = letter || point == '@' || point == '(';
        boolean startsNumber = point >= '0' && point <= '9';
        return Matcher.quoteReplacement(plain && !startsNumber ? Character.toString(point) : escape.group());
    }

    private static String address(MatchResult found) {
        for (int group = 1; group <= 3; group++) {
            if (found.group(group) != null) {
                return found.group(group).strip();
            }
        }
        return "";
    }

    private static String allowed(String address, boolean remote) {
        String lower = address.toLowerCase(java.util.Locale.ROOT);
        boolean inside = lower.startsWith("data:image/") || lower.startsWith("data:font/");
        boolean fetched = remote && (lower.startsWith("https://") || lower.startsWith("http://"));
        boolean quiet = address.chars().noneMatch(point -> point < 0x20 || point == '\\');
        boolean kept = (inside || fetched || lower.startsWith("#")) && quiet;
        return kept ? "url(\"" + address.replace("\"", "%22") + "\")" : "none";
    }

    private static Optional<String> whole(String address, URI from) {
        if (address.isBlank()
                || address.startsWith("#")
                || address.toLowerCase(java.util.Locale.ROOT).startsWith("data:")) {
            return Optional.of(address);
        }
        try {
            URI whole = from.resolve(new URI(address.replace(" ", "%20")));
            boolean web = "https".equals(whole.getScheme()) || "http".equals(whole.getScheme());
            return web ? Optional.of(whole.toString()) : Optional.empty();
        } catch (java.net.URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
