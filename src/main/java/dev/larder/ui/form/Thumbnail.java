package dev.larder.ui.form;

/** What became of a small picture that was asked for. */
public sealed interface Thumbnail {
    /** The bytes of an image file. */
    record Picture(byte[] bytes) implements Thumbnail {
        public Picture {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** None, and why, in words. */
    record Unavailable(String why) implements Thumbnail {}
}
