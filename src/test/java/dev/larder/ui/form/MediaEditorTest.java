package dev.larder.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.FieldType;
import dev.larder.ui.kit.OnFxThread;
import dev.larder.ui.kit.Words;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class MediaEditorTest {
    private final EditorBench bench = new EditorBench(new FieldType.Media(), "{'f':'/old/relative.png'}");

    private boolean reads(String words) {
        bench.fields();
        return bench.find(javafx.scene.layout.HBox.class, ".media-row").lookupAll(".label").stream()
                .map(Label.class::cast)
                .anyMatch(label -> label.isVisible() && label.getText().contains(words));
    }

    @Test
    void aChosenFileIsWrittenByItsAddress() {
        bench.press(Words.of("form.media.choose"));
        assertThat(bench.json()).isEqualTo("{'f':'https://example.org/plums.png'}");
    }

    @Test
    void theTextOfAKnownFileIsReadAndAMissingOneIsSaid() {
        bench.context.alts.put("https://example.org/a.png", "A plum");
        bench.context.alts.put("https://example.org/b.png", "");
        bench.type("https://example.org/a.png");
        assertThat(reads(Words.of("form.media.alt", "A plum"))).isTrue();
        bench.type("https://example.org/b.png");
        assertThat(reads(Words.of("form.media.alt-none"))).isTrue();
    }

    @Test
    void whatCameIsNotQuestionedButWhatIsTypedIs() {
        assertThat(bench.problems()).isEmpty();
        bench.type("C:\\Users\\me\\plums.png");
        assertThat(bench.problems()).containsExactly("f");
        bench.type("https://example.org/plums.png");
        assertThat(bench.problems()).isEmpty();
    }

    @Test
    void addressesAreLookedAtOneByOne() {
        assertThat(new MediaAddress("file:///tmp/a.png").problem()).contains(Words.of("form.media.problem.local"));
        assertThat(new MediaAddress("/home/me/a.png").problem()).contains(Words.of("form.media.problem.local"));
        assertThat(new MediaAddress("https://example.org/a b.png").problem())
                .contains(Words.of("form.media.problem.space"));
        assertThat(new MediaAddress("javascript:alert(1)").problem()).contains(Words.of("form.media.problem.address"));
        assertThat(new MediaAddress("").problem()).isEmpty();
        assertThat(new MediaAddress("http://example.org/a.png").problem()).isEmpty();
        assertThat(new MediaAddress("http://example.org/a.png").doubt()).isPresent();
        assertThat(new MediaAddress("http://127.0.0.1:8080/a.png").doubt()).isEmpty();
    }

    @Test
    void aFileIsOpenedOutsideTheProgram() {
        bench.type("https://example.org/a.png");
        bench.press(Words.of("form.media.open"));
        assertThat(bench.context.browsed).containsExactly("https://example.org/a.png");
    }
}
