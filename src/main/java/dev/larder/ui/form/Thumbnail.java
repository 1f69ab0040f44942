package dev.larder.ui.form;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** What became of a small picture that was asked for. */
public sealed interface Thumbnail {
    /** The bytes of an image file. */
    final class Picture implements Thumbnail {
        private final byte[] bytes;

        public Picture(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** None, and why, in words. */
    record Unavailable(String why) implements Thumbnail {}
}
