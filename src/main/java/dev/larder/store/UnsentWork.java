package dev.larder.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What the journal beside a store holds: drafts by their entry's number, open changes by their own. {@code intact} when
 * every line of it was whole; else a newer state of something may be missing.
 */
record UnsentWork(long revision, boolean intact, Map<Long, ObjectNode> drafts, Map<Long, ObjectNode> changes) {
    /** In each row: of which revision its words are. */
    static final String REVISION = "n";

    private static final int SEAL = 8;

    UnsentWork {
        drafts = Map.copyOf(drafts);
        changes = Map.copyOf(changes);
    }

    /** Nothing, and not intact, where there is no journal. */
    static UnsentWork read(Path file) {
        if (!Files.isRegularFile(file)) {
            return new UnsentWork(0, false, Map.of(), Map.of());
        }
        Reading reading = new Reading();
        // A damaged byte may be no UTF-8: this reader puts a mark in its place, and the checksum sees that.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                reading.take(line);
                line = lines.readLine();
            }
        } catch (IOException unreadable) {
            reading.whole = false;
        }
        return new UnsentWork(
                reading.revision, reading.whole && reading.begun, reading.of("draft"), reading.of("change"));
    }

    /** The line with its checksum in front and its end behind. */
    static String sealed(String line) {
        return seal(line) + " " + line + "\n";
    }

    private static String seal(String line) {
        CRC32 sum = new CRC32();
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    /** The state as far as the lines were read. */
    private static final class Reading {
        private final Map<String, Map<Long, ObjectNode>> rows = new HashMap<>();
        private long revision;
        private boolean whole = true;
        private boolean begun;

        Map<Long, ObjectNode> of(String kind) {
            return rows.computeIfAbsent(kind, none -> new HashMap<>());
        }

        void take(String line) {
            if (line.length() <= SEAL || !line.startsWith(seal(line.substring(SEAL + 1)) + " ")) {
                whole = false;
                return;
            }
            try {
                take(Json.MAPPER.readTree(line.substring(SEAL + 1)));
            } catch (JsonProcessingException neverWritten) {
                whole = false;
            }
        }

        private void take(JsonNode line) {
            if (line.path("all").asBoolean()) {
                rows.clear();
                begun = true;
            }
            revision = Math.max(revision, line.path("n").asLong());
            for (JsonNode row : line.path("rows")) {
                Map<Long, ObjectNode> kind = of(row.path("of").asText());
                long id = row.path("id").asLong();
                if (row.path("gone").asBoolean()) {
                    kind.remove(id);
                } else if (row instanceof ObjectNode node) {
                    kind.put(id, node.put(REVISION, line.path("n").asLong()));
                }
            }
        }
    }
}
