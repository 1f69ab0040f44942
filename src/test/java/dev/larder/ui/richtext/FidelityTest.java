package dev.larder.ui.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Awkward HTML through the real editor: what was not touched comes back byte for byte. */
class FidelityTest {
    private static final String BEFORE = "<p>Before</p>\n";
    private static final String BEHIND = "\n<p>Behind</p>";

    private final List<String> broken = new ArrayList<>();
    private int kept;
    private int keptBefore;
    private int keptBehind;
    private int keptByPatch;

    @Test
    void twoHundredAwkwardTextsKeepTheirBytes() throws Exception {
        List<String> snippets = snippets();
        try (LiveEditor editor = new LiveEditor()) {
            for (String snippet : snippets) {
                onlyRead(editor, snippet);
                firstEdited(editor, snippet);
                lastEdited(editor, snippet);
                changedElsewhere(editor, snippet);
            }
        }
        int all = snippets.size();
        Figures.put("fidelity", """
                | awkward texts through the editor | texts | byte for byte |
                |---|--:|--:|
                | opened, every block looked at, nothing typed | %d | %d |
                | the block before it edited | %d | %d |
                | the block behind it edited | %d | %d |
                | the block before it changed from elsewhere, then edited | %d | %d |
                """.formatted(all, kept, all, keptBefore, all, keptBehind, all, keptByPatch));
        assertThat(broken).isEmpty();
        assertThat(all).isGreaterThanOrEqualTo(200);
    }

    private void onlyRead(LiveEditor editor, String snippet) {
        editor.show(snippet, false);
        editor.call("touchAll");
        editor.call("flush");
        kept += check("read", editor, snippet, snippet);
    }

    private void firstEdited(LiveEditor editor, String snippet) {
        editor.show(BEFORE + snippet + BEHIND, false);
        editor.edit("body.firstElementChild.firstChild.data='Before, edited';");
        keptBefore += check("before", editor, snippet, "<p>Before, edited</p>\n" + snippet + BEHIND);
    }

    /** What is left open takes the last block in, which is then a part of it; there the whole is only looked at. */
    private void lastEdited(LiveEditor editor, String snippet) {
        editor.show(BEFORE + snippet + BEHIND, false);
        boolean apart = Boolean.TRUE.equals(
                editor.script("tinymce.activeEditor.getBody().lastElementChild.textContent==='Behind'"));
        editor.edit(apart ? "body.lastElementChild.firstChild.data='Behind, edited';" : "");
        String end = apart ? "\n<p>Behind, edited</p>" : BEHIND;
        keptBehind += check("behind", editor, snippet, BEFORE + snippet + end);
    }

    private void changedElsewhere(LiveEditor editor, String snippet) {
        editor.show(BEFORE + snippet + BEHIND, false);
        editor.change("<p>Other</p>\n" + snippet + BEHIND);
        editor.edit("body.firstElementChild.firstChild.data='Other, edited';");
        keptByPatch += check("patched", editor, snippet, "<p>Other, edited</p>\n" + snippet + BEHIND);
    }

    private int check(String what, LiveEditor editor, String snippet, String wanted) {
        String html = editor.html();
        if (html.equals(wanted)) {
            return 1;
        }
        broken.add(what + ": " + snippet + "\n   became " + html);
        return 0;
    }

    private static List<String> snippets() throws IOException {
        try (InputStream in = Objects.requireNonNull(FidelityTest.class.getResourceAsStream("awkward.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.substring(0, text.length() - 1).split("\n=====\n", -1));
        }
    }
}
