package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Change;
import dev.larder.model.Content;
import dev.larder.model.EntryKey;
import dev.larder.model.OpenEntry;
import dev.larder.result.Failure.StoreCause;
import dev.larder.result.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    private static final int ROUNDS = Integer.getInteger("larder.crash.rounds", 10);

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenTheProgramIsKilled() throws Exception {
        long seed = Long.getLong("larder.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> said = killAfter(20 + random.nextInt(200));
            try (SpaceStore store = Samples.open(folder)) {
                check(store, said, "seed " + seed + ", round " + round);
            }
        }
    }

    @Test
    void aStoreHeldByAnotherProgramIsInUseUntilThatIsKilled() throws Exception {
        Process writer = start();
        try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isNotNull();
            assertThat(trouble(SpaceStore.open(folder.resolve("space.db"), CLOCK)))
                    .isEqualTo(StoreCause.IN_USE);
        } finally {
            writer.destroyForcibly().waitFor();
        }
        Samples.open(folder).close();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashTest.Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** What the writer said it had done when it was killed; the last line may be torn and does not count. */
    private List<String> killAfter(int lines) throws Exception {
        Process writer = start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
            while (said.size() < lines) {
                String line = out.readLine();
                assertThat(line).as("the writer goes on by itself").isNotNull();
                said.add(line);
            }
            writer.toHandle().destroyForcibly(); // the process's own method would close what is still to be read
            out.lines().filter(line -> line.endsWith(";")).forEach(said::add);
        }
        writer.waitFor();
        return said;
    }

    private static void check(SpaceStore store, List<String> said, String which) {
        String verdict = ok(store.database()
                .read(sql -> Outcome.ok(sql.first("PRAGMA integrity_check", row -> row.getString(1))
                        .orElse(""))));
        assertThat(verdict).as(which).isEqualTo("ok");
        String key = "";
        int number = -1;
        for (String line : said) {
            String[] words = line.replace(";", "").split(" ");
            if (!key.isEmpty() && !words[0].equals(key)) {
                assertThat(numberOf(store, key)).as(which).isGreaterThanOrEqualTo(number);
            }
            key = words[0];
            number = Integer.parseInt(words[1]);
        }
        assertThat(numberOf(store, key)).as(which).isGreaterThanOrEqualTo(number);
        for (Change change : ok(store.outbox())) {
            OpenEntry entry = ok(store.entry(change.entry())).orElseThrow();
            assertThat(ok(store.row(entry.key()))).as(which).isPresent();
            assertThat(entry.draft().isEmpty()
                            || !entry.draft().orElseThrow().content().equals(change.wanted()))
                    .as(which + ": never both a draft and its change")
                    .isTrue();
        }
    }

    private static int numberOf(SpaceStore store, String key) {
        Content content = ok(store.entry(new EntryKey(key))).orElseThrow().current();
        return Integer.parseInt(content.in(dev.larder.model.LocaleCode.NONE).text("title"));
    }

    /** Writes drafts and queues some of them for ever, saying so after each. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            SpaceStore store = Samples.open(Path.of(arguments[0]));
            int number = 0;
            while (true) {
                EntryKey key = ok(store.createHere(FAQ, content("0")));
                for (int turn = 0; turn < 7; turn++) {
                    number++;
                    ok(store.saveDraft(key, Content.empty(), content(String.valueOf(number))));
                    System.out.println(key + " " + number + ";");
                }
                number++;
                ok(store.queue(key, CREATE, Content.empty(), content(String.valueOf(number))));
                System.out.println(key + " " + number + ";");
                ok(store.applyPull(List.of(newest(item("i" + number, "pulled")))));
            }
        }
    }
}
