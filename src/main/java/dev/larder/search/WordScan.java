package dev.larder.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Walks over the words of a text: runs of letters and digits, folded so that neither case nor accents matter. In scripts
 * that set no spaces each sign is a word. The index and the typed text are cut by the same rules, so they always fit.
 */
final class WordScan {
    /** Longer words are known by their beginning. */
    private static final int LONGEST = 100;

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final int FIRST_UNSPACED = 0x0E00;

    private final String text;
    private int start;
    private int end;
    private boolean ascii;

    WordScan(String text) {
        this.text = text;
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WordScan scan = new WordScan(text);
        while (scan.next()) {
            words.add(scan.word());
        }
        return words;
    }

    /** Goes to the next word; false where there is none. */
    boolean next() {
        int length = text.length();
        int at = end;
        while (at < length && !startsWord(at)) {
            at++;
        }
        start = at;
        ascii = true;
        while (at < length) {
            char letter = text.charAt(at);
            if (letter < 0x80) {
                if (!isPlain(letter)) {
                    break;
                }
                at++;
                continue;
            }
            int sign = text.codePointAt(at);
            if (!continuesWord(sign)) {
                break;
            }
            boolean alone = isUnspaced(sign);
            if (alone && at > start) {
                break;
            }
            ascii = false;
            at += Character.charCount(sign);
            if (alone) {
                break;
            }
        }
        end = at;
        return end > start;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The word as it is compared. */
    String word() {
        String written = text.substring(start, end);
        String folded = ascii ? lowered(written) : folded(written);
        return folded.length() > LONGEST ? prefix(folded, LONGEST) : folded;
    }

    /** Whether the word may begin like this; far cheaper than folding it to see. */
    boolean mayBeginWith(char folded) {
        char first = text.charAt(start);
        return first >= 0x80 || folded >= 0x80 || (first | 0x20) == folded || first == folded;
    }

    /** The first so many signs. */
    static String prefix(String word, int signs) {
        return word.length() <= signs ? word : word.substring(0, wholeSigns(word, signs));
    }

    static int signs(String word) {
        return word.codePointCount(0, word.length());
    }

    private static int wholeSigns(String word, int signs) {
        return signs(word) <= signs ? word.length() : word.offsetByCodePoints(0, signs);
    }

    private boolean startsWord(int at) {
        char letter = text.charAt(at);
        return letter < 0x80 ? isPlain(letter) : Character.isLetterOrDigit(text.codePointAt(at));
    }

    private static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }

    private static boolean continuesWord(int sign) {
        return Character.isLetterOrDigit(sign) || sign == SOFT_HYPHEN || isMark(sign);
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnspaced(int sign) {
        if (sign < FIRST_UNSPACED) {
            return false;
        }
        return switch (Character.UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static String lowered(String written) {
        return written.toLowerCase(Locale.ROOT);
    }

    private static String folded(String written) {
        String apart = Normalizer.normalize(written, Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(sign -> sign != SOFT_HYPHEN && !isAccent(sign))
                .forEach(bare::appendCodePoint);
        char[] letters = bare.toString()
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .toCharArray();
        char[] plain = new char[4 * letters.length];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, plain, 0, letters.length);
        return new String(plain, 0, length);
    }

    /** Accents of the European, Arabic and Hebrew scripts; in others a mark makes another letter. */
    private static boolean isAccent(int sign) {
        return (sign >= 0x0300 && sign <= 0x036F)
                || (sign >= 0x0591 && sign <= 0x05C7)
                || (sign >= 0x064B && sign <= 0x065F)
                || (sign >= 0x1DC0 && sign <= 0x1DFF);
    }
}
