package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.FieldDef;
import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A field as the form shows it: label, mark of change, hint, editor, and what is wrong with it. */
final class FieldRow extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final FieldDef def;
    private final FieldValue value;
    private final FormScope scope;
    private final FieldEditor editor;
    private final FieldHint hint;
    private final Region dot = new Region();
    private final Button restore = new Button(Words.of("form.field.restore"));
    private final Label problem = new Label();
    private final HBox offered = new HBox();
    private final ChangeListener<JsonNode> compare = (property, before, now) -> compare();
    private final ListChangeListener<Problem> look = change -> tell();

    FieldRow(FieldDef def, FieldValue value, FormScope scope) {
        this.def = def;
        this.value = value;
        this.scope = scope;
        this.editor = FieldEditors.create(def, value, scope);
        this.hint = new FieldHint(def, value, scope.path().get());
        getStyleClass().add("field-row");
        problem.getStyleClass().add("problem-text");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head(), hint.node(), editor.node(), problem);
        value.property().addListener(compare);
        scope.base().ifPresent(base -> base.property().addListener(compare));
        scope.problems().all().addListener(look);
        scope.problems().remarks().addListener(look);
        compare();
        tell();
    }

    String key() {
        return def.key();
    }

    Node focusTarget() {
        return editor.focusTarget();
    }

    /** The control at the rest of a path; this field's own where nothing is left. */
    Optional<Node> reveal(String path) {
        Optional<Node> inner =
                !path.isEmpty() && editor instanceof Nested nested ? nested.reveal(path) : Optional.empty();
        return inner.or(() -> Optional.of(editor.focusTarget()));
    }

    void dispose() {
        value.property().removeListener(compare);
        scope.base().ifPresent(base -> base.property().removeListener(compare));
        scope.problems().all().removeListener(look);
        scope.problems().remarks().removeListener(look);
        hint.dispose();
        editor.dispose();
        scope.dispose();
        value.dispose();
    }

    /** A button at the end of the head, in place of the one before. */
    void offer(String name, Runnable run) {
        IconButton button = new IconButton(Icons.COPY, name, run);
        button.setId("offer-" + def.key());
        offered.getChildren().setAll(button);
    }

    void offerNothing() {
        offered.getChildren().clear();
    }

    private Node head() {
        Label label = new Label(def.label());
        label.getStyleClass().add("field-label");
        label.setLabelFor(editor.focusTarget());
        editor.focusTarget().setId("field-" + def.key());
        label.setMinWidth(USE_PREF_SIZE);
        dot.getStyleClass().add("changed-dot");
        Tooltip.install(dot, new Tooltip(Words.of("form.field.changed")));
        restore.getStyleClass().addAll("flat", "link-button");
        restore.setFocusTraversable(false);
        restore.setMinWidth(USE_PREF_SIZE);
        restore.setOnAction(event -> scope.base().ifPresent(base -> value.set(base.get())));
        restore.visibleProperty().bind(Bindings.and(dot.visibleProperty(), hoverProperty()));
        Label key = new Label(def.key());
        key.getStyleClass().addAll("muted-small", "mono");
        key.visibleProperty().bind(hoverProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(label, dot, restore, gap, key, offered);
        head.getStyleClass().add("field-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void compare() {
        dot.setVisible(scope.base()
                .map(base -> !FieldValue.same(base.get(), value.get()))
                .orElse(false));
    }

    private void tell() {
        Optional<String> text = scope.problems().at(scope.path().get());
        problem.setText(text.orElse(""));
        problem.setVisible(text.isPresent());
        problem.setManaged(text.isPresent());
        editor.focusTarget().pseudoClassStateChanged(DANGER, text.isPresent());
        editor.focusTarget().setAccessibleHelp(text.orElseGet(hint::words));
    }
}
