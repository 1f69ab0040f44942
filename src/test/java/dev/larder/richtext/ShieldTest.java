package dev.larder.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ShieldTest {
    private static final String[] PIECES = {
        "<p>",
        "</p>",
        "<p class='a'>",
        "<b>",
        "</b>",
        "text ",
        "&amp;",
        "<script>",
        "</script>",
        "<iframe src=x>",
        "</iframe>",
        "<img src=a onerror=b>",
        "<svg onload=c>",
        "</svg>",
        "<!-- d -->",
        "<!--",
        "-->",
        "<a href='javascript:e'>",
        "</a>",
        "<meta http-equiv=refresh>",
        "<x-y>",
        "</x-y>",
        "\"",
        "'",
        "<",
        ">",
        "<style>",
        "</style>",
        "<div style=\"background:url(f)\">",
        "</div>",
        "<?php ?>",
        "<template>",
        "</template>"
    };

    private static Shield shield() {
        return new Shield("mark1", island -> island.tag());
    }

    @Test
    void whatIsHarmlessIsNotTouched() {
        String text = "<P CLASS=a title='x > y'>One &amp; <B>two</b></P><!-- note --><a href=\"/x?a=1&b\">l</a><hr/>";
        assertThat(shield().shielded(text)).isEqualTo(text);
    }

    @Test
    void whatActsIsABoxAndComesBack() {
        Shield shield = shield();
        String text = "<p>See <iframe src='https://x.example'></iframe> and <x-y a=1><b>z</b></x-y></p>";
        String shielded = shield.shielded(text);
        assertThat(shielded).doesNotContain("<iframe").doesNotContain("<x-y").contains("contenteditable=\"false\"");
        assertThat(shield.restored(shielded)).isEqualTo(text);
    }

    @Test
    void attributesThatActAreLaidAsideAndComeBackUnlessGivenAnew() {
        Shield shield = shield();
        String shielded = shield.shielded("<a class=\"c\" href='javascript:x()' onclick=\"y('a')\">l</a>");
        assertThat(shielded)
                .doesNotContain("javascript")
                .doesNotContain("onclick")
                .contains("class=\"c\"");
        assertThat(shield.restored(shielded))
                .isEqualTo("<a class=\"c\" href='javascript:x()' onclick=\"y('a')\">l</a>");
        assertThat(shield.restored(shielded.replace("class=\"c\"", "class=\"c\" href=\"/new\"")))
                .isEqualTo("<a class=\"c\" href=\"/new\" onclick=\"y('a')\">l</a>");
    }

    @Test
    void theBoxesOfAnotherTextMeanNothing() {
        String foreign = new Shield("mark2", island -> "box").shielded("<iframe src=x></iframe>");
        assertThat(shield().restored(foreign)).isEqualTo(foreign);
    }

    @Test
    void nothingThatActsIsLeftHoweverItIsBroken() {
        Random random = new Random(20_261_124L);
        for (int round = 0; round < 4000; round++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(14); piece >= 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            Document seen = Jsoup.parseBodyFragment(shield().shielded(text.toString()));
            assertThat(
                            seen.select(
                                    "script, iframe, svg, style, meta, template, x-y, [onerror], [onload], a[href^=javascript], [style]"))
                    .as("%s", text)
                    .isEmpty();
        }
    }

    @Test
    void boxesComeBackHoweverItIsBroken() {
        Random random = new Random(7);
        for (int round = 0; round < 4000; round++) {
            Shield shield = shield();
            StringBuilder text = new StringBuilder("<p>");
            for (int piece = random.nextInt(6); piece >= 0; piece--) {
                text.append("<iframe src=").append(random.nextInt(99)).append("></iframe> a <x-y b='c'></x-y>");
            }
            String whole = text.append("</p>").toString();
            assertThat(shield.restored(shield.shielded(whole))).isEqualTo(whole);
        }
    }
}
