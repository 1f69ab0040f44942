package dev.larder.ui.richtext;

import dev.larder.model.MediaFile;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/** Puts a picture in, or changes the one that is selected: by its address, with the words for who cannot see it. */
final class PictureDrawer {
    private final EditorCommands commands;
    private final TextField address;
    private final TextField alt;
    private final Drawer root;
    private final Runnable close;

    /** The picture that is selected; blank address for none. */
    record Found(String address, String alt) {}

    PictureDrawer(EditorCommands commands, EditedField field, Found found, Runnable close) {
        this.commands = commands;
        this.close = close;
        root = new Drawer(close);
        address = Drawer.field("rich-picture-address", Words.of("rich.picture.address"), found.address());
        alt = Drawer.field("rich-picture-alt", Words.of("rich.picture.alt"), found.alt());
        address.setPrefColumnCount(30);
        List<Node> line = new ArrayList<>(List.of(address, alt));
        Button choose = new Button(Words.of("rich.picture.choose"));
        choose.setId("rich-picture-choose");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> field.chooseMedia(this::chosen));
        line.add(choose);
        Button apply = new Button(Words.of(found.address().isEmpty() ? "rich.picture.insert" : "rich.picture.change"));
        apply.setId("rich-picture-apply");
        apply.getStyleClass().add("accent");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.setOnAction(event -> apply());
        apply.disableProperty().bind(address.textProperty().isEmpty());
        line.add(apply);
        root.line(line);
        Label hint = new Label(Words.of("rich.picture.hint"));
        hint.getStyleClass().add("muted-small");
        root.getChildren().add(hint);
        address.setOnAction(event -> alt.requestFocus());
        alt.setOnAction(event -> apply());
    }

    Node node() {
        return root;
    }

    void focus() {
        address.requestFocus();
        address.selectAll();
    }

    private void chosen(MediaFile file) {
        address.setText(file.url());
        if (alt.getText().isBlank()) {
            alt.setText(file.alt());
        }
        alt.requestFocus();
    }

    private void apply() {
        String source = address.getText().strip();
        if (!source.isEmpty()) {
            close.run();
            commands.run("image", Map.of("src", source, "alt", alt.getText()));
        }
    }
}
