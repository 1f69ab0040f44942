package dev.larder.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An answer's body that refuses to grow beyond what was agreed; counts after decompression. */
final class BoundedStream extends FilterInputStream {
    private final long limit;
    private long taken;

    /** More came than the limit. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(long limit) {
            super("more than " + limit + " bytes");
        }
    }

    BoundedStream(InputStream source, long limit) {
        super(source);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int more) throws TooLarge {
        taken += more;
        if (taken > limit) {
            throw new TooLarge(limit);
        }
    }
}
