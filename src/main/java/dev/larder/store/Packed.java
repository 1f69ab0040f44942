package dev.larder.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A text as bytes for the file, deflated where that pays. */
final class Packed {
    private static final int WORTH_IT = 1_024;
    private static final int CHUNK = 16_384;

    private final boolean deflated;
    private final byte[] bytes;

    Packed(boolean deflated, byte[] bytes) {
        this.deflated = deflated;
        this.bytes = bytes;
    }

    boolean deflated() {
        return deflated;
    }

    byte[] bytes() {
        return bytes;
    }

    static Packed of(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (plain.length < WORTH_IT) {
            return new Packed(false, plain);
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2);
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return new Packed(true, out.toByteArray());
        } finally {
            deflater.end();
        }
    }

    String text() throws DamagedValue {
        return new String(deflated ? inflated() : bytes, StandardCharsets.UTF_8);
    }

    private byte[] inflated() throws DamagedValue {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 3);
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0) {
                    throw new DamagedValue(new DataFormatException("cut short"));
                }
                out.write(chunk, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException broken) {
            throw new DamagedValue(broken);
        } finally {
            inflater.end();
        }
    }
}
