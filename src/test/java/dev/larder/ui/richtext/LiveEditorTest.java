package dev.larder.ui.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the editor in the browser does to a text, and what it leaves alone. */
class LiveEditorTest {
    private static LiveEditor editor;

    @BeforeAll
    static void open() throws Exception {
        editor = new LiveEditor();
    }

    @AfterAll
    static void close() {
        editor.close();
    }

    @Test
    void aTextThatIsOnlyShownIsNeverWritten() {
        editor.show("<P CLASS=a>One&nbsp;two</P>\r\n<p>Three", false);
        editor.call("touchAll");
        assertThat(editor.writes()).isZero();
        assertThat(editor.shown()).contains("One").contains("Three");
    }

    @Test
    void onlyTheBlockThatWasTypedIntoChanges() {
        editor.show("<P CLASS=a>One</P>\n<p style='COLOR:red' >Two</p>\n<ul ><LI>a<LI>b</ul>\n", false);
        editor.edit("body.children[1].firstChild.data='Two more';");
        assertThat(editor.html())
                .isEqualTo("<P CLASS=a>One</P>\n<p style=\"color: red;\">Two more</p>\n<ul ><LI>a<LI>b</ul>\n");
    }

    @Test
    void typingBackWhatWasThereBringsBackTheBytes() {
        String text = "<P CLASS=a>One</P>\n<p  id='x'>Two</p>";
        editor.show(text, false);
        editor.edit("body.children[1].firstChild.data='Twofold';");
        assertThat(editor.html()).isNotEqualTo(text);
        editor.edit("body.children[1].firstChild.data='Two';");
        assertThat(editor.html()).isEqualTo(text);
    }

    @Test
    void aParagraphThatIsSplitGetsTheSameGapAsTheOthers() {
        editor.show("<p>One</p>\n\n<p>Two</p>\n\n<p>Three</p>", false);
        editor.edit(
                "editor.selection.setCursorLocation(body.children[1].firstChild,2);editor.execCommand('mceInsertNewLine');");
        assertThat(editor.html()).isEqualTo("<p>One</p>\n\n<p>Tw</p>\n\n<p>o</p>\n\n<p>Three</p>");
    }

    @Test
    void whatIsTakenAwayIsGoneAndTheRestIsAsItWas() {
        editor.show("<p>One</p>\n<script>x()</script>\n<P>Two</P>\n<p>Three</p>\n", false);
        editor.edit("body.children[2].remove();");
        assertThat(editor.html()).isEqualTo("<p>One</p>\n<script>x()</script>\n<p>Three</p>\n");
    }

    @Test
    void aChangeFromElsewhereIsShownAndEditingGoesOn() {
        editor.show("<p>One</p>\n<P>Two</P>\n<p>Three</p>", false);
        editor.edit("body.children[0].firstChild.data='First';");
        editor.change("<p>One</p>\n<P>Two</P>\n<p>Three and more</p>");
        assertThat(editor.shown()).contains("One").contains("Three and more").doesNotContain("First");
        editor.edit("body.children[2].firstChild.data='Third';");
        assertThat(editor.html()).isEqualTo("<p>One</p>\n<P>Two</P>\n<p>Third</p>");
    }

    @Test
    void everythingCanBeTakenAwayAndWrittenAnew() {
        editor.show("<p>One</p>\n<p>Two</p>", false);
        editor.edit("editor.execCommand('SelectAll');editor.execCommand('Delete');");
        assertThat(editor.html()).isEmpty();
        editor.edit("editor.insertContent('New');");
        assertThat(editor.html()).isEqualTo("<p>New</p>");
        editor.change("");
        assertThat(editor.shown()).isBlank();
    }

    @Test
    void insideAnEditedListTheOtherItemsKeepTheirBytes() {
        editor.show("<UL CLASS=x>\n<LI>One<BR>\n<li  id=b>Two</li>\n</UL>\n<p>a</p>", false);
        editor.edit("body.querySelectorAll('li')[1].firstChild.data='Second';");
        assertThat(editor.html()).isEqualTo("<UL CLASS=x>\n<LI>One<BR>\n<li id=\"b\">Second</li>\n</UL>\n<p>a</p>");
    }

