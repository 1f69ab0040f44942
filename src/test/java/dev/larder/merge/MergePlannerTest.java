package dev.larder.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.Content;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergePlannerTest {
    private static final LocaleCode EN = new LocaleCode("en");
    private final MergePlanner planner = new MergePlanner();

    @Test
    void editsOfDifferentFieldsAreBothKept() {
        MergePlan plan = planner.plan(
                content("title", "a", "body", "b"),
                content("title", "A", "body", "b"),
                content("title", "a", "body", "B"));

        assertThat(plan.overlaps()).isEmpty();
        assertThat(plan.merged()).isEqualTo(content("title", "A", "body", "B"));
    }

    @Test
    void theSameEditOnBothSidesNeverAsks() {
        MergePlan plan = planner.plan(content("title", "a"), content("title", "A"), content("title", "A"));

        assertThat(plan.overlaps()).isEmpty();
        assertThat(plan.merged()).isEqualTo(content("title", "A"));
    }

    @Test
    void differentEditsOfOneFieldOverlapAndKeepTheLocalValueMeanwhile() {
        MergePlan plan = planner.plan(content("title", "a"), content("title", "A"), content("title", "Z"));

        assertThat(plan.overlaps()).extracting(MergePlan.Overlap::toString).containsExactly("en/title");
        assertThat(plan.merged()).isEqualTo(content("title", "A"));
    }

    @Test
    void aTrimmedLineEndAtTheServiceIsNoConflict() {
        MergePlan plan = planner.plan(content("body", "a\n"), content("body", "b"), content("body", "a"));

        assertThat(plan.overlaps()).isEmpty();
        assertThat(plan.merged()).isEqualTo(content("body", "b"));
    }

    @Test
    void aLocaleThatOnlyTheServiceChangedIsTakenOver() {
        LocaleCode german = new LocaleCode("de");
        Content base = content("title", "a").with(german, fields("title", "x"));
        Content remote = content("title", "a").with(german, fields("title", "y"));

        assertThat(planner.plan(base, base.with(EN, fields("title", "A")), remote)
                        .merged())
                .isEqualTo(content("title", "A").with(german, fields("title", "y")));
    }

    @Test
    void paragraphsEditedOnDifferentSidesAreBothKeptByteForByte() {
        MergePlan plan = planner.plan(
                content("body", "<h2>Open</h2>\n<p>one</p>\n<p class='x' >two</p>\n"),
                content("body", "<h2>Open</h2>\n<p>one mine</p>\n<p class='x' >two</p>\n"),
                content("body", "<h2>Open daily</h2>\n<p>one</p>\n<p class='x' >two</p>\n<p>new</p>"));

        assertThat(plan.overlaps()).isEmpty();
        assertThat(plan.merged())
                .isEqualTo(content("body", "<h2>Open daily</h2>\n<p>one mine</p>\n<p class='x' >two</p>\n<p>new</p>"));
    }

    @Test
    void theSameParagraphEditedOnBothSidesIsAskedAboutAlone() {
        MergePlan plan = planner.plan(
                content("body", "<p>one</p><p>two</p><p>three</p>"),
                content("body", "<p>one</p><p>two mine</p><p>three</p>"),
                content("body", "<p>one</p><p>two theirs</p><p>three theirs</p>"));

        MergePlan.Overlap overlap = only(plan);
        assertThat(overlap).hasToString("en/body › ¶2");
        assertThat(overlap.theirs().asText()).isEqualTo("<p>two theirs</p>");
        assertThat(plan.merged()).isEqualTo(content("body", "<p>one</p><p>two mine</p><p>three theirs</p>"));
        assertThat(plan.settled(Map.of(overlap, overlap.theirs())))
                .isEqualTo(content("body", "<p>one</p><p>two theirs</p><p>three theirs</p>"));
        assertThat(plan.settled(Map.of(overlap, overlap.both().orElseThrow())))
                .isEqualTo(content("body", "<p>one</p><p>two mine</p><p>two theirs</p><p>three theirs</p>"));
    }

    @Test
    void aParagraphDeletedHereAndEditedThereIsAskedAbout() {
        MergePlan plan = planner.plan(
                content("body", "<p>one</p><p>two</p>"),
                content("body", "<p>one</p>"),
                content("body", "<p>one</p><p>two theirs</p>"));

        MergePlan.Overlap overlap = only(plan);
        assertThat(overlap.mine().isMissingNode()).isTrue();
        assertThat(plan.merged()).isEqualTo(content("body", "<p>one</p>"));
        assertThat(plan.settled(Map.of(overlap, overlap.theirs())))
                .isEqualTo(content("body", "<p>one</p><p>two theirs</p>"));
    }

    @Test
    void itemsOfOneListAreMergedInsideIt() {
        MergePlan plan = planner.plan(
                content("body", "<ul><li>a</li><li>b</li></ul>"),
                content("body", "<ul><li>a mine</li><li>b</li></ul>"),
                content("body", "<ul><li>a</li><li>b</li><li>c</li></ul>"));

        assertThat(plan.overlaps()).isEmpty();
        assertThat(plan.merged()).isEqualTo(content("body", "<ul><li>a mine</li><li>b</li><li>c</li></ul>"));
    }

    @Test
    void aParagraphSplitHereAndEditedThereIsOneQuestionWithBothPieces() {
        MergePlan plan = planner.plan(
                content("body", "<p>We open at nine. We close at ten.</p><p>end</p>"),
                content("body", "<p>We open at nine.</p><p>We close at ten.</p><p>end</p>"),
                content("body", "<p>We open at nine. We close at eleven.</p><p>end</p>"));

        MergePlan.Overlap overlap = only(plan);
        assertThat(overlap.mine().asText()).isEqualTo("<p>We open at nine.</p><p>We close at ten.</p>");
        assertThat(plan.settled(Map.of(overlap, overlap.theirs())))
                .isEqualTo(content("body", "<p>We open at nine. We close at eleven.</p><p>end</p>"));
    }

    @Test
    void linesOfPlainTextAreMergedByLine() {
        MergePlan plan = planner.plan(
                content("note", "one\ntwo\nthree"),
                content("note", "ONE\ntwo\nthree"),
                content("note", "one\ntwo\nthree\nfour"));

        assertThat(plan.overlaps()).isEmpty();
        assertThat(plan.merged()).isEqualTo(content("note", "ONE\ntwo\nthree\nfour"));
    }

    @Test
    void rowsAreFoundAgainWhereverTheyStand() {
        MergePlan plan = planner.plan(
                rows("[{'n':'Ana Lopez','r':'chef'},{'n':'Bo Berg','r':'host'}]"),
                rows("[{'n':'New','r':'x'},{'n':'Ana Lopez','r':'head chef'},{'n':'Bo Berg','r':'host'}]"),
                rows("[{'n':'Bo Berg','r':'host'},{'n':'Ana Lopez-Smith','r':'chef'}]"));

        assertThat(plan.overlaps()).isEmpty();
        assertThat(plan.merged())
                .isEqualTo(rows(
                        "[{'n':'New','r':'x'},{'n':'Bo Berg','r':'host'},{'n':'Ana Lopez-Smith','r':'head chef'}]"));
    }

    @Test
    void aRowDeletedThereAndEditedHereIsAskedAbout() {
        MergePlan plan = planner.plan(
                rows("[{'n':'Ana','r':'chef'},{'n':'Bo','r':'host'}]"),
                rows("[{'n':'Ana','r':'head chef'},{'n':'Bo','r':'host'}]"),
                rows("[{'n':'Bo','r':'host'}]"));

        MergePlan.Overlap overlap = only(plan);
        assertThat(overlap).hasToString("en/rows › #1 Ana");
        assertThat(overlap.theirs().isMissingNode()).isTrue();
        assertThat(plan.settled(Map.of(overlap, overlap.theirs()))).isEqualTo(rows("[{'n':'Bo','r':'host'}]"));
    }

    @Test
    void twoDifferentOrdersAreAskedAboutAndNoRowIsLost() {
        MergePlan plan = planner.plan(
                rows("[{'n':'a a'},{'n':'b b'},{'n':'c c'}]"),
                rows("[{'n':'b b'},{'n':'a a'},{'n':'c c'}]"),
                rows("[{'n':'a a'},{'n':'c c'},{'n':'b b'},{'n':'d d'}]"));

        MergePlan.Overlap overlap = only(plan);
        assertThat(overlap.kind()).isEqualTo(MergePlan.Overlap.Kind.ORDER);
        assertThat(overlap.mine()).hasSize(4);
        assertThat(plan.settled(Map.of(overlap, overlap.theirs())))
                .isEqualTo(rows("[{'n':'a a'},{'n':'c c'},{'n':'b b'},{'n':'d d'}]"));
    }

    @Test
    void namesAddedAndTakenAwayOnBothSidesComeTogether() {
        MergePlan plan = planner.plan(rows("['a','b','c']"), rows("['a','c','mine']"), rows("['theirs','a','b','c']"));

        assertThat(plan.overlaps()).isEmpty();
        assertThat(plan.merged()).isEqualTo(rows("['theirs','a','c','mine']"));
    }

    @Test
    void keysOfAComponentAreMergedEachByItself() {
        MergePlan plan = planner.plan(
                rows("{'t':'a','n':{'x':1,'y':2}}"),
                rows("{'t':'A','n':{'x':5,'y':2}}"),
                rows("{'t':'a','n':{'x':1,'y':7}}"));

        assertThat(plan.overlaps()).isEmpty();
        assertThat(plan.merged()).isEqualTo(rows("{'t':'A','n':{'x':5,'y':7}}"));
    }

    @Test
    void partsOfDifferentKindsAreNeverMixed() {
        MergePlan plan = planner.plan(
                rows("[{'type':'hero','fields':{'t':'one'}}]"),
                rows("[{'type':'quote','fields':{'t':'one'}}]"),
                rows("[{'type':'hero','fields':{'t':'two'}}]"));

        MergePlan.Overlap overlap = only(plan);
        assertThat(overlap.kind()).isEqualTo(MergePlan.Overlap.Kind.ROW);
        assertThat(plan.merged()).isEqualTo(rows("[{'type':'quote','fields':{'t':'one'}}]"));
    }

    @Test
    void aPictureMovedToTheServicesOwnAddressIsNoConflict() {
        MergePlan plan = planner.plan(
                content("pic", "https://a.example/x.jpg", "t", "a"),
                content("pic", "https://b.example/y.jpg", "t", "a"),
                content("pic", "https://cdn.buttercms.com/x", "t", "b"));

        assertThat(plan.overlaps()).isEmpty();
        assertThat(plan.merged()).isEqualTo(content("pic", "https://b.example/y.jpg", "t", "b"));
    }

    @Test
    void whatChangedSinceADeletionWasWishedIsAskedAbout() {
        MergePlan plan = planner.plan(
                content("title", "a", "note", ""), Content.empty(), content("title", "a", "note", "new words"));

        assertThat(only(plan)).hasToString("en/note");
    }

    private static MergePlan.Overlap only(MergePlan plan) {
        assertThat(plan.overlaps()).hasSize(1);
        return plan.overlaps().get(0);
    }

    private static Content rows(String json) {
        try {
            return Content.of(EN, Fields.empty().with("rows", new ObjectMapper().readTree(json.replace('\'', '"'))));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(json, broken);
        }
    }

    private static Content content(String... pairs) {
        return new Content("", "", Map.of(EN, fields(pairs)));
    }

    private static Fields fields(String... pairs) {
        Fields fields = Fields.empty();
        for (int i = 0; i < pairs.length; i += 2) {
            fields = fields.with(pairs[i], TextNode.valueOf(pairs[i + 1]));
        }
        return fields;
    }
}
