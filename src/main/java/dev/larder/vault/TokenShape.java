package dev.larder.vault;

import dev.larder.result.Failure.Malformation;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what looks like a token from what does not. Real ones are 40 lower-case letters and digits (§1), but the service
 * promises no form, so only what no header could carry and absurd lengths are refused.
 */
final class TokenShape {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;
    /** Two pieces of a broken line are joined, two tokens are not. */
    private static final int SURELY_WHOLE = 30;

    private static final Pattern LINE_BREAK = Pattern.compile("[\\n\\r\\u000B\\f\\u0085\\u2028\\u2029]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u0085\\p{Z}\\p{Cf}]+");
    private static final Pattern QUOTE = Pattern.compile("[\"'`\\u00AB\\u00BB\\u2018-\\u201F\\u2039\\u203A]");
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:authorization\\s*[:=]\\s*|(?:auth_)?token\\s*[:=]\\s*|(?:token|bearer)\\s+)+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BODY = Pattern.compile("[A-Za-z0-9._~+/=-]+");

    private TokenShape() {}

    static Optional<Malformation> problem(CharSequence typed) {
        String edge = SPACE.matcher(typed).replaceAll(" ").strip();
        if (edge.isEmpty()) {
            return Optional.of(Malformation.EMPTY);
        }
        if (LINE_BREAK.matcher(typed).find()) {
            return Optional.of(Malformation.LINE_BREAK);
        }
        if (PREFIX.matcher(unquoted(edge)).find()) {
            return Optional.of(Malformation.PREFIX);
        }
        if (QUOTE.matcher(typed).find()) {
            return Optional.of(Malformation.QUOTES);
        }
        if (SPACE.matcher(typed).find()) {
            return Optional.of(Malformation.SPACES);
        }
        return problemOfBody(typed);
    }

    private static Optional<Malformation> problemOfBody(CharSequence body) {
        if (!BODY.matcher(body).matches()) {
            return Optional.of(Malformation.ODD_CHARACTERS);
        }
        boolean fits = body.length() >= SHORTEST && body.length() <= LONGEST;
        return fits ? Optional.empty() : Optional.of(Malformation.ODD_LENGTH);
    }

    static Optional<String> cleaned(CharSequence typed) {
        String words = unquoted(SPACE.matcher(typed).replaceAll(" ")).strip();
        String bare = PREFIX.matcher(words).replaceFirst("");
        long wholes = SPACE.splitAsStream(bare)
                .filter(part -> part.length() >= SURELY_WHOLE)
                .count();
        String joined = SPACE.matcher(bare).replaceAll("");
        boolean clear = wholes < 2 && problemOfBody(joined).isEmpty();
        return clear ? Optional.of(joined) : Optional.empty();
    }

    private static String unquoted(String text) {
        return QUOTE.matcher(text).replaceAll("").strip();
    }
}
