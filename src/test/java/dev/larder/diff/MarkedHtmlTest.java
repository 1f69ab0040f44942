package dev.larder.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

class MarkedHtmlTest {
    @Test
    void aWordThatWasExchangedIsMarkedAndTheRestStays() {
        assertThat(marked("<p>An oak table</p>", "<p>An ash table</p>"))
                .isEqualTo(
                        "<p>An <del class=\"larder-change\" id=\"larder-change-1\">oak</del><ins>ash</ins> table</p>");
    }

    @Test
    void twoThatAreTheSameHaveNoMarks() {
        String html = "<h2>Oak</h2><ul><li>One</li><li>Two <strong>bold</strong></li></ul>";

        MarkedHtml.Marked marked = MarkedHtml.between(html, html, Note::at);

        assertThat(marked.html()).isEqualTo(html);
        assertThat(marked.changes()).isZero();
    }

    @Test
    void aParagraphMoreAndOneLessAreMarkedAsBlocks() {
        Document page =
                Jsoup.parse(marked("<p>Stays here.</p><p>Goes away.</p>", "<p>Came new here.</p><p>Stays here.</p>"));

        assertThat(page.select("p.larder-new ins").text()).isEqualTo("Came new here.");
        assertThat(page.select("p.larder-gone del").text()).isEqualTo("Goes away.");
        assertThat(page.select("p:not([class])").text()).isEqualTo("Stays here.");
    }

    @Test
    void aRowOfAListOrATableStaysInItsList() {
        Document page = Jsoup.parse(
                marked(
                        "<ul><li>Oak</li><li>Ash</li></ul><table><tbody><tr><td>1</td></tr></tbody></table>",
                        "<ul><li>Oak</li><li>Elm</li><li>Ash</li></ul><table><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>"));

        assertThat(page.select("ul > li.larder-new > ins").text()).isEqualTo("Elm");
        assertThat(page.select("tbody > tr.larder-new > td > ins").text()).isEqualTo("2");
        assertThat(page.select("del")).isEmpty();
    }

    @Test
    void aLinkThatLeadsElsewhereIsNoted() {
        List<Note> notes = new ArrayList<>();
        String html = MarkedHtml.between(
                        "<p>See <a class=\"larder-link\" title=\"https://a.example\">the list</a>.</p>",
                        "<p>See <a class=\"larder-link\" title=\"https://b.example\">the list</a>.</p>",
                        note -> {
                            notes.add(note);
                            return "elsewhere";
                        })
                .html();

        assertThat(notes)
                .containsExactly(new Note(Note.Kind.LINK, "the list", "https://a.example", "https://b.example"));
        assertThat(Jsoup.parse(html).select(".larder-format a").attr("title")).isEqualTo("https://b.example");
        assertThat(Jsoup.parse(html).select("small.larder-note").text()).isEqualTo("elsewhere");
    }

    @Test
    void wordsSetOtherwiseAreNoted() {
        Document page = Jsoup.parse(marked("<p>Very good oak</p>", "<p>Very <strong>good</strong> oak</p>"));

        assertThat(page.select(".larder-format strong").text()).isEqualTo("good");
        assertThat(page.select(".larder-note")).hasSize(1);
    }

    @Test
    void aPictureThatWasExchangedIsShownTwiceAndNoted() {
        Document page = Jsoup.parse(marked(
                "<figure><img src=\"https://a.example/x.jpg\" alt=\"Oak\"></figure>",
                "<figure><img src=\"https://a.example/y.jpg\" alt=\"Ash\"></figure>"));

        assertThat(page.select("figure > del > img").attr("alt")).isEqualTo("Oak");
        assertThat(page.select("figure > ins > img").attr("alt")).isEqualTo("Ash");
        assertThat(page.select("figure > small.larder-note")).hasSize(1);
    }

    @Test
    void aHeadingOfAnotherLevelIsNoted() {
        Document page = Jsoup.parse(marked("<h2>Two kinds of water</h2>", "<h3>Two kinds of water</h3>"));

        assertThat(page.select("h3.larder-format .larder-note")).hasSize(1);
        assertThat(page.select("h2")).isEmpty();
    }

