package dev.larder.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.FieldType;
import dev.larder.model.Fields;
import dev.larder.ui.kit.OnFxThread;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class FormViewTest {
    @Test
    void aChangedFieldIsMarkedUntilItEqualsTheBase() {
        EditorBench bench = new EditorBench(new FieldType.ShortText(), "{'f':'a'}");
        Node dot = bench.find(Node.class, ".changed-dot");
        assertThat(dot.isVisible()).isFalse();
        bench.type("b");
        assertThat(dot.isVisible()).isTrue();
        bench.form.compareWith(Fields.of((ObjectNode) Json.of("{'f':'b'}")));
        assertThat(dot.isVisible()).isFalse();
    }

    @Test
    void aRemarkFromOutsideStandsUnderItsField() {
        EditorBench bench = new EditorBench(new FieldType.ShortText(), "{'f':'a'}");
        bench.form.remark(List.of(new Problem("f", "Too long"), new Problem("g", "Elsewhere")));
        Label problem = bench.find(Label.class, ".problem-text");
        assertThat(problem.getText()).isEqualTo("Too long");
        assertThat(problem.isVisible()).isTrue();
        bench.form.remark(List.of());
        assertThat(problem.isVisible()).isFalse();
        assertThat(bench.form.problems()).isEmpty();
    }

    @Test
    void valuesSetFromOutsideAreShown() {
        EditorBench bench = new EditorBench(new FieldType.ShortText(), "{'f':'a'}");
        bench.form.values().set(Json.of("{'f':'undone'}"));
        assertThat(bench.shown()).isEqualTo("undone");
    }

    @Test
    void aPathThatLeadsNowhereIsNotFound() {
        EditorBench bench = new EditorBench(new FieldType.ShortText(), "{'f':'a'}");
        assertThat(bench.form.reveal("f")).isTrue();
        assertThat(bench.form.reveal("no.such[1]")).isFalse();
    }

    @Test
    void aDisposedFormNoLongerListens() {
        EditorBench bench = new EditorBench(new FieldType.ShortText(), "{'f':'a'}");
        bench.form.dispose();
        bench.values.set(Json.of("{'f':'b'}"));
        assertThat(bench.shown()).isEqualTo("a");
    }
}
