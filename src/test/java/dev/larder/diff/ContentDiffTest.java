package dev.larder.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.Content;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ContentDiffTest {
    private static final LocaleCode EN = new LocaleCode("en");

    @Test
    void wordsInsideATextAreToldApart() {
        FieldDiff diff = only("'The workshop opens at nine.'", "'The workshop opens at ten, daily.'");

        assertThat(diff.segments())
                .containsExactly(
                        Segment.same("The workshop opens at "),
                        Segment.removed("nine"),
                        Segment.added("ten, daily"),
                        Segment.same("."));
        assertThat(diff.kind()).isEqualTo(FieldDiff.Kind.CHANGED);
        assertThat(diff.label()).isEqualTo("Field");
    }

    @Test
    void twoRewrittenWordsWithASpaceBetweenAreOneStretch() {
        assertThat(only("'one two end'", "'three four end'").segments())
                .containsExactly(Segment.removed("one two"), Segment.added("three four"), Segment.same(" end"));
    }

    @Test
    void htmlIsComparedByItsWords() {
        FieldDiff diff = only("'<p>Hello <b>old</b> world</p><p>two</p>'", "'<p>Hello <b>new</b> world</p><p>two</p>'");

        assertThat(diff.segments())
                .containsExactly(
                        Segment.same("Hello "),
                        Segment.removed("old"),
                        Segment.added("new"),
                        Segment.same(" world\ntwo"));
        assertThat(diff.notes()).isEmpty();
    }

    @Test
    void aLinkThatLeadsElsewhereIsNotedThoughNoWordChanged() {
        FieldDiff diff = only("'<p>See <a href=\"/a\">here</a></p>'", "'<p>See <a href=\"/b\">here</a></p>'");

        assertThat(diff.notes()).containsExactly(new Note(Note.Kind.LINK, "here", "/a", "/b"));
    }

    @Test
    void aPictureChangedOrAddedIsNoted() {
        assertThat(only("'<p>x<img src=\"/a.png\" alt=\"A\"></p>'", "'<p>x<img src=\"/a.png\" alt=\"B\"></p>'")
                        .notes())
                .containsExactly(new Note(Note.Kind.MEDIA, "", "/a.png (A)", "/a.png (B)"));
        assertThat(only("'<p>x</p>'", "'<p>x<img src=\"/a.png\"></p>'").notes())
                .containsExactly(new Note(Note.Kind.MEDIA, "", "", "/a.png"));
    }

    @Test
    void wordsMadeBoldAreNotedOnceForTheirWholeStretch() {
        FieldDiff diff = only("'<p>open at nine sharp</p>'", "'<p>open <b>at nine</b> sharp</p>'");

        assertThat(diff.notes()).containsExactly(new Note(Note.Kind.FORMAT, "at nine", "<p>", "<p><b>"));
    }

    @Test
    void aChangeThatNobodyCanReadIsStillTold() {
        assertThat(only("'<p>a</p>'", "'<p>a</p><!-- x -->'").notes())
                .containsExactly(new Note(Note.Kind.SOURCE, "", "", "<!-- x -->"));
        assertThat(only("'<p>a</p>'", "'<p>a</p>  '").notes()).hasSize(1);
        assertThat(only("'1'", "1").notes()).hasSize(1);
    }

    @Test
    void keysOfAComponentAreToldByTheirPath() {
        FieldDiff diff = only("{'title':'a','note':'b'}", "{'title':'a','note':'c'}");

        assertThat(diff.path()).isEqualTo("field › note");
        assertThat(diff.label()).isEqualTo("Field › Note");
    }

    @Test
    void aRowPutBeforeTheOthersIsOneAdditionAndNoOtherRowLooksChanged() {
        List<FieldDiff> diffs =
                diff("[{'n':'Ana Lopez'},{'n':'Bo Berg'}]", "[{'n':'Cy Young'},{'n':'Ana Lopez'},{'n':'Bo Berg Jr'}]");

        assertThat(diffs).extracting(FieldDiff::path).containsExactly("field › #1 › n", "field › #3 › n");
        assertThat(diffs).extracting(FieldDiff::kind).containsExactly(FieldDiff.Kind.ADDED, FieldDiff.Kind.CHANGED);
    }

    @Test
    void aRowThatOnlyWentElsewhereIsMoved() {
        List<FieldDiff> diffs = diff("[{'n':'a'},{'n':'b'},{'n':'c'}]", "[{'n':'c'},{'n':'a'},{'n':'b'}]");

        assertThat(diffs).singleElement().satisfies(diff -> {
            assertThat(diff.kind()).isEqualTo(FieldDiff.Kind.MOVED);
            assertThat(diff.segments()).containsExactly(Segment.removed("#3"), Segment.added("#1"));
        });
    }

    @Test
    void partsOfAPickerAreRowsOfTheirKind() {
        List<FieldDiff> diffs = diff(
                "[{'type':'hero','fields':{'t':'a'}},{'type':'quote','fields':{'t':'q'}}]",
                "[{'type':'hero','fields':{'t':'b'}}]");

        assertThat(diffs)
                .extracting(FieldDiff::path)
                .containsExactly("field › #1 › t", "field › #2 › type", "field › #2 › t");
    }

    @Test
    void listsOfNamesAndReferencesShowTheirElements() {
        assertThat(only("['a','b','c']", "['a','c','d']").segments())
                .containsExactly(Segment.same("a"), Segment.removed(", b"), Segment.same(", c"), Segment.added(", d"));
        assertThat(only("{'$ref':'item','id':'1'}", "{'$ref':'item','id':'2'}").segments())
                .containsExactly(Segment.same("item "), Segment.removed("1"), Segment.added("2"));
    }

    @Test
    void titleSlugAndLocalesAreTold() {
        Content before = new Content("Old", "old", Map.of(EN, Fields.empty()));
        Content after = new Content("New", "old", Map.of(EN, Fields.empty(), new LocaleCode("de"), Fields.empty()));

        assertThat(ContentDiff.between(before, after))
                .extracting(diff -> diff.locale() + "/" + diff.path() + "/" + diff.kind())
                .containsExactly("/title/CHANGED", "de//ADDED");
    }

    @Test
    void anEmptyValueSpelledOtherwiseIsNoChange() {
        assertThat(diff("''", "null")).isEmpty();
        assertThat(diff("[]", "''")).isEmpty();
    }

    @Test
    void bothTextsCanBeReadOutOfTheSegments() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            String before = text(random);
            String after = random.nextInt(5) == 0 ? text(random) : before.replaceFirst("word" + random.nextInt(9), "x");
            List<Segment> segments = WordDiff.of(before, after);

            assertThat(joined(segments, Segment.Kind.ADDED)).as("seed " + seed).isEqualTo(before);
            assertThat(joined(segments, Segment.Kind.REMOVED))
                    .as("seed " + seed)
                    .isEqualTo(after);
        }
    }

    @Test
    void hugeTextsAreComparedInBoundedTime() {
        String before = html(new Random(1));
        String other = html(new Random(2));
        String edited = before.replace("word77 ", "edited ");

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(ContentDiff.between("f", TextNode.valueOf(before), TextNode.valueOf(edited)))
                    .hasSize(1);
            assertThat(ContentDiff.between("f", TextNode.valueOf(before), TextNode.valueOf(other)))
                    .hasSize(1);
        });
    }

    private static String html(Random random) {
        return IntStream.range(0, 2_000)
                .mapToObj(i -> "<p>" + text(random) + "</p>\n")
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        return IntStream.range(0, 15)
                .mapToObj(i -> "word" + random.nextInt(90))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ", "));
    }

    private static String joined(List<Segment> segments, Segment.Kind without) {
        return segments.stream()
                .filter(part -> part.kind() != without)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    private static FieldDiff only(String before, String after) {
        List<FieldDiff> diffs = diff(before, after);
        assertThat(diffs).hasSize(1);
        return diffs.get(0);
    }

    private static List<FieldDiff> diff(String before, String after) {
        return ContentDiff.between("field", json(before), json(after));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace("\"", "\\\"").replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }
}
