package dev.larder.checks;

/** How much a finding matters; none ever blocks. */
public enum Severity {
    /** Readers or search engines meet something broken. */
    WARNING,
    /** Worth a look. */
    NOTE
}
