package dev.larder.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SpellCheckTest {
    private static final Set<String> KNOWN = Set.of("The", "table", "is", "made", "of", "oak", "isn’t", "isn't");

    private static Set<String> unknown(String html) {
        return SpellCheck.unknown(html, KNOWN::contains).keySet();
    }

    @Test
    void onlyWordsOfTheTextAreLookedUp() {
        assertThat(unknown("<p class=\"blurb\">The tabel is made of <em>oka</em></p><!-- hiden --><pre>cod</pre>"))
                .containsExactly("tabel", "oka");
    }

    @Test
    void addressesFileNamesNumbersAndCapitalsAreNotWords() {
        assertThat(unknown("<p>The table1 https://alder.exmple/blogg a@b.exmple seat.jpg DIY 12mm</p>"))
                .isEmpty();
    }

    @Test
    void apostrophesOfBothKindsBelongToAWord() {
        assertThat(unknown("<p>The table isn’t isn't oak</p>")).isEmpty();
    }

    @Test
    void howOftenAWordStandsThereIsCounted() {
        assertThat(SpellCheck.unknown("<p>teh oak</p><p>teh teh</p>", KNOWN::contains))
                .containsEntry("teh", 3);
    }

    @Test
    void wordsOfNeighbouringBlocksAreNotOneWord() {
        assertThat(unknown("<p>oak</p><p>table</p><ul><li>The</li><li>oak</li></ul>"))
                .isEmpty();
    }

    @Test
    void aWordIsReplacedInTheTextAndNowhereElse() {
        String html =
                "<p data-x=\"teh\">teh <a href='/teh'>teh</a> tehn &amp; teh’s</p><code>teh</code>\r\n<!-- teh -->";

        assertThat(SpellCheck.replaced(html, "teh", "the"))
                .isEqualTo(
                        "<p data-x=\"teh\">the <a href='/teh'>the</a> tehn &amp; teh’s</p><code>teh</code>\r\n<!-- teh -->");
    }

    @Test
    void aWordWrittenWithAnEntityCannotBeReplaced() {
        assertThat(SpellCheck.canReplace("<p>caf&eacute;e</p>", "cafée")).isFalse();
        assertThat(SpellCheck.canReplace("<p>caffe</p>", "caffe")).isTrue();
    }

    @Test
    void aDollarInTheNewWordIsADollar() {
        assertThat(SpellCheck.replaced("<p>teh</p>", "teh", "$1")).isEqualTo("<p>$1</p>");
    }
}
