package dev.larder.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of {@code measures.md}: a head by hand, then one section a measure in a fixed order. Of a section the runner
 * replaces the introduction and the block of one form, long or quick; the other form and what stands by hand below the
 * marker line stay as they are.
 */
final class MeasuresPage {
    /** How thoroughly a measure was run. */
    enum Form {
        LONG,
        QUICK;

        String word() {
            return this == LONG ? "long" : "quick";
        }
    }

    static final String BY_HAND = "<!-- by hand: what stands from here to the next section is kept -->";
    private static final Pattern HEADING = Pattern.compile("(?m)^## (\\S+) .*$");
    private static final Pattern BLOCK = Pattern.compile("(?s)<!-- (long|quick) -->\n(.*?)<!-- end -->\n");

    private final List<String> order;
    private final String head;
    private final Map<String, Section> sections = new LinkedHashMap<>();

    /** What is the same in every run: heading, what is done, and the goal. */
    record Intro(String id, String title, String text) {}

    private record Section(String intro, Map<Form, String> blocks, String byHand) {
        String whole() {
            String both = blocks.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(each -> "<!-- " + each.getKey().word() + " -->\n" + each.getValue() + "<!-- end -->\n")
                    .collect(Collectors.joining("\n"));
            return intro + "\n" + both + "\n" + BY_HAND + "\n" + (byHand.isEmpty() ? "" : byHand + "\n");
        }
    }

    private MeasuresPage(List<String> order, String head) {
        this.order = List.copyOf(order);
        this.head = head;
    }

    /** Reads what the page holds; {@code order} names all measures. A section of another name stays, at the end. */
    static MeasuresPage read(String text, List<String> order) {
        List<Integer> starts = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        Matcher heading = HEADING.matcher(text);
        while (heading.find()) {
            starts.add(heading.start());
            ids.add(heading.group(1));
        }
        MeasuresPage page = new MeasuresPage(order, starts.isEmpty() ? text : text.substring(0, starts.get(0)));
        for (int i = 0; i < ids.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            page.sections.put(ids.get(i), section(text.substring(starts.get(i), end)));
        }
        return page;
    }

    private static Section section(String text) {
        int marker = text.indexOf(BY_HAND);
        String written = marker < 0 ? text : text.substring(0, marker);
        String byHand =
                marker < 0 ? "" : text.substring(marker + BY_HAND.length()).strip();
        Map<Form, String> blocks = new LinkedHashMap<>();
        Matcher block = BLOCK.matcher(written);
        int intro = written.length();
        while (block.find()) {
            intro = Math.min(intro, block.start());
            blocks.put(block.group(1).equals("long") ? Form.LONG : Form.QUICK, block.group(2));
        }
        return new Section(written.substring(0, intro).strip() + "\n", blocks, byHand);
    }

    /** Puts the result of one run in the place of the last one of the same form. */
    void put(Intro intro, Form form, String result) {
        Optional<Section> old = Optional.ofNullable(sections.get(intro.id()));
        Map<Form, String> blocks = new LinkedHashMap<>(old.map(Section::blocks).orElse(Map.of()));
        blocks.put(form, result.strip() + "\n");
        String written =
                "## " + intro.id() + " " + intro.title() + "\n\n" + intro.text().strip() + "\n";
        sections.put(
                intro.id(),
                new Section(written, blocks, old.map(Section::byHand).orElse("")));
    }

    /** The whole page. */
    String text() {
        List<String> ids = new ArrayList<>(order);
        sections.keySet().stream().filter(id -> !order.contains(id)).forEach(ids::add);
        return head.strip()
                + "\n\n"
                + ids.stream()
                        .filter(sections::containsKey)
                        .map(id -> sections.get(id).whole())
                        .collect(Collectors.joining("\n"));
    }
}
