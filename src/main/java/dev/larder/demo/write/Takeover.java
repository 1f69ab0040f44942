package dev.larder.demo.write;

import dev.larder.demo.space.MediaBase;
import dev.larder.demo.space.Space;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes foreign media over: an external URL becomes one of this server's, which redirects to it (§19/29). */
final class Takeover {
    private static final int ID_LENGTH = 20;
    private static final Pattern IMAGE = Pattern.compile("(<img\\b[^>]*?\\ssrc=[\"'])(https?://[^\"']+)");

    private final Space space;

    Takeover(Space space) {
        this.space = space;
    }

    /** The address under which a medium is kept; nothing if that cannot be a medium (§19/30). */
    Optional<String> take(String url) throws IOException {
        if (MediaBase.isHosted(url)) {
            return Optional.of(url);
        }
        if (!url.matches("https?://[^\\s/]+(/\\S*)?")) {
            return Optional.empty();
        }
        String id = id(url);
        if (space.now().media().link(id).isEmpty()) {
            space.saveLink(id, url);
        }
        return Optional.of(MediaBase.TOKEN + id);
    }

    /** The same HTML with every foreign image taken over. */
    String takeImages(String html) throws IOException {
        Matcher matcher = IMAGE.matcher(html);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String kept = take(matcher.group(2)).orElse(matcher.group(2));
            matcher.appendReplacement(out, Matcher.quoteReplacement(matcher.group(1) + kept));
        }
        return matcher.appendTail(out).toString();
    }

    /** The same for the same address, so that a write applied twice makes one medium. */
    private static String id(String url) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            String digits = new BigInteger(1, hash).toString(36);
            return ("0".repeat(ID_LENGTH) + digits).substring(digits.length());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
