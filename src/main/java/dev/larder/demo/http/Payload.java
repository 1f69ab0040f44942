package dev.larder.demo.http;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a body, which nobody can change. */
public final class Payload {
    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Payload of(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    public static Payload empty() {
        return new Payload(new byte[0]);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    /** The first {@code count} bytes alone. */
    public Payload first(int count) {
        byte[] head = new byte[Math.min(count, bytes.length)];
        System.arraycopy(bytes, 0, head, 0, head.length);
        return new Payload(head);
    }

    void writeTo(OutputStream out, int from, int to) throws IOException {
        out.write(bytes, from, to - from);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
