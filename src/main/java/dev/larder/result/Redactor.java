package dev.larder.result;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Takes secrets out of a text before it is logged, copied or shown: authorization headers, token parameters, long runs
 * that look like a token, and every token in use, which it knows by hash only. Safe from any thread.
 */
public final class Redactor {
    private static final String MASK = "[redacted]";
    private static final Pattern HEADER =
            Pattern.compile("(?i)((?:proxy-)?authorization\"?\\s*[:=]\\s*\"?)[^\\s\"]+(?:[ \\t]+[^\\s\"]+)?");
    private static final Pattern PARAMETER = Pattern.compile("(?i)(auth_token=)[^&\\s\"']+");
    private static final Pattern SCHEME = Pattern.compile("(?i)\\b((?:token|bearer|basic)\\s+)[a-z0-9+/=_.-]{8,}");
    private static final Pattern TOKEN_LIKE = Pattern.compile("\\b[A-Za-z0-9]{32,}\\b");
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9_-]{6,}");

    private final Set<String> hashes = ConcurrentHashMap.newKeySet();

    /** From now on this secret is taken out wherever it stands as a word of its own. */
    public void guard(char[] secret) {
        hashes.add(hash(secret));
    }

    public String clean(String text) {
        String result = HEADER.matcher(text).replaceAll("$1" + MASK);
        result = PARAMETER.matcher(result).replaceAll("$1" + MASK);
        result = SCHEME.matcher(result).replaceAll("$1" + MASK);
        result = TOKEN_LIKE.matcher(result).replaceAll(MASK);
        if (hashes.isEmpty()) {
            return result;
        }
        return RUN.matcher(result)
                .replaceAll(run -> hashes.contains(hash(run.group().toCharArray())) ? MASK : run.group());
    }

    private static String hash(char[] secret) {
        byte[] bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret)).array();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(trimmed(bytes)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** An encoder's buffer is longer than what it holds. */
    private static byte[] trimmed(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(bytes, length);
    }
}
