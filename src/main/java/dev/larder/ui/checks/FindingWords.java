package dev.larder.ui.checks;

import dev.larder.checks.Finding;
import dev.larder.checks.Severity;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import javafx.scene.control.Label;

/** Findings in words. */
final class FindingWords {
    private FindingWords() {}

    static String what(Finding finding) {
        return Words.of(finding.key(), finding.words().toArray());
    }

    /** The field, with its locale where there are several. */
    static String where(Finding finding) {
        return finding.locale().isNone()
                ? finding.label()
                : Words.of("checks.where", finding.label(), finding.locale().value());
    }

    static String severity(Finding finding) {
        return Words.of(finding.severity() == Severity.WARNING ? "checks.warning" : "checks.note");
    }

    /** An icon and a word: a colour alone would not tell. */
    static Label badge(Finding finding) {
        boolean warning = finding.severity() == Severity.WARNING;
        Label badge = new Label(severity(finding), (warning ? Icons.WARNING : Icons.INFO).node());
        badge.getStyleClass().addAll("finding-badge", warning ? "tone-warning" : "tone-neutral");
        badge.setMinWidth(Label.USE_PREF_SIZE);
        return badge;
    }
}
