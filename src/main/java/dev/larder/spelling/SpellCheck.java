package dev.larder.spelling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Finds the words of rich text that are to be looked up, and puts another in the place of one. Pure. */
final class SpellCheck {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*");

    /** Addresses, file names, codes: nobody spells them. */
    private static final Pattern NO_WORDS = Pattern.compile("\\S*(?:://|@|[\\p{N}_\\\\/]|\\p{L}\\.\\p{L})\\S*");

    /** What a look at the words leaves out: comments, code and the like with all that is in them, and tags. */
    private static final Pattern MARKUP = Pattern.compile(
            "<!--.*?-->|<(script|style|pre|code|kbd|samp|template)\\b.*?</\\1\\s*>|<[^<>]*>",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private SpellCheck() {}

    /** The words that are not known, in the order they are met, with how often each stands there. */
    static Map<String, Integer> unknown(String html, Predicate<String> known) {
        Map<String, Integer> found = new LinkedHashMap<>();
        Matcher words = WORD.matcher(NO_WORDS.matcher(text(html)).replaceAll(" "));
        while (words.find()) {
            found.merge(words.group(), 1, Integer::sum);
        }
        found.keySet().removeIf(word -> word.length() < 2 || isInCapitals(word) || known.test(word));
        return found;
    }

    private static boolean isInCapitals(String word) {
        return word.chars().noneMatch(Character::isLowerCase);
    }

    private static String text(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.select("script, style, pre, code, kbd, samp, template").remove();
        StringBuilder text = new StringBuilder();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else {
                    tail(node, depth);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element
                        && (element.isBlock() || element.normalName().equals("br"))) {
                    text.append(' ');
                }
            }
        });
        return text.toString();
    }

    /** Every occurrence of the word in the text; tags, code and all other bytes stay as they are. */
    static String replaced(String html, String word, String by) {
        Pattern wanted = Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}'’])" + Pattern.quote(word) + "(?![\\p{L}\\p{M}\\p{N}]|['’]\\p{L})");
        StringBuilder out = new StringBuilder();
        Matcher markup = MARKUP.matcher(html);
        int from = 0;
        while (markup.find()) {
            out.append(replaced(html.substring(from, markup.start()), wanted, by))
                    .append(markup.group());
            from = markup.end();
        }
        return out.append(replaced(html.substring(from), wanted, by)).toString();
    }

    private static String replaced(String text, Pattern wanted, String by) {
        return wanted.matcher(text).replaceAll(Matcher.quoteReplacement(by));
    }

    /** Whether the word stands in the text as it is written, and not by entities or across tags. */
    static boolean canReplace(String html, String word) {
        return !replaced(html, word, word + " ").equals(html);
    }
}
