package dev.larder.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTemplateTest {
    private static final Map<String, String> POST =
            Map.of("slug", "oak table", "type", "post", "locale", "", "id", "oak table");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.example/blog/{slug}",
                "http://localhost:3000/{type}/{slug}?preview=1",
                "https://{locale}.acme.example/{slug}",
                "https://acme.example/#/{id}"
            })
    void aTemplateThatCanBeFilledHasNoProblem(String text) {
        assertThat(new AddressTemplate(text).problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "acme.example/{slug}, NOT_WEB",
        "javascript:alert(1), NOT_WEB",
        "file:///etc/{slug}, NOT_WEB",
        "https:///x, NO_HOST",
        "https://acme.example/{sluq}, UNKNOWN_NAME",
        "https://acme.example/{slug, BRACES",
        "https://acme.example/slug}, BRACES",
        "https://{slug}.example/, PLACE_IN_HOST",
        "https://acme.example{slug}, PLACE_IN_HOST",
        "https://me:secret@acme.example/{slug}, SECRET",
        "https://acme.example/{slug}?auth_token=abc, SECRET",
        "https://acme example/{slug}, NOT_AN_ADDRESS"
    })
    void whatIsWrongHasAName(String text, AddressTemplate.Kind kind) {
        assertThat(new AddressTemplate(text).problem().map(AddressTemplate.Problem::kind))
                .contains(kind);
    }

    @Test
    void placesAreFilledAndAnEmptyLocaleLeavesNoStep() {
        assertThat(filled("https://acme.example/{locale}/blog/{slug}", POST))
                .isEqualTo("https://acme.example/blog/oak%20table");
    }

    @Test
    void aValueCannotLeadElsewhere() {
        assertThat(filled("https://acme.example/{slug}", Map.of("slug", "../../x?y=1#z@evil.example")))
                .isEqualTo("https://acme.example/-/-/x%3Fy%3D1%23z%40evil.example");
    }

    @Test
    void whatTheEntryLacksIsNamed() {
        AddressTemplate.Filled filled =
                new AddressTemplate("https://acme.example/{type}/{id}").fill(Map.of("type", "faq"));

        assertThat(filled).isEqualTo(new AddressTemplate.Filled.Lacks("id"));
    }

    private static String filled(String template, Map<String, String> values) {
        return new AddressTemplate(template).fill(values) instanceof AddressTemplate.Filled.Ready ready
                ? ready.address().toString()
                : "";
    }
}
