package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.Content;
import dev.larder.model.EditSpot;
import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.UndoEdit;
import dev.larder.model.UndoTrail;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoCrashTest {
    private static final int ROUNDS = Integer.getInteger("larder.crash.rounds", 6);
    private static final EditSpot SPOT = new EditSpot.InField(LocaleCode.NONE, "title");

    @TempDir
    Path folder;

    @Test
    void afterAKillUndoBringsBackExactlyTheStepsBefore() throws Exception {
        long seed = Long.getLong("larder.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String last = killAfter(20 + random.nextInt(150), random.nextInt(12_000_000));
            try (SpaceStore store = Samples.open(folder)) {
                check(store, last, "seed " + seed + ", round " + round);
            }
        }
    }

    /** The text counts its own edits, so each step of undo must take exactly one off. */
    private static void check(SpaceStore store, String last, String which) {
        String[] said = last.replace(";", "").split(" ");
        EntryKey key = new EntryKey(said[0]);
        OpenEntry entry = ok(store.entry(key)).orElseThrow();
        UndoTrail stored = ok(store.trail(key));
        UndoTrail trail = stored.fitting(entry.current());
        assertThat(trail.steps())
                .as(which + ": words and steps are of one moment")
                .isEqualTo(stored.steps());
        int number = number(entry.current());
        assertThat(number).as(which).isGreaterThanOrEqualTo(Integer.parseInt(said[1]));
        Content content = entry.current();
        int steps = 0;
        while (trail.canUndo()) {
            UndoTrail.Move back = trail.undo(content).orElseThrow();
            assertThat(number(back.content())).as(which).isEqualTo(number - 1);
            content = back.content();
            trail = back.trail();
            number--;
            steps++;
        }
        assertThat(steps).as(which).isPositive();
        while (trail.canRedo()) {
            UndoTrail.Move forth = trail.redo(content).orElseThrow();
            content = forth.content();
            trail = forth.trail();
        }
        assertThat(content).as(which).isEqualTo(entry.current());
    }

    private static int number(Content content) {
        return Integer.parseInt(content.in(LocaleCode.NONE).text("title").split(" ")[0]);
    }

    /** The moments between a line and the kill spread it over all parts of a save. */
    private String killAfter(int lines, long nanos) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UndoCrashTest.Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String last = "";
        try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
            for (int count = 0; count < lines; count++) {
                String line = out.readLine();
                assertThat(line).as("the writer goes on by itself").isNotNull();
                last = line;
            }
            LockSupport.parkNanos(nanos);
            writer.toHandle().destroyForcibly(); // the process's own method would close what is still to be read
            last = out.lines().filter(line -> line.endsWith(";")).reduce(last, (before, next) -> next);
        }
        writer.waitFor();
        return last;
    }

    /** Types, undoes nothing, and saves for ever, saying after each save what is on disk. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            SpaceStore store = Samples.open(Path.of(arguments[0]));
            Content content = content("0 ");
            EntryKey key = ok(store.createHere(FAQ, content));
            UndoTrail trail = UndoTrail.empty();
            Instant now = NOW;
            for (int number = 1; ; number++) {
                TextNode text = TextNode.valueOf(number + " " + "oak ".repeat(number % 40));
                UndoEdit edit = UndoEdit.between(SPOT, SPOT.in(content), text).orElseThrow();
                now = now.plusSeconds(2);
                UndoTrail longer = trail.typed(edit, now);
                content = SPOT.put(content, text);
                ok(store.saveDraft(key, Content.empty(), content, longer.since(trail)));
                trail = longer;
                System.out.println(key + " " + number + ";");
            }
        }
    }
}
