package dev.larder.ui.kit;

/** What a question wants typed. */
public sealed interface Input {
    String label();

    String prompt();

    /** A line of text, with what it starts from. */
    record Text(String label, String prompt, String initial) implements Input {}

    /** A token or a passphrase: hidden while typed, wiped when the dialog closes. */
    record Secret(String label, String prompt) implements Input {}
}
