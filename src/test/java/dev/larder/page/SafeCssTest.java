package dev.larder.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCssTest {
    private static final URI SHEET = URI.create("https://acme.example/css/site.css");

    @Test
    void rulesForTheLookStayAsTheyAre() {
        String css =
                "h1 { color: #123; font: 700 2em/1.2 serif } @media (width < 600px) { .md\\:flex { display: flex } }";

        assertThat(SafeCss.cleaned(css, false)).isEqualTo(css);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import 'https://e.example/x.css'; p{}",
                "@import url(https://e.example/x.css) screen; p{}",
                "@IMPORT \"https://e.example/a;b.css\"; p{}",
                "@\\69mport 'https://e.example/x.css'; p{}",
                "@im/**/port 'https://e.example/x.css'; p{}",
                "p{background:url(https://e.example/x.png)}",
                "p{background:URL( 'https://e.example/x.png' )}",
                "p{background:u\\72l(https://e.example/x.png)}",
                "p{background:url(//e.example/x.png)}",
                "p{background:\\75\\72\\6c(https://e.example/x.png)}",
                "p{src:url(https://e.example/x.woff2)}",
                "p{background:url(https://e.example/x.png",
                "p{background:-webkit-image-set('https://e.example/x.png' 1x)}"
            })
    void nothingIsFetchedWhereItIsNotAllowed(String css) {
        assertThat(SafeCss.cleaned(css, false).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("@import")
                .doesNotContain("url(\"http")
                .doesNotContain("url(https")
                .doesNotContain("url(//")
                .doesNotContain(" image-set(")
                .doesNotContain(":-webkit-image-set(");
    }

    @Test
    void oldWaysToRunAScriptInAStyleAreGone() {
        String css =
                "p{width:expression(alert(1));behavior:url(x.htc);-moz-binding:url(x.xml#y);background:url('javascript:a()')}";

        assertThat(SafeCss.cleaned(css, true))
                .doesNotContain("expression(")
                .doesNotContain("behavior:")
                .doesNotContain("-moz-binding")
                .doesNotContain("javascript:");
    }

    @Test
    void aSheetCannotEndItsElement() {
        assertThat(SafeCss.cleaned("p::after{content:'</style><script>a()</script>'}", true))
                .doesNotContain("</");
    }

    @Test
    void picturesAreWholeAddressesFromTheSheetAndLoadWhereAllowed() {
        String kept = SafeCss.rooted(
                "a{background:url(../img/x.png)} b{background:url(#f)} i{background:url('data:image/png;base64,AA')}",
                SHEET);

        assertThat(kept)
                .contains("url(\"https://acme.example/img/x.png\")")
                .contains("url(\"#f\")")
                .contains("url(\"data:image/png;base64,AA\")");
        assertThat(SafeCss.cleaned(kept, true)).contains("url(\"https://acme.example/img/x.png\")");
        assertThat(SafeCss.cleaned(kept, false)).doesNotContain("acme").contains("data:image/png");
    }

    @Test
    void aPictureOnThisComputerOrInAnotherSchemeIsNone() {
        for (String address : List.of("file:///etc/passwd", "ftp://e.example/x", "jar:file:/x!/y")) {
            assertThat(SafeCss.cleaned(SafeCss.rooted("p{background:url(" + address + ")}", SHEET), true))
                    .isEqualTo("p{background:none}");
        }
    }
}
