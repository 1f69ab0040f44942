package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Content;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {
    private static final int PAIRS = 150;
    private static final int READERS = 6;

    @TempDir
    Path folder;

    @Test
    void readersSeeWholeTransactionsWhileAnotherThreadWrites() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);
        AtomicBoolean writing = new AtomicBoolean(true);
        try (SpaceStore store = Samples.open(folder)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(threads.submit(readPairs(store, writing)));
            }
            Future<?> writer = threads.submit(() -> {
                for (int pair = 0; pair < PAIRS; pair++) {
                    ok(store.applyPull(List.of(newest(item("a" + pair, "x")), newest(item("b" + pair, "x")))));
                }
                writing.set(false);
            });
            writer.get();
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
            assertThat(ok(store.counts())).containsEntry(FAQ, 2 * PAIRS);
        } finally {
            writing.set(false);
            threads.shutdownNow();
        }
    }

    private static Callable<Integer> readPairs(SpaceStore store, AtomicBoolean writing) {
        return () -> {
            int rounds = 0;
            do {
                List<EntryRow> rows = ok(store.rows(EntryFilter.of(FAQ)));
                assertThat(rows.size() % 2).isZero();
                rounds++;
            } while (writing.get());
            return rounds;
        };
    }

    @Test
    void manyWritersLoseNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (SpaceStore store = Samples.open(folder)) {
            EntryKey key = ok(store.createHere(FAQ, content("x")));
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                int number = writer;
                writers.add(threads.submit(() -> {
                    for (int round = 0; round < 25; round++) {
                        ok(store.addCalls(java.time.YearMonth.of(2026, 3), 1));
                        ok(store.saveDraft(key, Content.empty(), content(number + "-" + round)));
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(ok(store.addCalls(java.time.YearMonth.of(2026, 3), 0))).isEqualTo(100);
            assertThat(ok(store.row(key)).orElseThrow().title()).endsWith("-24");
        } finally {
            threads.shutdownNow();
        }
    }
}
