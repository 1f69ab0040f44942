package dev.larder.ui.form;

import dev.larder.model.FieldDef;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/** The fields of an entry in one locale, one under the other, in a column that scrolls. */
public final class FormView {
    private final ScrollPane pane;
    private final VBox ground;
    private final FieldColumn column;
    private final FieldValue values;
    private final FieldValue base;
    private final FormScope scope;
    private Runnable scrolled = () -> {};

    /** {@code base} is what the values are compared with to mark the changed fields. */
    public FormView(List<FieldDef> defs, FieldValue values, Fields base, FieldContext context) {
        this(defs, values, base, context, LocaleCode.NONE);
    }

    /** As {@link #FormView(List, FieldValue, Fields, FieldContext)}, for values in a locale. */
    public FormView(List<FieldDef> defs, FieldValue values, Fields base, FieldContext context, LocaleCode locale) {
        this.values = values;
        this.base = FieldValue.of(base.toJson());
        this.scope = FormScope.root(context, locale, Optional.of(this.base));
        this.column = new FieldColumn(defs, values, scope);
        column.getStyleClass().add("form-column");
        ground = new VBox(column);
        ground.getStyleClass().add("form-ground");
        ground.setAlignment(Pos.TOP_CENTER);
        pane = new ScrollPane(ground);
        pane.getStyleClass().add("form-pane");
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.vvalueProperty().addListener((it, before, now) -> scrolled.run());
    }

    public Node node() {
        return pane;
    }

    /** Puts something above the fields that scrolls with them. */
    public void header(Node header) {
        ground.getChildren().setAll(header, column);
    }

    /** Where a form stands: the field at its top, and how far that is scrolled away, 0 for not at all, 1 for its end. */
    public record Top(String field, double gone) {}

    /** Empty before the form was laid out. */
    public Optional<Top> top() {
        return column.fieldAt(pane.getVvalue() * hidden() - column.getLayoutY());
    }

    /** Scrolls until a field stands where it does in another form. */
    public void bringToTop(Top top) {
        column.heightOf(top).ifPresent(at -> {
            double hidden = hidden();
            if (hidden > 0) {
                double wanted = at + column.getLayoutY();
                pane.setVvalue(Math.max(0, Math.min(1, wanted / hidden)));
            }
        });
    }

    private double hidden() {
        return ground.getHeight() - pane.getViewportBounds().getHeight();
    }

    /** Tells of scrolling from now on, in place of whoever was told before. */
    public void onScroll(Runnable told) {
        scrolled = told;
    }

    /** Puts a button beside the name of each field. */
    public void offer(String name, Consumer<String> run) {
        column.offer(name, run);
    }

    public void offerNothing() {
        column.offerNothing();
    }

    /** The values shown; set it to show others, for example after an undo. */
    public FieldValue values() {
        return values;
    }

    /** Compares with another base from now on. */
    public void compareWith(Fields other) {
        base.set(other.toJson());
    }

    /** What the editors found wrong, while it lasts. */
    public ObservableList<Problem> problems() {
        return scope.problems().all();
    }

    /** Shows what others said of fields, such as the service's refusals, in place of what was shown before. */
    public void remark(List<Problem> said) {
        scope.problems().remark(said);
    }

    public void focusFirst() {
        column.first().ifPresent(node -> {
            node.requestFocus();
            if (node instanceof TextInputControl text) {
                // Not all selected: one stray key would replace it.
                text.end();
            }
        });
    }

    /** Opens what hides a field, scrolls to it and gives it the focus; false where there is no such field. */
    public boolean reveal(String path) {
        Optional<Node> target = column.reveal(path);
        target.ifPresent(node -> {
            pane.applyCss();
            pane.layout();
            scrollTo(node);
            node.requestFocus();
        });
        return target.isPresent();
    }

    /** The field in which a control stands; nothing for one outside the form. */
    public Optional<String> fieldOf(Node node) {
        return column.fieldOf(node);
    }

    /** Sets the caret of a text field; other editors have none. */
    public void caret(String field, int at) {
        column.reveal(field).filter(TextInputControl.class::isInstance).ifPresent(node -> {
            TextInputControl text = (TextInputControl) node;
            int within = Math.min(at, text.getLength());
            text.selectRange(within, within);
        });
    }

    /** As {@link #reveal}, but where the focus is there already everything stays; a caret keeps its place. */
    public void follow(String path) {
        column.reveal(path).filter(node -> !node.isFocused()).ifPresent(node -> {
            int caret = node instanceof TextInputControl text ? text.getCaretPosition() : 0;
            reveal(path);
            if (node instanceof TextInputControl text) {
                text.selectRange(caret, caret);
            }
        });
    }

    public void dispose() {
        column.dispose();
    }

    private void scrollTo(Node node) {
        Bounds at = ground.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double hidden = ground.getHeight() - pane.getViewportBounds().getHeight();
        if (hidden > 0) {
            double wanted = at.getMinY() - pane.getViewportBounds().getHeight() / 3;
            pane.setVvalue(Math.max(0, Math.min(1, wanted / hidden)));
        }
    }
}
