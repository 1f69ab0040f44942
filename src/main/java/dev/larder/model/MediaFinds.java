package dev.larder.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gathers the media files of a space from its content, since the service lists none (§15): those it told with their
 * texts, pictures inside HTML, and texts that are the address of a media file. Each once, in the order of first sight.
 */
public final class MediaFinds {
    private static final Pattern PICTURE = Pattern.compile("<img\\b[^>]{0,4000}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE = attribute("src");
    private static final Pattern ALT = attribute("alt");
    private static final Pattern FILE = Pattern.compile(
            "https?://\\S{1,2000}\\.(png|jpe?g|gif|webp|svg|avif|bmp|ico|pdf|mp4|webm|mov|mp3|ogg|wav|zip|docx?|xlsx?|pptx?)"
                    + "(\\?\\S*)?",
            Pattern.CASE_INSENSITIVE);
    private static final String SERVICE = "https://cdn.buttercms.com/";

    private final Map<String, String> found = new LinkedHashMap<>();

    private static Pattern attribute(String name) {
        return Pattern.compile(
                "\\s" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))", Pattern.CASE_INSENSITIVE);
    }

    /** Files that the service told, with their texts. */
    public void told(Map<String, String> alts) {
        alts.forEach(this::take);
    }

    /** Whatever stands in a value. */
    public void in(JsonNode value) {
        if (value.isTextual()) {
            in(value.textValue());
        } else {
            value.forEach(this::in);
        }
    }

    private void in(String text) {
        boolean atTheService = text.startsWith(SERVICE) && text.chars().noneMatch(Character::isWhitespace);
        if (atTheService || FILE.matcher(text).matches()) {
            take(text, "");
        } else if (text.length() > 8 && text.toLowerCase(Locale.ROOT).contains("<img")) {
            Matcher pictures = PICTURE.matcher(text);
            while (pictures.find()) {
                take(value(SOURCE, pictures.group()), value(ALT, pictures.group()));
            }
        }
    }

    private static String value(Pattern attribute, String tag) {
        Matcher at = attribute.matcher(tag);
        if (!at.find()) {
            return "";
        }
        for (int group = 1; group <= 3; group++) {
            if (at.start(group) >= 0) {
                return at.group(group)
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&");
            }
        }
        return "";
    }

    /** The first text that says something stays. */
    private void take(String url, String alt) {
        if (MediaFile.isWebAddress(url)) {
            found.merge(url, alt.strip(), (known, other) -> known.isEmpty() ? other : known);
        }
    }

    public List<MediaFile> all() {
        List<MediaFile> files = new ArrayList<>();
        found.forEach((url, alt) -> files.add(new MediaFile(url, alt)));
        return List.copyOf(files);
    }
}
