package dev.larder.result;

import java.net.URLEncoder;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Takes secrets out of a text before it is logged, copied or shown: authorization headers, token parameters, long runs
 * that look like a token, and every token in use, which it knows by hash only. Safe from any thread; its time grows
 * with the length of the text only.
 */
public final class Redactor {
    private static final String MASK = "[redacted]";

    /** A guarded secret shorter than this would take ordinary words out. */
    private static final int SHORTEST = 6;

    private static final int BASE = 31;

    /** What a secret looks like whoever it belongs to: the first group stays. All possessive, so that none tries twice. */
    static final List<Pattern> SHAPES = List.of(
            Pattern.compile("(?i)((?:proxy-)?authorization[\\\\\"']*+\\s*+[:=]\\s*+[\\\\\"'\\[]*+"
                    + "(?:(?:token|bearer|basic|digest)\\s++)?+)[^\\s\"'\\\\]++(?:[ \\t]++[^\\s\"'\\\\]++)?+"),
            Pattern.compile("(?i)(auth_token[\\\\\"']*+\\s*+(?:=|:|%3D)\\s*+[\\\\\"']*+)[^&\\s\"'\\\\]++"),
            Pattern.compile("(?i)((?:token|bearer|basic)(?:\\s++|%20))[a-z0-9+/=_.~%-]{8,}+"),
            Pattern.compile("()[A-Za-z0-9]{32,}+"));

    private final Set<String> hashes = ConcurrentHashMap.newKeySet();

    /** Of each length of guarded secrets, their quick sums: a text is looked through once for each length. */
    private final Map<Integer, Set<Integer>> sums = new ConcurrentHashMap<>();

    /** From now on this secret is taken out wherever it stands, as it is and as it would stand in an address. */
    public void guard(char[] secret) {
        if (secret.length >= SHORTEST) {
            remember(secret);
            remember(URLEncoder.encode(new String(secret), StandardCharsets.UTF_8)
                    .toCharArray());
        }
    }

    private void remember(char[] secret) {
        CharBuffer all = CharBuffer.wrap(secret);
        hashes.add(hash(all));
        sums.computeIfAbsent(secret.length, length -> ConcurrentHashMap.newKeySet())
                .add(sum(all));
    }

    public String clean(String text) {
        String result = text;
        for (Pattern shape : SHAPES) {
            result = shape.matcher(result).replaceAll("$1" + MASK);
        }
        for (Map.Entry<Integer, Set<Integer>> each : sums.entrySet()) {
            result = without(result, each.getKey(), each.getValue());
        }
        return result;
    }

    /** Moves a window of the secrets' length over the text; only where the quick sum is known is the hash made. */
    private String without(String text, int length, Set<Integer> known) {
        if (text.length() < length) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int leading = power(length - 1);
        int sum = sum(text.subSequence(0, length));
        int copied = 0;
        for (int at = 0; at + length <= text.length(); at++) {
            if (at > 0) {
                sum = (sum - leading * text.charAt(at - 1)) * BASE + text.charAt(at + length - 1);
            }
            if (at >= copied && known.contains(sum) && hashes.contains(hash(CharBuffer.wrap(text, at, at + length)))) {
                kept.append(text, copied, at).append(MASK);
                copied = at + length;
            }
        }
        return kept.append(text, copied, text.length()).toString();
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }

    private static int sum(CharSequence window) {
        int sum = 0;
        for (int i = 0; i < window.length(); i++) {
            sum = sum * BASE + window.charAt(i);
        }
        return sum;
    }

    /** Fed character by character, so that no copy of the secret is left behind. */
    private static String hash(CharSequence secret) {
        MessageDigest digest = sha256();
        for (int i = 0; i < secret.length(); i++) {
            digest.update((byte) (secret.charAt(i) >> 8));
            digest.update((byte) secret.charAt(i));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
