package dev.larder.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasteCleanerTest {
    private static final String WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
            <head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->
            <style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style></head>
            <body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
            <h1 style='margin-top:12.0pt'><span lang=EN-US>Oil or wax<o:p></o:p></span></h1>
            <p class=MsoNormal style='margin-bottom:8.0pt'><b style='mso-bidi-font-weight:normal'><span lang=EN-US>Oil</span></b><span
            lang=EN-US> goes in, <i>wax</i> stays on top.<o:p></o:p></span></p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>First</p>
            <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>o</span><![endif]>Inner</p>
            <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>·</span><![endif]>Last</p>
            <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Numbered</p>
            <p class=MsoNormal><a href="https://example.com/a?b=1"><span style='color:blue'>A link</span></a></p>
            <p class=MsoNormal><img width=10 src="file:///C:/Users/x/clip_image001.png"></p>
            <table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='height:1pt'><td width=300 valign=top
            style='width:225.4pt;border:solid windowtext 1.0pt'><p class=MsoNormal>One</p></td></tr></table>
            <!--EndFragment--></body></html>
            """;
    private static final String GOOGLE = """
            <meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1234"><h2 dir="ltr" style="line-height:1.38;"><span
            style="font-size:16pt;font-family:Arial;font-weight:400;">Care</span></h2><p dir="ltr" style="line-height:1.38;"><span
            style="font-size:11pt;font-weight:400;">Wash </span><span style="font-size:11pt;font-weight:700;">weekly</span><span
            style="font-size:11pt;font-style:italic;"> by hand</span></p><br /><ul style="margin-top:0;"><li dir="ltr" aria-level="1"
            style="list-style-type:disc;"><p dir="ltr" role="presentation"><span style="font-size:11pt;">Soap</span></p></li></ul><p><a
            href="https://www.google.com/url?q=https://example.com/x&amp;sa=D" style="text-decoration:none;"><span
            style="color:#1155cc;">there</span></a></p></b><br class="Apple-interchange-newline">
            """;

    @Test
    void wordComesAsWhatItMeans() {
        Pasted pasted = PasteCleaner.html(WORD);
        String clean = pasted.clean().replaceAll("\\s*\\n\\s*", "");
        assertThat(clean)
                .contains("<h1>Oil or wax</h1>")
                .contains("<b>Oil</b> goes in, <i>wax</i> stays on top.")
                .contains("<ul><li>First<ul><li>Inner</li></ul></li><li>Last</li>")
                .contains("<ol><li>Numbered</li></ol>")
                .contains("<a href=\"https://example.com/a?b=1\">A link</a>")
                .contains("<td>")
                .doesNotContain("Mso")
                .doesNotContain("style")
                .doesNotContain("o:p")
                .doesNotContain("file:");
        assertThat(pasted.removed().styles()).isGreaterThan(5);
        assertThat(pasted.removed().emptyParagraphs()).isGreaterThan(0);
        assertThat(pasted.removed().pictures()).isEqualTo(1);
    }

    @Test
    void googleDocsComesAsWhatItMeans() {
        Pasted pasted = PasteCleaner.html(GOOGLE);
        assertThat(pasted.clean().replaceAll("\\s*\\n\\s*", ""))
                .isEqualTo("<h2>Care</h2><p>Wash <strong>weekly</strong><em> by hand</em></p><ul><li>Soap</li></ul>"
                        + "<p><a href=\"https://example.com/x\">there</a></p>");
    }

    @Test
    void asItWasKeepsTheLooksAndNothingThatActs() {
        Pasted pasted = PasteCleaner.html(
                "<p style='color:red' class=x onclick=a()>Red</p><script>b()</script><iframe src=x></iframe><a href='javascript:c()'>d</a>");
        assertThat(pasted.asItWas()).contains("style=\"color:red\"").contains("class=\"x\"");
        assertThat(pasted.asItWas())
                .doesNotContain("onclick")
                .doesNotContain("script")
                .doesNotContain("iframe");
        assertThat(pasted.clean()).isEqualTo("<p>Red</p>d");
        assertThat(pasted.removed().acting()).isEqualTo(4);
    }

    @Test
    void whatIsCleanStaysAndNothingIsSaid() {
        Pasted pasted = PasteCleaner.html("<p>A <strong>b</strong> <a href=\"/c\">d</a></p><pre>x\n  y</pre>");
        assertThat(pasted.clean()).isEqualTo("<p>A <strong>b</strong> <a href=\"/c\">d</a></p><pre>x\n  y</pre>");
        assertThat(pasted.removed().isNothing()).isTrue();
    }

    @Test
    void plainTextBecomesParagraphs() {
        assertThat(PasteCleaner.text("one").clean()).isEqualTo("one");
        assertThat(PasteCleaner.text("a <b>\r\nc\r\n\r\nd\n").clean()).isEqualTo("<p>a &lt;b&gt;<br>c</p><p>d</p>");
    }
}
