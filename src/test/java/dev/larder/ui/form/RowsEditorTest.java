package dev.larder.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.ui.kit.OnFxThread;
import dev.larder.ui.kit.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class RowsEditorTest {
    private static final FieldDef NAME = FieldDef.of("name", new FieldType.ShortText());
    private static final FieldType REPEATER = new FieldType.Repeater(List.of(NAME));

    private final EditorBench bench = new EditorBench(REPEATER, "{'f':[{'name':'a'},{'name':'b'},{'name':'c'}]}");

    private RowCard card(int index) {
        return (RowCard) bench.find(VBox.class, ".row-cards").getChildren().get(index);
    }

    private static void alt(Node target, KeyCode code) {
        target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false));
    }

    @Test
    void altAndArrowsMoveARowFromInsideOfIt() {
        bench.form.reveal("f[0].name");
        alt(bench.fields().get(0), KeyCode.DOWN);
        assertThat(bench.json()).isEqualTo("{'f':[{'name':'b'},{'name':'a'},{'name':'c'}]}");
        assertThat(card(1).isOpen()).isTrue();
        alt(bench.fields().get(0), KeyCode.UP);
        alt(bench.fields().get(0), KeyCode.UP);
        assertThat(bench.json()).isEqualTo("{'f':[{'name':'a'},{'name':'b'},{'name':'c'}]}");
    }

    @Test
    void rowsStayOpenWhereverAnUndoPutsThem() {
        bench.form.reveal("f[2].name");
        bench.values.set(Json.of("{'f':[{'name':'c'},{'name':'a'}]}"));
        assertThat(card(0).isOpen()).isTrue();
        assertThat(card(1).isOpen()).isFalse();
        bench.type("changed");
        assertThat(bench.json()).isEqualTo("{'f':[{'name':'changed'},{'name':'a'}]}");
    }

    @Test
    void allRowsOpenAndCloseTogether() {
        bench.press(Words.of("form.row.open-all"));
        assertThat(bench.fields()).hasSize(3);
        bench.press(Words.of("form.row.close-all"));
        assertThat(bench.fields()).isEmpty();
    }

    @Test
    void aCopiedRowIsPastedIntoAnotherForm() {
        EditorBench other = new EditorBench(REPEATER, "{'f':[]}");
        RowClipboard.put(new RowClip("", (com.fasterxml.jackson.databind.node.ObjectNode) Json.of("{'name':'b'}"), ""));
        assertThat(Clipboard.getSystemClipboard().getString()).contains("\"name\" : \"b\"");
        other.press(Words.of("form.row.paste"));
        assertThat(other.json()).isEqualTo("{'f':[{'name':'b'}]}");
    }

    @Test
    void whatDoesNotFitIsNotPastedAndSaysWhy() {
        RowClipboard.put(
                new RowClip("", (com.fasterxml.jackson.databind.node.ObjectNode) Json.of("{'colour':'red'}"), ""));
        bench.press(Words.of("form.row.paste"));
        assertThat(bench.value()).hasSize(3);
        assertThat(bench.find(javafx.scene.control.Label.class, ".warning-text").getText())
                .isEqualTo(Words.of("form.paste.no-field", "colour"));
    }

    @Test
    void aComponentIsFoldedCopiedAndPastedOver() {
        EditorBench component =
                new EditorBench(new FieldType.Component(List.of(NAME)), "{'f':{'name':'old','other':[1.50]}}");
        RowClipboard.put(
                new RowClip("", (com.fasterxml.jackson.databind.node.ObjectNode) Json.of("{'name':'new'}"), ""));
        component.press(Words.of("form.component.paste"));
        assertThat(component.json()).isEqualTo("{'f':{'name':'new','other':[1.50]}}");
        component.press(Words.of("form.row.close"));
        assertThat(component.fields()).isEmpty();
        component.form.reveal("f.name");
        assertThat(component.fields()).hasSize(1);
    }
}
