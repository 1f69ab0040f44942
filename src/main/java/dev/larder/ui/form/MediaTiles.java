package dev.larder.ui.form;

import dev.larder.model.MediaFile;
import dev.larder.ui.kit.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A row of media files side by side; a click picks one out, a second takes it. */
final class MediaTiles extends ListCell<List<MediaFile>> {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final Duration GLANCE = Duration.ofMillis(120);

    private final MediaPickerModel model;
    private final Consumer<MediaFile> take;
    private final List<Tile> tiles = new ArrayList<>();
    private final HBox row = new HBox();
    private final ChangeListener<Number> follow = (it, before, now) -> mark();

    MediaTiles(MediaPickerModel model, FieldContext context, Consumer<MediaFile> take) {
        this.model = model;
        this.take = take;
        row.getStyleClass().add("media-tiles");
        for (int index = 0; index < MediaPickerView.COLUMNS; index++) {
            tiles.add(new Tile(index, context));
        }
        row.getChildren().setAll(tiles);
        setPrefWidth(0);
        model.picked().addListener(follow);
    }

    @Override
    protected void updateItem(List<MediaFile> files, boolean empty) {
        super.updateItem(files, empty);
        setText(null);
        if (empty || files == null) {
            setGraphic(null);
            return;
        }
        for (Tile tile : tiles) {
            tile.show(files);
        }
        setGraphic(row);
        mark();
    }

    private void mark() {
        tiles.forEach(tile -> tile.pseudoClassStateChanged(
                PICKED,
                !isEmpty()
                        && getIndex() * MediaPickerView.COLUMNS + tile.column
                                == model.picked().get()));
    }

    /** What a screen reader says of a file. */
    static String spoken(MediaFile file) {
        return file.alt().isEmpty()
                ? Words.of("form.media.spoken-bare", file.name())
                : Words.of("form.media.spoken", file.name(), file.alt());
    }

    /** One file: picture, name, text. */
    private final class Tile extends VBox {
        private final int column;
        private final MediaFrame frame;
        private final Label name = new Label();
        private final Label alt = new Label();

        Tile(int column, FieldContext context) {
            this.column = column;
            this.frame = new MediaFrame(context, GLANCE);
            getStyleClass().add("media-tile");
            name.getStyleClass().add("media-name");
            alt.getStyleClass().add("muted-small");
            setAccessibleRole(AccessibleRole.BUTTON);
            setMinWidth(0);
            setPrefWidth(1);
            setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(this, Priority.ALWAYS);
            getChildren().setAll(frame, name, alt);
        }

        void show(List<MediaFile> files) {
            boolean there = column < files.size();
            setVisible(there);
            if (!there) {
                frame.show("");
                return;
            }
            MediaFile file = files.get(column);
            frame.show(file.url());
            name.setText(file.name());
            alt.setText(file.alt().isEmpty() ? Words.of("form.media.alt-missing") : file.alt());
            setAccessibleText(spoken(file));
            Tooltip.install(this, new Tooltip(spoken(file) + "\n" + file.url()));
            setOnMouseClicked(event -> {
                model.pick(getIndex() * MediaPickerView.COLUMNS + column);
                if (event.getClickCount() > 1) {
                    take.accept(file);
                }
            });
        }
    }
}
