package dev.larder.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void shortTextsAreShownWhole() {
        assertThat(Excerpt.of("one", "two\n three")).isEqualTo(new Excerpt("one", "two three"));
    }

    @Test
    void aLongTextIsShownWhereItDiffers() {
        String start = "word ".repeat(400);
        Excerpt excerpt = Excerpt.of(start + "old end", start + "new end");

        assertThat(excerpt.before()).startsWith("…").endsWith("old end").hasSizeLessThan(260);
        assertThat(excerpt.after()).startsWith("…").endsWith("new end").hasSizeLessThan(260);
    }

    @Test
    void aTextThatOnlyGrewShowsItsEnd() {
        String start = "word ".repeat(400).strip();

        assertThat(Excerpt.of(start, start + " and more").after()).endsWith("word and more");
    }

    @Test
    void fromNothingTheBeginningIsShown() {
        assertThat(Excerpt.of("", "x".repeat(1000)).after()).startsWith("xxx").endsWith("…");
    }
}