    @Test
    void changesAreNumberedFromTheTop() {
        MarkedHtml.Marked marked =
                MarkedHtml.between("<p>a b</p><p>c d e</p>", "<p>a x</p><p>c y e</p><p>zz</p>", Note::at);

        assertThat(Jsoup.parse(marked.html()).select(".larder-change").eachAttr("id"))
                .containsExactly("larder-change-1", "larder-change-2", "larder-change-3");
        assertThat(marked.changes()).isEqualTo(3);
    }

    /** What is struck out left away is the second, what is new left away the first: over many pages put together by chance. */
    @Test
    void bothPagesCanBeReadFromTheMarkedOne() {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        for (int round = 0; round < 400; round++) {
            String before = page(chance);
            String after = chance.nextInt(4) == 0 ? page(chance) : edited(before, chance);
            String html = marked(before, after);
            assertThat(words(html, "ins, .larder-new"))
                    .as("seed %s: %s -> %s", seed, before, after)
                    .isEqualTo(words(before, "none"));
            assertThat(words(html, "del, .larder-gone"))
                    .as("seed %s: %s -> %s", seed, before, after)
                    .isEqualTo(words(after, "none"));
            assertThat(Jsoup.parseBodyFragment(html).body().html().replaceAll("\\s+", ""))
                    .as("well nested, seed %s", seed)
                    .isEqualTo(reread(html).replaceAll("\\s+", ""));
        }
    }

    @Test
    void aLongPageIsBounded() {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        Random chance = new Random(7);
        for (int i = 0; i < 1500; i++) {
            String words = sentence(chance, 22);
            before.append("<p>").append(words).append("</p>");
            after.append("<p>")
                    .append(i % 3 == 0 ? words.replace('a', 'e') : words)
                    .append("</p>");
        }
        assertThat(before.length()).isGreaterThan(150_000);

        assertThat(MarkedHtml.between(before.toString(), after.toString(), Note::at)
                        .changes())
                .isGreaterThan(100);
    }

    private static String reread(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        return Jsoup.parseBodyFragment(page.body().html()).body().html();
    }

    private static String words(String html, String without) {
        Document page = Jsoup.parseBodyFragment(html);
        page.select(".larder-note").remove();
        page.select(without).remove();
        StringBuilder words = new StringBuilder();
        page.body().traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText());
            } else if (node instanceof Element element && element.normalName().equals("img")) {
                words.append(element.attr("src"));
            }
        });
        return words.toString().replaceAll("\\s+", "");
    }

    private static String page(Random chance) {
        StringBuilder html = new StringBuilder();
        for (int i = chance.nextInt(5); i >= 0; i--) {
            switch (chance.nextInt(5)) {
                case 0 -> html.append("<h2>").append(sentence(chance, 3)).append("</h2>");
                case 1 ->
                    html.append("<ul><li>")
                            .append(sentence(chance, 3))
                            .append("</li><li>")
                            .append(sentence(chance, 2))
                            .append("</li></ul>");
                case 2 ->
                    html.append("<div>")
                            .append(sentence(chance, 3))
                            .append("<p>")
                            .append(sentence(chance, 5))
                            .append("</p></div>");
                case 3 ->
                    html.append("<figure><img src=\"")
                            .append(sentence(chance, 1))
                            .append("\"></figure>");
                default ->
                    html.append("<p>")
                            .append(sentence(chance, 4))
                            .append(" <em>")
                            .append(sentence(chance, 2))
                            .append("</em> <a title=\"")
                            .append(sentence(chance, 1))
                            .append("\">")
                            .append(sentence(chance, 2))
                            .append("</a></p>");
            }
        }
        return html.toString();
    }

    private static String edited(String html, Random chance) {
        String word = sentence(chance, 1);
        return html.replace(word, sentence(chance, 1 + chance.nextInt(3)));
    }

    private static String sentence(Random chance, int words) {
        List<String> some = List.of("oak", "ash", "table", "chair", "and", "a", "board", "dries", "slowly", "water");
        List<String> said = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            said.add(some.get(chance.nextInt(some.size())));
        }
        return String.join(" ", said);
    }

    private static String marked(String before, String after) {
        return MarkedHtml.between(before, after, note -> note.kind() + " " + note.before() + " " + note.after())
                .html();
    }
}
