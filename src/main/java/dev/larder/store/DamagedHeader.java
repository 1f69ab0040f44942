package dev.larder.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Puts right, in a copy, the bytes at a store's beginning that are the same in every store of ours. */
final class DamagedHeader {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 100;

    private DamagedHeader() {}

    static void mend(Path copy) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(copy.toFile(), "rw")) {
            if (bytes.length() < LENGTH) {
                return;
            }
            bytes.write(MAGIC);
            bytes.writeShort(4096); // page size
            bytes.write(new byte[] {2, 2, 0, 64, 32, 32}); // write-ahead log; no reserved room; payload fractions
            bytes.seek(28);
            bytes.writeInt((int) (bytes.length() / 4096)); // pages
            bytes.seek(44);
            bytes.writeInt(4); // schema format
            bytes.seek(52);
            bytes.writeInt(0); // no auto-vacuum
            bytes.writeInt(1); // UTF-8
            bytes.seek(64);
            bytes.writeInt(0); // no incremental vacuum
        }
    }
}
