package dev.larder.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** HTML as a person reads it: its words, each with how it is set, its links and media, and the rest. */
final class HtmlReading {
    private static final Pattern MARKUP =
            Pattern.compile("<(/?[a-zA-Z][a-zA-Z0-9-]*)(\\s[^<>]*)?/?>|<!--|&(#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});");
    private static final Set<String> MEDIA = Set.of("img", "iframe", "video", "audio", "source", "embed", "object");

    private final List<String> words = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<String> media = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();

    private HtmlReading() {}

    /** A link: where it leads, and its words. */
    record Link(String to, String words) {}

    static boolean looksLikeHtml(String text) {
        return MARKUP.matcher(text).find();
    }

    static HtmlReading of(String html) {
        HtmlReading reading = new HtmlReading();
        Jsoup.parseBodyFragment(html).body().traverse(reading.new Walk());
        reading.trimEnd();
        return reading;
    }

    List<String> words() {
        return words;
    }

    /** How each of {@link #words} is set: the elements around it with their attributes. */
    List<String> settings() {
        return settings;
    }

    List<Link> links() {
        return links;
    }

    List<String> media() {
        return media;
    }

    /** Comments, empty elements, scripts: what is neither word nor picture. */
    List<String> rest() {
        return rest;
    }

    private boolean atLineStart() {
        return words.isEmpty() || words.get(words.size() - 1).equals("\n");
    }

    private void trimEnd() {
        while (!words.isEmpty() && words.get(words.size() - 1).isBlank()) {
            words.remove(words.size() - 1);
            settings.remove(settings.size() - 1);
        }
    }

    private void add(String word, String setting) {
        words.add(word);
        settings.add(setting);
    }

    private final class Walk implements NodeVisitor {
        private final Deque<String> around = new ArrayDeque<>(List.of(""));

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                enter(element);
            } else if (node instanceof TextNode text) {
                read(text.getWholeText());
            } else if (node instanceof Comment || node instanceof DataNode) {
                rest.add(node.outerHtml());
            }
        }

        private void enter(Element element) {
            String name = element.normalName();
            if (name.equals("body")) {
                return;
            }
            if (name.equals("br") || element.isBlock()) {
                endLine();
            }
            if (MEDIA.contains(name)) {
                media.add(described(element));
            } else if (element.childNodeSize() == 0 && !name.equals("br")) {
                rest.add(element.outerHtml());
            }
            if (name.equals("a") && element.hasAttr("href")) {
                links.add(new Link(element.attr("href"), element.text()));
            }
            around.push(around.getFirst() + setting(element));
        }

        private void endLine() {
            if (!atLineStart()) {
                add("\n", "");
            }
        }

        private void read(String text) {
            boolean asItIs = around.getFirst().contains("<pre");
            for (String token : WordDiff.tokens(text)) {
                if (asItIs || !token.isBlank()) {
                    add(token, around.getFirst());
                } else if (!atLineStart() && !words.get(words.size() - 1).isBlank()) {
                    add(" ", around.getFirst());
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !element.normalName().equals("body")) {
                around.pop();
                if (element.isBlock()) {
                    endLine();
                }
            }
        }
    }

    private static String described(Element element) {
        String alt = element.attr("alt").isBlank() ? "" : " (" + element.attr("alt") + ")";
        String from = element.hasAttr("src") ? element.attr("src") : element.attr("data");
        StringBuilder more = new StringBuilder();
        for (Attribute attribute : element.attributes()) {
            if (!Set.of("src", "alt", "data").contains(attribute.getKey())) {
                more.append(' ').append(attribute.getKey()).append('=').append(attribute.getValue());
            }
        }
        return (element.normalName().equals("img") ? "" : element.normalName() + " ") + from + alt + more;
    }

    /** An element as it sets its words; where a link leads is told by itself. */
    private static String setting(Element element) {
        StringBuilder text = new StringBuilder("<").append(element.normalName());
        for (Attribute attribute : element.attributes()) {
            if (!(element.normalName().equals("a") && attribute.getKey().equals("href"))) {
                text.append(' ').append(attribute.getKey()).append('=').append(attribute.getValue());
            }
        }
        return text.append('>').toString();
    }
}
