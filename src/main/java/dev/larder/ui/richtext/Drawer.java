package dev.larder.ui.richtext;

import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A strip that opens between the bar and the text, for what needs a word more; Esc closes it. */
final class Drawer extends VBox {
    private final Runnable close;

    /** {@code close} is told, not asked: it takes the strip away and gives the keys back. */
    Drawer(Runnable close) {
        this.close = close;
        getStyleClass().addAll("rich-drawer", "keeps-escape");
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
    }

    /** A line of controls with the way out at its end. */
    HBox line(List<Node> nodes) {
        HBox line = new HBox(8);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().setAll(nodes);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        IconButton out = new IconButton(Icons.CLOSE, Words.of("rich.close"), close);
        line.getChildren().addAll(gap, out);
        getChildren().add(line);
        return line;
    }

    static TextField field(String id, String name, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setPrefColumnCount(22);
        HBox.setHgrow(field, Priority.SOMETIMES);
        return field;
    }
}
