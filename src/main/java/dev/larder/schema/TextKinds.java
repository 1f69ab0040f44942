package dev.larder.schema;

import dev.larder.model.FieldType;
import dev.larder.schema.Evidence.Reason;
import dev.larder.schema.Evidence.Sureness;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells which kind of field a set of texts came from. */
final class TextKinds {
    /** Names of fields that hold words of their own, however often these come back: "Read more" is no option. */
    private static final Pattern FREE = Pattern.compile(
            "(.*_)?(title|name|label|text|headline|heading|caption|alt|button|cta|question|answer|quote|url|link|href"
                    + "|email|phone|slug|sku|id|code|zip|postcode|address|city|town|person|author|subtitle|price|date"
                    + "|summary|description|version|number)");

    /** Names of fields that are mostly chosen from a list. */
    private static final Pattern CHOSEN = Pattern.compile(
            "(.*_)?(status|type|kind|category|size|layout|style|theme|variant|align|alignment|position|level|topic"
                    + "|department|unit|currency|country|audience|difficulty|season|priority|format|mode|width|state"
                    + "|scheme|background|language|region|gender|frequency|orientation|shape|material)");

    /** Names of fields that hold sentences, also where all of them happen to be short. */
    private static final Pattern LONGER = Pattern.compile(
            "(.*_)?(description|summary|bio|biography|intro|introduction|abstract|excerpt|message|notes?|details|paragraph"
                    + "|testimonial|quote|subheadline|teaser|lead)");

    private static final int FEW = 5;
    private static final int SEVERAL = 3;
    private static final int MOST_OPTIONS = 12;
    private static final int LONGEST_OPTION = 40;
    private static final int AVERAGE_OF_LONG = 80;
    private static final int AVERAGE_OF_SENTENCES = 35;

    private TextKinds() {}

    /** A kind with how many texts agree and what told it. */
    record Told(FieldType type, int agree, Reason reason, Sureness sureness) {}

    /** What is known beside the texts: the field's key, whether its type may have colours, whether media were told. */
    record Around(String key, boolean mayHaveColours, boolean mediaAreTold, boolean toldMedia) {}

    /** The kind that explains the texts, none of which is blank. */
    static Told of(TextTally texts, Around around) {
        int count = texts.count();
        if (isMost(texts.toldMedia(), count) || (around.toldMedia() && isMost(texts.addresses(), count))) {
            int agree = Math.max(texts.toldMedia(), texts.looksMedia());
            return new Told(new FieldType.Media(), agree, Reason.MEDIA_TOLD, Sureness.SURE);
        }
        if (!around.mediaAreTold() && isMost(texts.looksMedia(), count)) {
            return new Told(new FieldType.Media(), texts.looksMedia(), Reason.MEDIA_LOOKS, likely(count));
        }
        if (isMost(texts.dates(), count)) {
            return new Told(new FieldType.DateTime(), texts.dates(), Reason.DATES, sure(count));
        }
        if (around.mayHaveColours() && isMost(texts.colours(), count)) {
            return new Told(new FieldType.Color(), texts.colours(), Reason.COLOURS, sure(count));
        }
        return words(texts, around.key());
    }

    /** All of few; nine of ten where there are many, since one odd value hides nothing then. */
    static boolean isMost(int some, int count) {
        return some == count ? count > 0 : count >= 10 && some * 10 >= count * 9;
    }

    private static Told words(TextTally texts, String key) {
        int count = texts.count();
        if (texts.blocks() * 2 >= count) {
            Sureness sureness = count >= SEVERAL ? Sureness.SURE : Sureness.LIKELY;
            return new Told(new FieldType.RichText(), texts.blocks() + texts.inlines(), Reason.BLOCK_TAGS, sureness);
        }
        if (isMost(texts.blocks() + texts.inlines(), count)) {
            return new Told(new FieldType.RichText(), count, Reason.INLINE_TAGS, Sureness.GUESS);
        }
        boolean longOnAverage = count >= SEVERAL && texts.averageLength() >= AVERAGE_OF_LONG;
        if (texts.lines() > 0 || texts.longs() > 0 || longOnAverage) {
            Sureness sureness = texts.lines() >= SEVERAL ? Sureness.SURE : likely(count);
            return new Told(new FieldType.LongText(), count, Reason.LONG_TEXTS, sureness);
        }
        String plain = key.toLowerCase(Locale.ROOT).replace('-', '_');
        if (LONGER.matcher(plain).matches() && texts.averageLength() >= AVERAGE_OF_SENTENCES) {
            return new Told(new FieldType.LongText(), count, Reason.NAMED, Sureness.GUESS);
        }
        return options(texts, plain);
    }

    private static Told options(TextTally texts, String key) {
        Map<String, Integer> words = texts.words();
        int count = texts.count();
        boolean able = count >= FEW && words.size() > 1 && words.size() <= MOST_OPTIONS && areShort(words.keySet());
        if (able && !FREE.matcher(key).matches() && words.size() * repetition(texts, key) <= count * 2) {
            Sureness sureness = words.size() * 4 <= count && count >= 12 ? Sureness.LIKELY : Sureness.GUESS;
            List<String> options = List.copyOf(new TreeSet<>(words.keySet()));
            return new Told(new FieldType.Dropdown(options), count, Reason.FEW_WORDS, sureness);
        }
        return new Told(
                new FieldType.ShortText(),
                count,
                Reason.SHORT_TEXTS,
                count >= FEW && texts.hardlyRepeats() ? Sureness.LIKELY : Sureness.GUESS);
    }

    /** How often each word must come back, in halves, to be taken for an option: more where it could be free text. */
    private static int repetition(TextTally texts, String key) {
        if (CHOSEN.matcher(key).matches()) {
            return 3;
        }
        if (texts.digits() == texts.count() || texts.sentences() > 0 || texts.addresses() > 0) {
            return 8;
        }
        return texts.spaced() > 0 ? 6 : 4;
    }

    private static boolean areShort(Set<String> words) {
        return words.stream().allMatch(word -> word.length() <= LONGEST_OPTION);
    }

    private static Sureness sure(int count) {
        return count >= FEW ? Sureness.SURE : likely(count);
    }

    private static Sureness likely(int count) {
        return count >= SEVERAL ? Sureness.LIKELY : Sureness.GUESS;
    }
}
