package dev.larder.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HtmlBlocksTest {
    @Test
    void outermostBlocksKeepTheSpaceBehindThem() {
        assertThat(HtmlBlocks.of("\n<p>a</p>\n\n<ul><li>b</li><li>c</li></ul> <hr>"))
                .containsExactly("\n<p>a</p>\n\n", "<ul><li>b</li><li>c</li></ul> ", "<hr>");
    }

    @Test
    void textBetweenBlocksIsABlockUpToItsLineBreak() {
        assertThat(HtmlBlocks.of("one <b>two</b><br>three<p>four</p>five"))
                .containsExactly("one <b>two</b><br>", "three", "<p>four</p>", "five");
    }

    @Test
    void paragraphsThatNobodyClosedEndAtTheNextBlock() {
        assertThat(HtmlBlocks.of("<p>a<p>b<h2>c</h2>")).containsExactly("<p>a", "<p>b", "<h2>c</h2>");
    }

    @Test
    void signsInAttributesCommentsAndScriptsAreNoTags() {
        assertThat(HtmlBlocks.of("<p title=\"a>b<p>\">x</p><!-- <p> --><script>if (a<b) '<p>'</script><p>y</p>"))
                .containsExactly(
                        "<p title=\"a>b<p>\">x</p>", "<!-- <p> -->", "<script>if (a<b) '<p>'</script>", "<p>y</p>");
    }

    @Test
    void aListIsAContainerAndAParagraphIsNot() {
        assertThat(HtmlBlocks.container("<ul class=\"x\">\n<li>a</li>\n</ul>\n"))
                .contains(new HtmlBlocks.Container("<ul class=\"x\">", "\n<li>a</li>\n", "</ul>\n"));
        assertThat(HtmlBlocks.container("<p>a</p>")).isEmpty();
        assertThat(HtmlBlocks.container("<div>a</div><div>b</div>")).isEmpty();
    }

    @Test
    void whateverTheSourceItsPiecesAreTheSourceAgain() {
        String[] bits = {
            "<p>", "</p>", "<ul>", "<li>", "</ul>", "<", ">", "text ", "\n", "<br/>", "<!--", "-->", "\"", "='"
        };
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder source = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                source.append(bits[random.nextInt(bits.length)]);
            }
            assertThat(String.join("", HtmlBlocks.of(source.toString())))
                    .as("seed " + seed)
                    .isEqualTo(source.toString());
        }
    }
}
