package dev.larder.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.ui.kit.SafeHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SafeHtmlTest {
    @Test
    void nothingThatActsIsLeft() {
        Document page = Jsoup.parse(SafeHtml.fragment(hostile(), true));
        assertThat(page.select(
                        "script, iframe, object, embed, form, input, link, base, video, svg, meta[http-equiv=refresh]"))
                .isEmpty();
        assertThat(page.body().select("[href], [style], style, [srcset]")).isEmpty();
        page.getAllElements()
                .forEach(element -> element.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on")));
        assertThat(page.text()).contains("Hello");
    }

    @Test
    void framesAreShownAsWhatTheyAre() {
        Document page = Jsoup.parse(SafeHtml.fragment("<iframe src='https://www.youtube.com/embed/x'></iframe>", true));
        assertThat(page.select(".larder-box").text()).contains("www.youtube.com");
    }

    private static String hostile() {
        return """
                <p>Hello</p><script>new Image().src='AT/script'</script>
                <img src=x onerror="new Image().src='AT/onerror'"><img src="AT/picture.png" onload="location='AT/onload'">
                <img srcset="AT/srcset.png 1x"><a href="javascript:location='AT/js'">a</a><a ping="AT/ping" href="AT/a">b</a>
                <meta http-equiv="refresh" content="0;url=AT/refresh"><base href="AT/base/">
                <link rel="stylesheet" href="AT/style.css"><link rel="prefetch" href="AT/prefetch">
                <style>@import url('AT/import.css'); body{background:url('AT/background.png')}</style>
                <div style="background:url('AT/inline.png')">d</div><iframe src="AT/frame"></iframe>
                <iframe srcdoc="<script>new Image().src='AT/srcdoc'</script>"></iframe><object data="AT/object"></object>
                <embed src="AT/embed"><video src="AT/video" poster="AT/poster" autoplay></video><audio src="AT/audio" autoplay></audio>
                <form action="AT/form"><input autofocus onfocus="location='AT/focus'"></form>
                <svg onload="location='AT/svg'"><image href="AT/svgimage"/></svg><table background="AT/table.png"><tr><td>t</td></tr></table>
                <noscript><img src="AT/noscript.png"></noscript><math><mi xlink:href="AT/math">x</mi></math>
                """.replace("AT", "https://a.example");
    }
}
