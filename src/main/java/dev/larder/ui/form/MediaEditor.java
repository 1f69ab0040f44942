package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.MediaFile;
import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A media file by its address, with a small picture of it and the text that stands for it. */
final class MediaEditor implements FieldEditor {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final TextField field = new TextField();
    private final MediaFrame frame;
    private final Label alt = new Label();
    private final Label note = new Label();
    private final HBox row;
    private final TextLink text;
    private final FieldValue value;
    private final FormScope scope;
    private final ChangeListener<JsonNode> follow = (property, before, now) -> look();

    MediaEditor(FieldValue value, FormScope scope) {
        this.value = value;
        this.scope = scope;
        frame = new MediaFrame(scope.context(), PAUSE);
        field.setPromptText(Words.of("form.media.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        IconButton clear = new IconButton(Icons.CLEAR, Words.of("form.media.clear"), this::clear);
        clear.disableProperty().bind(field.textProperty().isEmpty());
        HBox line = new HBox(field, clear);
        line.getStyleClass().add("tight-row");
        line.setAlignment(Pos.CENTER_LEFT);
        VBox side = new VBox(line, actions(), quiet(alt), quiet(note));
        side.getStyleClass().add("media-side");
        side.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(side, Priority.ALWAYS);
        row = new HBox(frame, side);
        row.getStyleClass().add("media-row");
        row.setAlignment(Pos.TOP_LEFT);
        text = new TextLink(field, value);
        field.textProperty().addListener((it, before, now) -> look());
        frame.note().addListener((it, before, now) -> say());
        value.property().addListener(follow);
        look();
    }

    private Node actions() {
        Button choose = new Button(Words.of("form.media.choose"), Icons.IMAGE.node());
        choose.getStyleClass().addAll("small", "choose-media");
        choose.setMinWidth(Button.USE_PREF_SIZE);
        choose.setOnAction(event -> scope.context().pickMedia(this::chosen));
        IconButton open = new IconButton(
                Icons.EXTERNAL,
                Words.of("form.media.open"),
                () -> scope.context().browse(url()));
        IconButton copy = new IconButton(Icons.COPY, Words.of("form.media.copy"), this::copy);
        copy.disableProperty().bind(field.textProperty().isEmpty());
        open.disableProperty().bind(field.textProperty().map(address -> !MediaFile.isWebAddress(address.strip())));
        HBox actions = new HBox(choose, open, copy);
        actions.getStyleClass().add("tight-row");
        actions.setAlignment(Pos.CENTER_LEFT);
        return actions;
    }

    private static Label quiet(Label label) {
        label.getStyleClass().add("muted-small");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private String url() {
        return Optional.ofNullable(field.getText()).orElse("").strip();
    }

    private void chosen(MediaFile file) {
        field.setText(file.url());
        field.requestFocus();
    }

    private void clear() {
        field.clear();
        field.requestFocus();
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(field.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** What came from the service is not questioned. */
    private void look() {
        String url = url();
        boolean came = scope.base()
                .map(base -> FieldValue.same(base.get(), value.get()))
                .orElse(false);
        MediaAddress address = new MediaAddress(url);
        scope.report(this, came ? Optional.empty() : address.problem());
        frame.show(MediaFile.isWebAddress(url) ? url : "");
        alt.setText(scope.context()
                .alt(url)
                .map(words -> words.isBlank() ? Words.of("form.media.alt-none") : Words.of("form.media.alt", words))
                .orElse(""));
        say();
    }

    private void say() {
        String url = url();
        note.setText(
                url.isEmpty()
                        ? Words.of("form.media.none")
                        : new MediaAddress(url).doubt().orElse(frame.note().get()));
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public Node focusTarget() {
        return field;
    }

    @Override
    public void dispose() {
        text.dispose();
        frame.dispose();
        value.property().removeListener(follow);
        scope.report(this, Optional.empty());
    }
}
