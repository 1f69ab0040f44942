package dev.larder.demo.space;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where this server serves media. Stored content says {@code {media}/} instead, so that it survives a change
 * of port.
 */
public record MediaBase(String url) {
    public static final String TOKEN = "{media}/";
    private static final Pattern ANY_PORT = Pattern.compile("http://(?:127\\.0\\.0\\.1|localhost):\\d{1,5}/media/");

    public String expand(String stored) {
        return stored.contains(TOKEN) ? stored.replace(TOKEN, url) : stored;
    }

    /** Also takes addresses of an earlier port: a client may have kept them. */
    public String fold(String shown) {
        return shown.contains("/media/") ? ANY_PORT.matcher(shown).replaceAll(Matcher.quoteReplacement(TOKEN)) : shown;
    }

    /** Whether a whole stored string looks like the address of a medium on Butter's side. */
    public static boolean isHosted(String stored) {
        return (stored.startsWith(TOKEN)
                        || stored.startsWith("https://cdn.buttercms.com/")
                        || stored.matches("https://d2(?:wzhk7xhrnk1x|devwt40at1e2)\\.cloudfront\\.net/.*"))
                && stored.chars().noneMatch(Character::isWhitespace);
    }
}
