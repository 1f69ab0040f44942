package dev.larder.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MediaFindsTest {
    private final MediaFinds finds = new MediaFinds();

    private void text(String text) {
        finds.in(TextNode.valueOf(text));
    }

    @Test
    void filesAreFoundWhereverTheyStand() {
        finds.told(Map.of("https://cdn.buttercms.com/abc", "A jar"));
        text("https://example.org/a/plum%20jam.JPG?x=1");
        text(
                "<p>x</p><IMG class=\"w\" alt='Two &amp; three' src=https://example.org/b.png><img src=\"https://e.org/c\">");
        finds.in(JsonNodeFactory.instance
                .objectNode()
                .set("deep", JsonNodeFactory.instance.arrayNode().add("https://example.org/d.pdf")));
        assertThat(finds.all())
                .containsExactly(
                        new MediaFile("https://cdn.buttercms.com/abc", "A jar"),
                        new MediaFile("https://example.org/a/plum%20jam.JPG?x=1", ""),
                        new MediaFile("https://example.org/b.png", "Two & three"),
                        new MediaFile("https://e.org/c", ""),
                        new MediaFile("https://example.org/d.pdf", ""));
    }

    @Test
    void aFileIsListedOnceWithTheFirstTextThatSaysSomething() {
        text("https://example.org/a.png");
        text("<img src='https://example.org/a.png' alt='A plum'>");
        text("<img src='https://example.org/a.png' alt='Another word'>");
        assertThat(finds.all()).containsExactly(new MediaFile("https://example.org/a.png", "A plum"));
    }

    @Test
    void linksAndPicturesThatAreNoFilesOfTheWebAreLeftOut() {
        text("https://example.org/about");
        text("see https://example.org/a.png there");
        text("<img src=\"data:image/png;base64,AAAA\"><img src=\"/relative.png\"><img>");
        text("javascript:alert(1)");
        assertThat(finds.all()).isEmpty();
    }

    @Test
    void aFileIsCalledByTheEndOfItsAddress() {
        assertThat(new MediaFile("https://example.org/a/plum%20jam.jpg?w=3#x", "").name())
                .isEqualTo("plum jam.jpg");
        assertThat(new MediaFile("https://example.org/100%.png", "").name()).isEqualTo("100%.png");
        assertThat(new MediaFile("https://example.org/", "").name()).isEqualTo("https://example.org/");
    }
}
