package dev.larder.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.richtext.RichTextDocument.Group;
import dev.larder.richtext.RichTextDocument.Part;
import dev.larder.richtext.RichTextDocument.Patch;
import dev.larder.richtext.RichTextDocument.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RichTextDocumentTest {
    private static final String[] BLOCKS = {
        "<p>a</p>",
        "<P CLASS=x>b</P>",
        "<ul><li>c<li>d</ul>",
        "plain",
        "<b>in</b> line<br>",
        "<!-- e -->",
        "<hr/>",
        "<div>f\n</div>",
        "<p>open",
        "\uFEFF"
    };
    private static final String[] GAPS = {"", "\n", "\n\n", " ", "\r\n"};

    private static RichTextDocument of(String source) {
        RichTextDocument document = new RichTextDocument(source, new Shield("mark1", Island::tag));
        document.grouped(
                0,
                document.pieces().stream()
                        .map(piece ->
                                new Group(List.of(piece.id()), !piece.html().isEmpty()))
                        .toList());
        return document;
    }

    private static Part edited(int id, String html) {
        return new Part(id, Optional.of(html), Optional.empty());
    }

    private static Part asItWas(int id) {
        return new Part(id, Optional.empty(), Optional.empty());
    }

    @Test
    void aTextIsItselfAgain() {
        Random random = new Random(20_261_124L);
        for (int round = 0; round < 2000; round++) {
            String text = text(random);
            assertThat(of(text).source()).isEqualTo(text);
        }
    }

    @Test
    void anEditChangesItsBlockAlone() {
        Random random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            String text = text(random);
            RichTextDocument document = of(text);
            List<Piece> pieces = shown(document);
            if (pieces.isEmpty()) {
                continue;
            }
            int at = random.nextInt(pieces.size());
            Chunk chunk = Chunk.all(text).stream()
                    .filter(each -> !each.core().isEmpty())
                    .toList()
                    .get(at);
            document.spliced(at, at + 1, List.of(edited(pieces.get(at).id(), "<p>EDITED</p>")));
            assertThat(document.source()).hasSize(text.length() - chunk.core().length() + "<p>EDITED</p>".length());
            document.spliced(at, at + 1, List.of(asItWas(pieces.get(at).id())));
            assertThat(document.source()).isEqualTo(text);
        }
    }

    @Test
    void anyChangeFromElsewhereIsTakenOver() {
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            RichTextDocument document = of(text(random));
            String other = text(random);
            Patch patch = document.replacedBy(other);
            document.grouped(
                    patch.from(),
                    patch.pieces().stream()
                            .map(piece ->
                                    new Group(List.of(piece.id()), !piece.html().isEmpty()))
                            .toList());
            assertThat(document.source()).isEqualTo(other);
        }
    }

    @Test
    void aSmallChangeFromElsewhereIsASmallPatch() {
        RichTextDocument document = of("<p>a</p>\n<p>b</p>\n<p>c</p>");
        Patch patch = document.replacedBy("<p>a</p>\n<p>B</p>\n<p>c</p>");
        assertThat(patch.from()).isEqualTo(1);
        assertThat(patch.to()).isEqualTo(2);
        assertThat(patch.pieces()).extracting(Piece::html).containsExactly("<p>B</p>");
    }

    @Test
    void blocksThatAreShownAsOneAreKeptAsOne() {
        RichTextDocument document =
                new RichTextDocument("<p>a</p>\n<p>b</p>\n<p>c</p>", new Shield("mark1", Island::tag));
        document.grouped(0, List.of(new Group(List.of(0, 1), true), new Group(List.of(2), true)));
        document.spliced(1, 2, List.of(edited(2, "<p>C</p>")));
        assertThat(document.source()).isEqualTo("<p>a</p>\n<p>b</p>\n<p>C</p>");
    }

    @Test
    void bytesOfWhichNothingIsShownStay() {
        RichTextDocument document =
                new RichTextDocument("<p>a</p>\n<p></p>\n<p>c</p>", new Shield("mark1", Island::tag));
        document.grouped(
                0, List.of(new Group(List.of(0), true), new Group(List.of(1), false), new Group(List.of(2), true)));
        document.spliced(1, 2, List.of());
        assertThat(document.source()).isEqualTo("<p>a</p>\n<p></p>\n");
    }

    @Test
    void aNewBlockIsPartedAsTheOthersAre() {
        RichTextDocument document = of("<p>a</p>\n\n<p>b</p>");
        document.spliced(2, 2, List.of(edited(-1, "<p>c</p>")));
        assertThat(document.source()).isEqualTo("<p>a</p>\n\n<p>b</p>\n\n<p>c</p>");
        document.spliced(0, 0, List.of(edited(-2, "<p>z</p>")));
        assertThat(document.source()).startsWith("<p>z</p>");
    }

    private static List<Piece> shown(RichTextDocument document) {
        List<Piece> shown = new ArrayList<>(document.pieces());
        shown.removeIf(piece -> piece.html().isEmpty());
        return shown;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(GAPS[random.nextInt(GAPS.length)]);
        for (int block = random.nextInt(7); block > 0; block--) {
            text.append(BLOCKS[random.nextInt(BLOCKS.length)]).append(GAPS[random.nextInt(GAPS.length)]);
        }
        return text.toString();
    }
}
