package dev.larder.search;

import dev.larder.model.SearchHit.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads the text out of rich text, and apart from it the words and addresses that stand in its tags; pure. */
final class RichText {
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!]");
    private static final Pattern GAPS = Pattern.compile("\\s+");
    private static final List<String> LABELS = List.of("alt", "title", "aria-label");
    private static final List<String> ADDRESSES = List.of("href", "src", "poster");

    private RichText() {}

    static boolean looksLikeIt(String written) {
        return written.indexOf('<') >= 0 && TAG.matcher(written).find();
    }

    /** What is not blank of it; scripts, styles and comments are nobody's words. */
    static Map<Part, String> parts(String html) {
        Reader reader = new Reader();
        Jsoup.parseBodyFragment(html).body().traverse(reader);
        Map<Part, String> parts = new EnumMap<>(Part.class);
        reader.texts.forEach((part, text) -> {
            String line = GAPS.matcher(text).replaceAll(" ").strip();
            if (!line.isEmpty()) {
                parts.put(part, line);
            }
        });
        return parts;
    }

    private static final class Reader implements NodeVisitor {
        private final Map<Part, StringBuilder> texts = new EnumMap<>(Part.class);

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                append(Part.TEXT, text.getWholeText());
            } else if (node instanceof Element element) {
                gap(element);
                LABELS.forEach(name -> attribute(Part.LABEL, element, name));
                ADDRESSES.forEach(name -> attribute(Part.ADDRESS, element, name));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                gap(element);
            }
        }

        private void gap(Element element) {
            if (element.isBlock() || element.normalName().equals("br")) {
                append(Part.TEXT, " ");
            }
        }

        private void attribute(Part part, Element element, String name) {
            String value = element.attr(name);
            if (!value.isBlank()) {
                append(part, value);
                append(part, " ");
            }
        }

        private void append(Part part, String text) {
            texts.computeIfAbsent(part, it -> new StringBuilder()).append(text);
        }
    }
}
