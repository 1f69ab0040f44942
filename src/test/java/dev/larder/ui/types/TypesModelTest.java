package dev.larder.ui.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.schema.Contradiction;
import dev.larder.schema.Evidence;
import dev.larder.schema.FieldCorrection;
import dev.larder.schema.Kind;
import dev.larder.service.Bench;
import dev.larder.service.Schemas;
import dev.larder.ui.kit.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypesModelTest {
    private static final ContentTypeKey FAQ = ContentTypeKey.collection("faq");
    private static final ContentTypeKey LANDING = ContentTypeKey.pageType("landing-page");

    @TempDir
    Path folder;

    private Bench bench;
    private Space space;
    private TypesModel model;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        bench.pull();
        space = bench.space(List.of(Bench.EN, Bench.DE));
        model = new TypesModel(new Schemas(bench.spaces), Background.direct(), space);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void allTypesAreReadAndTheFieldsOfOneAreListed() {
        model.show(FAQ);

        assertThat(model.stands().get().keySet()).containsExactlyInAnyOrderElementsOf(space.types());
        assertThat(model.stands().get().get(FAQ).read()).isEqualTo(24);
        assertThat(model.lines()).extracting(FieldLine::key).containsExactly("question", "answer", "topic", "position");
    }

    @Test
    void fieldsInsideOthersFollowThemOneStepFurtherIn() {
        model.show(LANDING);

        assertThat(model.lines())
                .filteredOn(line -> line.key().startsWith("body.hero.headline")
                        || line.key().equals("body"))
                .extracting(FieldLine::key, FieldLine::depth)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("body", 0),
                        org.assertj.core.groups.Tuple.tuple("body.hero.headline", 1));
    }

    @Test
    void aCorrectionIsShownAsOneAndCanBeTakenBack() {
        model.show(FAQ);
        model.correct("/topic", FieldCorrection.nothing().kind(Kind.SHORT_TEXT));

        assertThat(line("topic").kind()).isEqualTo(Kind.SHORT_TEXT);
        assertThat(KindWords.sureness(line("topic"))).isEqualTo("Corrected");
        assertThat(model.hasCorrected()).isTrue();

        model.correct("/topic", FieldCorrection.nothing());
        assertThat(line("topic").isCorrected()).isFalse();
        assertThat(KindWords.detailed(line("topic").shown())).startsWith("Dropdown: care, delivery");
    }

    @Test
    void whatDoesNotFitIsSaidInWords() {
        model.show(FAQ);
        model.correct("/question", FieldCorrection.nothing().kind(Kind.NUMBER));

        assertThat(line("question").contradiction().map(KindWords::contradiction))
                .contains("24 values hold text where this was expected: Number");
        assertThat(model.stands().get().get(FAQ).contradicted()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoneIsTold() {
        model.show(FAQ);
        List<Failure> told = new ArrayList<>();
        model.importFrom(folder.resolve("none.json"), count -> {}, told::add);

        assertThat(told).hasSize(1);
        assertThat(model.hasCorrected()).isFalse();
    }

    @Test
    void everyKindAndEveryReasonHasWords() {
        for (Kind kind : Kind.values()) {
            assertThat(KindWords.of(kind)).doesNotContain("kinds.");
        }
        for (Evidence.Reason reason : Evidence.Reason.values()) {
            assertThat(KindWords.reason(new Evidence(9, 8, 7, reason, Evidence.Sureness.LIKELY)))
                    .doesNotContain("types.reason");
        }
        for (Contradiction.Held held : Contradiction.Held.values()) {
            assertThat(KindWords.contradiction(new Contradiction("/a", Kind.DATE, true, held, 1, 2)))
                    .startsWith("1 value holds ");
        }
        assertThat(KindWords.need(new FieldDef(
                        "a", "A", new FieldType.ShortText(), new FieldDef.Hint("", FieldDef.Need.REQUIRED))))
                .isEqualTo("Required");
    }

    private FieldLine line(String key) {
        return model.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .or(Optional::empty)
                .orElseThrow();
    }
}
