package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Latest;
import dev.larder.ui.kit.Words;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A media file by its address, with a small picture of it. */
final class MediaEditor implements FieldEditor {
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final int WIDTH = 240;
    private static final int HEIGHT = 160;

    private final TextField field = new TextField();
    private final StackPane frame = new StackPane();
    private final Label note = new Label();
    private final HBox row;
    private final TextLink text;
    private final FieldValue value;
    private final FieldContext context;
    private final Background.Debounce pause;
    private final Latest latest = new Latest();
    private final ChangeListener<JsonNode> follow = (property, before, now) -> look();

    MediaEditor(FieldValue value, FormScope scope) {
        this.value = value;
        this.context = scope.context();
        this.pause = context.background().debounce(PAUSE);
        frame.getStyleClass().add("thumbnail");
        note.getStyleClass().add("muted-small");
        note.setMinWidth(0);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        field.setPromptText(Words.of("form.media.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        IconButton copy = new IconButton(Icons.COPY, Words.of("form.media.copy"), this::copy);
        IconButton clear = new IconButton(Icons.CLEAR, Words.of("form.media.clear"), field::clear);
        copy.disableProperty().bind(field.textProperty().isEmpty());
        clear.disableProperty().bind(field.textProperty().isEmpty());
        HBox line = new HBox(field, copy, clear);
        line.getStyleClass().add("tight-row");
        line.setAlignment(Pos.CENTER_LEFT);
        VBox side = new VBox(line, note);
        side.getStyleClass().add("field-box");
        side.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(side, Priority.ALWAYS);
        row = new HBox(frame, side);
        row.getStyleClass().add("media-row");
        row.setAlignment(Pos.CENTER_LEFT);
        text = new TextLink(field, value);
        value.property().addListener(follow);
        look();
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(field.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void look() {
        empty("");
        String url = field.getText().strip();
        if (url.isEmpty()) {
            latest.drop();
            pause.cancel();
            note.setText(Words.of("form.media.none"));
            return;
        }
        Consumer<Thumbnail> answer = latest.only(this::answered);
        pause.run(() -> context.thumbnail(url, answer));
    }

    private void answered(Thumbnail thumbnail) {
        if (thumbnail instanceof Thumbnail.Picture picture) {
            context.background()
                    .<Image>run(
                            () -> decode(picture),
                            latest.<Image>only(this::picture),
                            failure -> empty(Words.of("form.media.unreadable")));
        } else if (thumbnail instanceof Thumbnail.Unavailable gone) {
            empty(gone.why());
        }
    }

    private static Outcome<Image> decode(Thumbnail.Picture picture) {
        Image image = new Image(picture.open(), WIDTH, HEIGHT, true, true);
        return image.isError() ? Outcome.failed(new Failure.Unreadable(false, "no image")) : Outcome.ok(image);
    }

    private void picture(Image image) {
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH / 2.0);
        view.setFitHeight(HEIGHT / 2.0);
        frame.getChildren().setAll(view);
        note.setText("");
    }

    private void empty(String why) {
        frame.getChildren().setAll(Icons.IMAGE.large());
        note.setText(why);
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
        latest.drop();
        pause.cancel();
        value.property().removeListener(follow);
    }
}
