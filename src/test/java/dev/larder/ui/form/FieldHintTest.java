package dev.larder.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.ui.kit.OnFxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class FieldHintTest {
    private static final FieldDef TITLE = FieldDef.of("seo_title", new FieldType.ShortText());

    @Test
    void aFieldOfWhichNothingIsSaidHasNoLine() {
        assertThat(hint(FieldDef.of("title", new FieldType.ShortText()), "'x'")
                        .node()
                        .isManaged())
                .isFalse();
    }

    @Test
    void whatAPersonWroteStandsThereWithWhetherAValueIsWanted() {
        FieldDef def = FieldDef.of("title", new FieldType.ShortText())
                .with(new FieldDef.Hint(" As on the door ", FieldDef.Need.REQUIRED));

        assertThat(hint(def, "'x'").words()).isEqualTo("As on the door · Required");
    }

    @Test
    void thatAFieldIsUsuallyFilledIsSaidOnlyWhileItIsEmpty() {
        FieldDef def = FieldDef.of("title", new FieldType.ShortText()).with(new FieldDef.Hint("", FieldDef.Need.USUAL));
        FieldValue value = FieldValue.of(Json.of("''"));
        FieldHint hint = new FieldHint(def, value, "title");
        assertThat(hint.words()).isEqualTo("Usually filled in");

        value.set(Json.of("'x'"));

        assertThat(hint.words()).isEmpty();
    }

    @Test
    void charactersAreCountedAsTheyAreTypedWhereSearchEnginesCut() {
        FieldValue value = FieldValue.of(Json.of("'Oak'"));
        FieldHint hint = new FieldHint(TITLE, value, "seo_title");
        assertThat(hint.words()).isEqualTo("3 of 60 characters");

        value.set(Json.of("'" + "x".repeat(61) + "'"));

        assertThat(hint.words()).isEqualTo("61 of 60 characters: search engines cut it");
        assertThat(hint.node().getStyleClass()).contains("warning-text");
    }

    @Test
    void onceItIsLetGoNothingIsCounted() {
        FieldValue value = FieldValue.of(Json.of("'Oak'"));
        FieldHint hint = new FieldHint(TITLE, value, "seo_title");

        hint.dispose();
        value.set(Json.of("'Oak table'"));

        assertThat(hint.words()).isEqualTo("3 of 60 characters");
    }

    private static FieldHint hint(FieldDef def, String value) {
        return new FieldHint(def, FieldValue.of(Json.of(value)), def.key());
    }
}
