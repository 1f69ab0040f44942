package dev.larder.ui.richtext;

import java.util.Base64;
import java.util.Optional;

/** Pictures of a text for the page, which may fetch none itself: each goes in as data, if it is one of the safe kinds. */
final class Pictures {
    private static final int MOST_BYTES = 4 << 20;

    private Pictures() {}

    static Optional<String> data(byte[] bytes) {
        return bytes.length > MOST_BYTES
                ? Optional.empty()
                : type(bytes)
                        .map(type -> "data:" + type + ";base64,"
                                + Base64.getEncoder().encodeToString(bytes));
    }

    private static Optional<String> type(byte[] bytes) {
        if (begins(bytes, 0x89, 'P', 'N', 'G')) {
            return Optional.of("image/png");
        } else if (begins(bytes, 0xff, 0xd8, 0xff)) {
            return Optional.of("image/jpeg");
        } else if (begins(bytes, 'G', 'I', 'F', '8')) {
            return Optional.of("image/gif");
        } else if (begins(bytes, 'R', 'I', 'F', 'F')) {
            return Optional.of("image/webp");
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
