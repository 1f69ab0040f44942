package dev.larder.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureShelfTest {
    @TempDir
    Path folder;

    private final PictureShelf shelf = new PictureShelf(30, 100, new Ticking());

    /** Another second at each look. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofSeconds(1));
            return now;
        }
    }

    private void keep(String name) {
        shelf.keep(folder.resolve("media").resolve(name), new byte[10]);
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("media"))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    @Test
    void whatWasNotLookedAtForLongestGoesFirst() throws IOException {
        keep("a");
        keep("b");
        keep("c");
        shelf.read(folder.resolve("media").resolve("a"));
        keep("d");
        assertThat(names()).containsExactlyInAnyOrder("a", "c", "d");
    }

    @Test
    void theNewestStaysHoweverLargeItIs() throws IOException {
        keep("a");
        shelf.keep(folder.resolve("media").resolve("large"), new byte[100]);
        assertThat(names()).containsExactly("large");
    }

    @Test
    void theNumberOfFilesIsBoundedToo() throws IOException {
        PictureShelf few = new PictureShelf(1_000, 2, new Ticking());
        for (String name : new String[] {"a", "b", "c"}) {
            few.keep(folder.resolve("media").resolve(name), new byte[1]);
        }
        assertThat(names()).containsExactlyInAnyOrder("b", "c");
    }
}
