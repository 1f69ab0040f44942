package dev.larder.richtext;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Word writes a list as paragraphs with a bullet typed in front; here they become a list. */
final class WordLists {
    private static final Pattern LEVEL = Pattern.compile("mso-list:\\s*(\\S+)\\s+level(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("^\\(?(?:\\d+|[a-zA-Z]|[ivxIVX]+)[.)].*");

    private final Deque<Element> open = new ArrayDeque<>();
    private String last = "";

    private WordLists() {}

    static void makeLists(Element body) {
        WordLists lists = new WordLists();
        for (Element paragraph : List.copyOf(body.select("p, h1, h2, h3, h4, h5, h6, table"))) {
            Matcher level = LEVEL.matcher(paragraph.attr("style").toLowerCase(Locale.ROOT));
            if (paragraph.tagName().equals("p") && level.find()) {
                lists.item(paragraph, level.group(1), Integer.parseInt(level.group(2)));
            } else {
                lists.open.clear();
            }
        }
    }

    private void item(Element paragraph, String list, int level) {
        if (level == 1 && !list.equals(last)) {
            open.clear();
        }
        last = list;
        String sign = takeSign(paragraph);
        String kind = NUMBER.matcher(sign).matches() ? "ol" : "ul";
        while (open.size() > level) {
            open.pop();
        }
        if (open.isEmpty()) {
            Element whole = new Element(kind);
            paragraph.before(whole);
            open.push(whole);
        } else if (open.size() < level) {
            Element inner = new Element(kind);
            Element above = open.element().lastElementChild();
            (above == null ? open.element() : above).appendChild(inner);
            open.push(inner);
        }
        Element item = open.element().appendElement("li");
        List.copyOf(paragraph.childNodes()).forEach(item::appendChild);
        paragraph.remove();
    }

    /** The bullet stands in a span that says that it is to be ignored, or between conditional comments. */
    private static String takeSign(Element paragraph) {
        Element marked = paragraph.selectFirst("span[style*=mso-list:Ignore], span[style*=mso-list:ignore]");
        if (marked != null) {
            String sign = marked.text().strip();
            marked.remove();
            return sign;
        }
        StringBuilder sign = new StringBuilder();
        boolean within = false;
        for (Node node : List.copyOf(paragraph.childNodes())) {
            boolean comment = node instanceof Comment;
            String data = node instanceof Comment it ? it.getData() : "";
            if (comment && data.contains("supportLists")) {
                within = true;
            } else if (comment && data.contains("endif")) {
                break;
            } else if (within) {
                sign.append(node instanceof Element element ? element.text() : node.toString());
                node.remove();
            }
        }
        return sign.toString().strip();
    }
}
