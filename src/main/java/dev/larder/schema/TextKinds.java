package dev.larder.schema;

import dev.larder.model.FieldType;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells which kind of field a set of texts came from. */
final class TextKinds {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z][a-zA-Z0-9-]*)(\\s[^<>]*)?/?>|<!--");
    private static final Pattern MEDIA_FILE = Pattern.compile(
            "(?i).*\\.(jpe?g|png|gif|svg|webp|avif|mp4|webm|mov|mp3|wav|pdf|docx?|xlsx?|pptx?|zip|csv)");
    private static final int LONG = 120;
    private static final int LONGEST_OPTION = 30;
    private static final int MOST_OPTIONS = 8;
    private static final int FEWEST_FOR_OPTIONS = 5;

    private TextKinds() {}

    /** The kind that explains all of {@code texts}, none of which is blank. */
    static FieldType of(List<String> texts) {
        if (texts.stream().allMatch(text -> COLOUR.matcher(text).matches())) {
            return new FieldType.Color();
        }
        if (texts.stream().allMatch(text -> DATE.matcher(text).matches())) {
            return new FieldType.DateTime();
        }
        if (texts.stream().allMatch(TextKinds::isMedia)) {
            return new FieldType.Media();
        }
        if (texts.stream().anyMatch(text -> TAG.matcher(text).find())) {
            return new FieldType.RichText();
        }
        if (texts.stream().anyMatch(text -> text.length() > LONG || text.indexOf('\n') >= 0)) {
            return new FieldType.LongText();
        }
        return options(texts);
    }

    private static FieldType options(List<String> texts) {
        Set<String> distinct = new TreeSet<>(texts);
        boolean repeats = texts.size() >= FEWEST_FOR_OPTIONS
                && distinct.size() <= MOST_OPTIONS
                && distinct.size() * 2 <= texts.size();
        boolean wordLike = distinct.stream().allMatch(text -> text.length() <= LONGEST_OPTION && text.indexOf(' ') < 0);
        return repeats && wordLike && distinct.size() > 1
                ? new FieldType.Dropdown(List.copyOf(distinct))
                : new FieldType.ShortText();
    }

    private static boolean isMedia(String text) {
        if (!text.startsWith("https://") && !text.startsWith("http://")) {
            return false;
        }
        try {
            URI uri = URI.create(text);
            String host = uri.getHost() == null ? "" : uri.getHost();
            String path = uri.getPath() == null ? "" : uri.getPath();
            return host.equals("cdn.buttercms.com")
                    || host.endsWith(".cloudfront.net")
                    || path.startsWith("/media/")
                    || MEDIA_FILE.matcher(path).matches();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
