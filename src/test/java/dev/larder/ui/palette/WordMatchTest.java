package dev.larder.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordMatchTest {
    @Test
    void everyWordTypedMustBeThere() {
        assertThat(new WordMatch("read everything").of("Read everything anew")).isPresent();
        assertThat(new WordMatch("read nothing").of("Read everything anew")).isEmpty();
    }

    @Test
    void theBeginningOfWordsIsEnoughInAnyOrder() {
        assertThat(new WordMatch("an re").of("Read the space anew")).isPresent();
    }

    @Test
    void titlesThatBeginWithItComeFirst() {
        int begins = new WordMatch("out").of("Outbox").orElseThrow();
        int aWordBegins = new WordMatch("out").of("Go to the outbox").orElseThrow();
        int inside = new WordMatch("out").of("Without").orElseThrow();

        assertThat(begins).isLessThan(aWordBegins);
        assertThat(aWordBegins).isLessThan(inside);
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertThat(new WordMatch("uber cafe").of("Über das Café")).isPresent();
    }

    @Test
    void nothingTypedFitsEverything() {
        assertThat(new WordMatch("  ").of("Anything")).hasValue(0);
    }
}
