package dev.larder.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UndoTrailTest {
    private static final LocaleCode EN = new LocaleCode("en");
    private static final LocaleCode DE = new LocaleCode("de");

    private Content content = Content.of(EN, fields("title", "Oak", "body", "A table."));
    private UndoTrail trail = UndoTrail.empty();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void wordsTypedWithoutAPauseAreOneStep() {
        type("title", "Oak ");
        type("title", "Oak t");
        type("title", "Oak table");

        undo();

        assertThat(text("title")).isEqualTo("Oak");
        assertThat(trail.canUndo()).isFalse();
    }

    @Test
    void aPauseBeginsANewStep() {
        type("title", "Oak t");
        now = now.plusMillis(1000);
        type("title", "Oak table");

        undo();

        assertThat(text("title")).isEqualTo("Oak t");
    }

    @Test
    void anotherFieldBeginsANewStep() {
        type("title", "Oak t");
        type("body", "A table of oak.");
        type("title", "Oak ta");

        undo();
        assertThat(text("title")).isEqualTo("Oak t");
        undo();
        assertThat(text("body")).isEqualTo("A table.");
        undo();
        assertThat(text("title")).isEqualTo("Oak");
    }

    @Test
    void aCaretSetElsewhereBeginsANewStep() {
        type("body", "A table.!");
        type("body", "xA table.!");

        undo();

        assertThat(text("body")).isEqualTo("A table.!");
    }

    @Test
    void aLongSentenceIsTakenBackInPieces() {
        StringBuilder typed = new StringBuilder("A table.");
        for (int word = 0; word < 40; word++) {
            for (char key : " timber".toCharArray()) {
                typed.append(key);
                type("body", typed.toString());
            }
        }

        undo();

        assertThat(text("body").length()).isBetween(typed.length() - 80, typed.length() - 10);
        assertThat(text("body")).endsWith("timber");
    }

    @Test
    void theFirstLettersOfAnEmptyFieldAreOneStepWithTheRest() {
        edit(EN, "summary", TextNode.valueOf("O"));
        edit(EN, "summary", TextNode.valueOf("Oi"));
        edit(EN, "summary", TextNode.valueOf("Oiled"));

        undo();

        assertThat(content.in(EN).has("summary")).isFalse();
        assertThat(trail.canUndo()).isFalse();
    }

    @Test
    void stepsGoAcrossLocales() {
        edit(DE, "title", TextNode.valueOf("Eiche"));
        type("title", "Oak!");

        undo();
        undo();

        assertThat(content.in(DE).has("title")).isFalse();
        assertThat(text("title")).isEqualTo("Oak");
    }

    @Test
    void onlyTheChangedPartOfARepeaterIsKept() {
        ObjectNode row =
                JsonNodeFactory.instance.objectNode().put("name", "Ada").put("text", "x".repeat(100_000));
        edit(EN, "team", JsonNodeFactory.instance.arrayNode().add(row));
        now = now.plusSeconds(5);
        edit(EN, "team", JsonNodeFactory.instance.arrayNode().add(row.deepCopy().put("name", "Ada L.")));

        UndoStep step = trail.steps().get(1);

        assertThat(step.edits().get(0).path()).containsExactly("0", "name");
        assertThat(step.size()).isLessThan(200);
        undo();
        assertThat(content.in(EN).get("team").get(0).get("name").asText()).isEqualTo("Ada");
    }

    @Test
    void typingAfterAnUndoForgetsWhatWasUndone() {
        type("title", "Oak t");
        undo();
        type("title", "Oak c");

        assertThat(trail.canRedo()).isFalse();
        undo();
        assertThat(text("title")).isEqualTo("Oak");
    }

    @Test
    void whatOthersChangedLosesItsStepsAndTheRestKeepsThem() {
        type("title", "Oak t");
        type("body", "A table of oak.");
        type("title", "Oak table");
        Content theirs = content.with(EN, content.in(EN).with("title", TextNode.valueOf("Ash")));

        content = theirs;
        trail = trail.fitting(theirs);
        undo();

        assertThat(text("body")).isEqualTo("A table.");
        assertThat(text("title")).isEqualTo("Ash");
        assertThat(trail.canUndo()).isFalse();
    }

    @Test
    void thereAreAtMost500Steps() {
        for (int step = 0; step < 600; step++) {
            now = now.plusSeconds(2);
            type("title", "Oak " + step);
        }

        assertThat(trail.steps()).hasSize(500);
    }

    @Test
    void theyTakeAtMostFourMillionCharactersAndTheLastOneStays() {
        for (int step = 0; step < 30; step++) {
            now = now.plusSeconds(2);
            type("body", String.valueOf((char) ('a' + step)).repeat(200_000));
        }
        assertThat(trail.steps().stream().mapToInt(UndoStep::size).sum()).isLessThanOrEqualTo(4 << 20);

        type("body", "x".repeat(5_000_000));

        undo();
        assertThat(text("body")).hasSize(200_000);
    }

    @Test
    void anyWalkBackAndForthGoesThroughTheSameContents() {
        long seed = Long.getLong("larder.seed", System.nanoTime());
        Random random = new Random(seed);
        Deque<Content> before = new ArrayDeque<>();
        for (int round = 0; round < 400; round++) {
            long position = trail.position();
            Content was = content;
            now = now.plusMillis(random.nextInt(2500));
            randomEdit(random);
            if (trail.position() != position) {
                before.push(was);
            }
        }
        List<Content> forward = new ArrayList<>();
        while (trail.canUndo()) {
            forward.add(content);
            undo();
            assertThat(content).as("seed " + seed).isEqualTo(before.pop());
        }
        for (int index = forward.size() - 1; index >= 0; index--) {
            redo();
            assertThat(content).as("seed " + seed).isEqualTo(forward.get(index));
        }
    }

    @Test
    void cutsThatTouchMakeOneCutThatDoesTheSame() {
        long seed = Long.getLong("larder.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            String one = letters(random);
            String two = letters(random);
            String three = letters(random);
            Cut first = Cut.between(one, two);
            Cut next = Cut.between(two, three);
            first.with(next).ifPresent(both -> {
                assertThat(both.done(one)).as("seed " + seed).contains(three);
                assertThat(both.turned().done(three)).as("seed " + seed).contains(one);
            });
        }
    }

    @Test
    void aCutNeverSplitsACharacterOfTwoParts() {
        Cut cut = Cut.between("a\uD83D\uDE00b", "a\uD83D\uDE01b");

        assertThat(cut.removed()).isEqualTo("\uD83D\uDE00");
        assertThat(cut.inserted()).isEqualTo("\uD83D\uDE01");
    }

    private static String letters(Random random) {
        StringBuilder text = new StringBuilder();
        for (int index = random.nextInt(8); index > 0; index--) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    private void randomEdit(Random random) {
        LocaleCode locale = random.nextBoolean() ? EN : DE;
        String field = List.of("title", "body", "team").get(random.nextInt(3));
        JsonNodeFactory make = JsonNodeFactory.instance;
        JsonNode value = switch (random.nextInt(6)) {
            case 0 -> MissingNode.getInstance();
            case 1 -> make.numberNode(random.nextInt(5));
            case 2 -> make.arrayNode().add(make.objectNode().put("name", letters(random)));
            default -> TextNode.valueOf(letters(random));
        };
        edit(locale, field, value);
    }

    private void type(String field, String text) {
        edit(EN, field, TextNode.valueOf(text));
    }

    private void edit(LocaleCode locale, String field, JsonNode value) {
        EditSpot spot = new EditSpot.InField(locale, field);
        UndoEdit.between(spot, spot.in(content), value).ifPresent(edit -> {
            trail = trail.typed(edit, now);
            content = spot.put(content, value);
        });
    }

    private void undo() {
        UndoTrail.Move move = trail.undo(content).orElseThrow();
        trail = move.trail();
        content = move.content();
    }

    private void redo() {
        UndoTrail.Move move = trail.redo(content).orElseThrow();
        trail = move.trail();
        content = move.content();
    }

    private String text(String field) {
        return content.in(EN).text(field);
    }

    private static Fields fields(String... keysAndTexts) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int index = 0; index < keysAndTexts.length; index += 2) {
            node.put(keysAndTexts[index], keysAndTexts[index + 1]);
        }
        return Fields.of(node);
    }
}
