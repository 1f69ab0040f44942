package dev.larder.ui.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLinesTest {
    @Test
    void onlyATextThatHasNoOtherEndsIsShownWithPlainOnes() {
        for (String text : new String[] {"", "a", "a\nb", "a\r\nb\r\n", "a\r\nb\n", "a\rb", "\r\n"}) {
            SourceLines lines = SourceLines.of(text);
            assertThat(lines.kept(lines.shown(text))).isEqualTo(text);
        }
        assertThat(SourceLines.of("a\r\nb").shown("a\r\nb")).isEqualTo("a\nb");
    }
}
