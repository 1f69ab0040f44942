package dev.larder.ui.entries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugOfTest {
    @Test
    void aTitleBecomesSmallPlainWordsWithHyphens() {
        assertThat(SlugOf.title("Winter opening hours, 2026!")).isEqualTo("winter-opening-hours-2026");
    }

    @Test
    void accentsAndUmlautsLoseTheirMarks() {
        assertThat(SlugOf.title("Café Größe & Maß")).isEqualTo("cafe-grosse-and-mass");
    }

    @Test
    void nothingIsLeftOfSigns() {
        assertThat(SlugOf.title(" … — !? ")).isEmpty();
    }

    @Test
    void itIsAtMostAHundredLongAndEndsInNoHyphen() {
        String slug = SlugOf.title("a".repeat(99) + " word");

        assertThat(slug).isEqualTo("a".repeat(99));
    }
}
