package dev.larder.ui.preview;

import dev.larder.model.PreviewSetup;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Holds a page at a width of its own in the middle of the pane, made smaller where the pane is narrower. */
final class PreviewFrame {
    private static final double EDGE = 12;

    private final StackPane root = new StackPane();
    private final StackPane device = new StackPane();
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private PreviewSetup.Width width = PreviewSetup.Width.FIT;

    PreviewFrame() {
        root.getStyleClass().add("preview-frame");
        device.getStyleClass().add("preview-device");
        device.setMinSize(0, 0);
        root.setMinSize(0, 0);
        root.getChildren().add(device);
        root.widthProperty().addListener((it, before, now) -> fit());
    }

    Node node() {
        return root;
    }

    /** How large a pixel of the page is. */
    ReadOnlyDoubleProperty scale() {
        return scale.getReadOnlyProperty();
    }

    boolean shows(Node content) {
        return device.getChildren().contains(content);
    }

    void show(Node content, PreviewSetup.Width at) {
        width = at;
        if (!shows(content)) {
            device.getChildren().setAll(content);
        }
        fit();
    }

    private void fit() {
        boolean fits = width == PreviewSetup.Width.FIT;
        device.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("fitted"), fits);
        double room = Math.max(1, root.getWidth() - (fits ? 0 : 2 * EDGE));
        double wanted = fits ? room : Math.min(width.pixels(), room);
        device.setMaxWidth(fits ? Double.MAX_VALUE : wanted);
        device.setPrefWidth(wanted);
        device.setMaxHeight(Double.MAX_VALUE);
        StackPane.setMargin(device, new javafx.geometry.Insets(fits ? 0 : EDGE));
        scale.set(fits ? 1 : wanted / width.pixels());
        device.setMinHeight(Region.USE_COMPUTED_SIZE);
    }
}
