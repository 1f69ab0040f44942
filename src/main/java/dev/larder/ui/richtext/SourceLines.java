package dev.larder.ui.richtext;

/** Line ends of a text in the source view, which knows one kind: a text that has only CRLF gets it back. */
record SourceLines(boolean windows) {
    static SourceLines of(String text) {
        String without = text.replace("\r\n", "");
        return new SourceLines(text.contains("\r\n") && without.indexOf('\n') < 0 && without.indexOf('\r') < 0);
    }

    String shown(String text) {
        return windows ? text.replace("\r\n", "\n") : text;
    }

    String kept(String shown) {
        return windows ? shown.replace("\r\n", "\n").replace("\n", "\r\n") : shown;
    }
}
