package dev.larder.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.richtext.ReadableText.Kind;
import dev.larder.richtext.ReadableText.Line;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadableTextTest {
    private static String words(Line line) {
        return line.runs().stream().map(ReadableText.Run::text).collect(Collectors.joining());
    }

    @Test
    void aTextIsReadLineByLine() {
        ReadableText.Text text = ReadableText.of(
                "<h2>Care</h2><p>Wash <b>it</b><br>often</p><ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><pre>x\n y</pre>"
                        + "<blockquote><p>q</p></blockquote><hr><table><tr><th>1</th><td>2</td></tr></table>",
                1000);
        assertThat(text.lines())
                .extracting(ReadableTextTest::words)
                .containsExactly("Care", "Wash it", "often", "a", "b", "c", "x\n y", "q", "", "1   |   2");
        assertThat(text.lines())
                .extracting(Line::kind)
                .containsExactly(
                        Kind.HEADING,
                        Kind.TEXT,
                        Kind.TEXT,
                        Kind.ITEM,
                        Kind.ITEM,
                        Kind.ITEM,
                        Kind.CODE,
                        Kind.QUOTE,
                        Kind.RULE,
                        Kind.TEXT);
        assertThat(text.lines()).extracting(Line::sign).contains("•", "1.");
        assertThat(text.cut()).isFalse();
    }

    @Test
    void embedsAndScriptsAreBoxes() {
        ReadableText.Text text = ReadableText.of(
                "<p>See <iframe src=x></iframe><img src=a alt='A table'><script>x()</script></p>", 1000);
        assertThat(text.lines().get(0).runs())
                .filteredOn(ReadableText.Run::box)
                .extracting(ReadableText.Run::text)
                .containsExactly("iframe", "A table", "script");
    }

    @Test
    void aLongTextIsCutAndReadNoFurther() {
        ReadableText.Text text = ReadableText.of("<p>planed by hand</p>".repeat(100_000), 500);
        assertThat(text.cut()).isTrue();
        assertThat(text.lines().size()).isLessThan(60);
    }
}
