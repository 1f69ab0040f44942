package dev.larder.schema;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Counts what the texts of a field look like, in bounded memory however many there are. */
final class TextTally {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern BLOCK = Pattern.compile(
            "(?i)<(p|div|h[1-6]|ul|ol|li|table|blockquote|pre|figure|section|article|iframe|img|hr|video|details)(\\s[^<>]*)?/?>|<!--");
    private static final Pattern INLINE = Pattern.compile(
            "(?i)<(a|b|i|em|strong|span|u|s|sub|sup|small|code|br|mark|svg|button|label)(\\s[^<>]*)?/?>");
    private static final Pattern MEDIA_FILE = Pattern.compile(
            "(?i).*\\.(jpe?g|png|gif|svg|webp|avif|mp4|webm|mov|mp3|wav|pdf|docx?|xlsx?|pptx?|zip|csv)");
    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9.,+\\- ]*");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|\\S+@\\S+\\.\\S+");
    private static final int MOST_WORDS = 40;
    private static final int LONGEST_WORD = 60;
    private static final int LONG = 140;

    private int count;
    private int toldMedia;
    private int looksMedia;
    private int addresses;
    private int dates;
    private int colours;
    private int blocks;
    private int inlines;
    private int long_;
    private int lines;
    private int digits;
    private int spaced;
    private int sentences;
    private long length;
    private boolean tooVarious;
    private final Map<String, Integer> words = new LinkedHashMap<>();

    /** Takes a text that is not blank; {@code media} are the addresses that the service told as media in its entry. */
    void add(String text, Set<String> media) {
        count++;
        length += text.length();
        toldMedia += media.contains(text) ? 1 : 0;
        looksMedia += isMedia(text) ? 1 : 0;
        addresses += ADDRESS.matcher(text).matches() ? 1 : 0;
        dates += DATE.matcher(text).matches() ? 1 : 0;
        colours += COLOUR.matcher(text).matches() ? 1 : 0;
        boolean block = BLOCK.matcher(text).find();
        blocks += block ? 1 : 0;
        inlines += !block && INLINE.matcher(text).find() ? 1 : 0;
        long_ += text.length() > LONG ? 1 : 0;
        lines += text.strip().indexOf('\n') >= 0 ? 1 : 0;
        digits += DIGITS.matcher(text).matches() ? 1 : 0;
        spaced += text.strip().indexOf(' ') >= 0 ? 1 : 0;
        sentences += ".?!…".indexOf(text.strip().charAt(text.strip().length() - 1)) >= 0 ? 1 : 0;
        keep(text);
    }

    private void keep(String text) {
        if (tooVarious) {
            return;
        }
        words.merge(text, 1, Integer::sum);
        if (text.length() > LONGEST_WORD || words.size() > MOST_WORDS) {
            tooVarious = true;
            words.clear();
        }
    }

    static boolean isMedia(String text) {
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

    int count() {
        return count;
    }

    int toldMedia() {
        return toldMedia;
    }

    int looksMedia() {
        return looksMedia;
    }

    int addresses() {
        return addresses;
    }

    int dates() {
        return dates;
    }

    int colours() {
        return colours;
    }

    int blocks() {
        return blocks;
    }

    int inlines() {
        return inlines;
    }

    int longs() {
        return long_;
    }

    int lines() {
        return lines;
    }

    int digits() {
        return digits;
    }

    int spaced() {
        return spaced;
    }

    int sentences() {
        return sentences;
    }

    int averageLength() {
        return count == 0 ? 0 : (int) (length / count);
    }

    /** The different texts with how often each was met; empty where they are too many or too long to be options. */
    Map<String, Integer> words() {
        return words;
    }

    /** Whether hardly a text came twice. */
    boolean hardlyRepeats() {
        return tooVarious || words.size() * 4 >= count * 3;
    }

    int outside(Collection<String> options) {
        int within = options.stream()
                .mapToInt(option -> words.getOrDefault(option, 0))
                .sum();
        return tooVarious ? count : count - within;
    }
}