    @Test
    void whatIsTypedIntoAnEmptyBlockTakesItsPlace() {
        for (String empty : new String[] {"<p></p>", "<p><br></p>", "<p> </p>"}) {
            editor.show(empty, false);
            editor.edit("body.firstChild.textContent='x';");
            assertThat(editor.html()).as(empty).isEqualTo("<p>x</p>");
        }
    }

    @Test
    void aLinkKeepsThePictureInItWhenItsAddressIsChanged() {
        editor.show("<p><a href=\"/a\"><img src=\"/b.png\" alt=\"\"></a></p>", false);
        editor.edit("editor.selection.select(body.querySelector('img'));"
                + "larder.run('link',{href:'/c',text:'A title'});");
        assertThat(editor.html()).contains("<img").contains("href=\"/c\"").doesNotContain("A title");
    }

    @Test
    void boxesStandForTheirBytesInAnEditedBlockToo() {
        editor.show(
                "<p onclick='a()'>See <iframe src=\"https://x.example/v\" allowfullscreen></iframe> here</p>", false);
        assertThat(editor.shown()).contains("x.example");
        editor.edit("body.querySelector('p').lastChild.data=' there';");
        assertThat(editor.html())
                .isEqualTo(
                        "<p onclick='a()'>See <iframe src=\"https://x.example/v\" allowfullscreen></iframe> there</p>");
    }

    @Test
    void signsBeyondTheFirstPlaneArriveWhole() {
        editor.show("<p>\uD83C\uDF51 plums</p>\n<p>b</p>", false);
        editor.edit("body.children[0].firstChild.data+=' \uD83D\uDE00 \\u05e9';");
        assertThat(editor.html()).isEqualTo("<p>\uD83C\uDF51 plums \uD83D\uDE00 \u05e9</p>\n<p>b</p>");
    }

    @Test
    void theSourceIsWrittenExactlyAsItIsTyped() {
        editor.show("<P>One</P>\r\n<p>Two\r\n", true);
        editor.call("typeSource", "<!-- x -->\n");
        assertThat(editor.html()).isEqualTo("<!-- x -->\r\n<P>One</P>\r\n<p>Two\r\n");
        editor.show("a\r\nb\nc\rd", true);
        editor.call("typeSource", "x");
        assertThat(editor.html()).isEqualTo("xa\r\nb\nc\rd");
    }

    @Test
    void aLineOfAHundredThousandSignsIsNoTroubleInTheSource() {
        String text = "<p>planed <b>by</b> hand</p>".repeat(3600);
        editor.show(text, true);
        editor.call("typeSource", "x");
        assertThat(editor.html()).isEqualTo("x" + text);
    }

    @Test
    void wordsAreFoundAndReplaced() {
        editor.show("<p>Oak and oak.</p>\n<P>Ash</P>\n<p>oak</p>", false);
        assertThat(editor.call("find", "oak", false, false).asInt()).isEqualTo(3);
        assertThat(editor.writes()).isZero();
        assertThat(editor.call("replace", "oak", "elm", true, false).asInt()).isEqualTo(3);
        editor.call("found");
        assertThat(editor.html()).isEqualTo("<p>elm and elm.</p>\n<P>Ash</P>\n<p>elm</p>");
    }

    @Test
    void theBarMakesHeadingsListsLinksAndTables() {
        editor.show("<p>One</p>", false);
        editor.call("run", "block", "h2");
        assertThat(editor.html()).isEqualTo("<h2>One</h2>");
        editor.call("run", "block", "p");
        editor.call("run", "bullets", "");
        assertThat(editor.html()).isEqualTo("<ul><li>One</li></ul>");
        editor.show("<p>One</p>", false);
        editor.edit("editor.selection.select(body.firstChild.firstChild);");
        editor.call("run", "link", java.util.Map.of("href", "/a?b=1&c=2", "text", "One"));
        assertThat(editor.html()).isEqualTo("<p><a href=\"/a?b=1&amp;c=2\">One</a></p>");
        editor.show("<p>One</p>", false);
        editor.call("run", "table", java.util.Map.of("rows", 2, "columns", 2));
        assertThat(editor.html()).contains("<table").contains("<th").contains("<p>One</p>");
    }
}
