package dev.larder.model;

import java.net.URI;

/** A media file of a space by its address, with the text that stands for it; empty where it has none. */
public record MediaFile(String url, String alt) {
    private static final String WEB = "https?://[^\\s/]+.*";

    /** The last part of the address, which is all that the service tells of a file's name. */
    public String name() {
        String path = url.replaceAll("[?#].*$", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        try {
            String plain =
                    last.isEmpty() ? "" : new URI("file:/" + last).getPath().substring(1);
            return plain.isBlank() ? url : plain;
        } catch (java.net.URISyntaxException asItIs) {
            return last;
        }
    }

    /** Whether a text is the address of something on the web. */
    public static boolean isWebAddress(String text) {
        return text.matches("(?i)" + WEB) && text.chars().noneMatch(Character::isWhitespace);
    }
}
