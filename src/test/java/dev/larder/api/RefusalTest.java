package dev.larder.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.result.FieldProblem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {
    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("{'detail':'Nope.'}", List.of(about("", "Nope."))),
                Arguments.of("{'error':'Limit reached.'}", List.of(about("", "Limit reached."))),
                Arguments.of("{'':'Something.'}", List.of(about("", "Something."))),
                Arguments.of("{'':['One.','Two.']}", List.of(about("", "One."), about("", "Two."))),
                Arguments.of("['One.','Two.']", List.of(about("", "One."), about("", "Two."))),
                Arguments.of("'Just words.'", List.of(about("", "Just words."))),
                Arguments.of(
                        "{'title':['No title.'],'slug':'No slug.'}",
                        List.of(about("title", "No title."), about("slug", "No slug."))),
                Arguments.of(
                        "{'fields':{'seo':{'title':['Too long.']},'faq':[{},{'q':['Missing.']}]}}",
                        List.of(about("seo.title", "Too long."), about("faq.1.q", "Missing."))),
                Arguments.of("{'detail':{'slug':['Taken.']}}", List.of(about("slug", "Taken."))),
                Arguments.of("<h1>Bad</h1><p>Request &amp; more</p>", List.of(about("", "Bad Request & more"))),
                Arguments.of("{'detail':'<b>Bold</b>'}", List.of(about("", "Bold"))),
                Arguments.of("{'detail':null}", List.of()),
                Arguments.of("{'count':7}", List.of(about("count", "7"))),
                Arguments.of("", List.of()));
    }

    private static FieldProblem about(String field, String said) {
        return new FieldProblem(field, said);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void readsEveryShapeOfARefusal(String body, List<FieldProblem> expected) {
        assertThat(Refusal.read(body.replace('\'', '"')).problems()).isEqualTo(expected);
    }

    @Test
    void keepsWithinBounds() {
        String flood = "{\"a\":[" + "\"" + "x".repeat(2_000) + "\"," + "\"y\",".repeat(500) + "\"z\"]}";
        Refusal refusal = Refusal.read(flood);
        assertThat(refusal.problems()).hasSize(50);
        assertThat(refusal.said()).hasSize(500).endsWith("…");
        assertThat(Refusal.read("[".repeat(900) + "\"deep\"" + "]".repeat(900)).problems())
                .isEmpty();
    }
}
