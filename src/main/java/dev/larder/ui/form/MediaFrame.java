package dev.larder.ui.form;

import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Latest;
import dev.larder.ui.kit.Words;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** A small picture of a media file, fetched when it is shown for a moment; an icon where there is none, and why. */
final class MediaFrame extends StackPane {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 220;
    private static final double INSIDE = 4;

    private final FieldContext context;
    private final Background.Debounce pause;
    private final Latest latest = new Latest();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private String shown = "";

    MediaFrame(FieldContext context, Duration wait) {
        this.context = context;
        this.pause = context.background().debounce(wait);
        getStyleClass().add("thumbnail");
        empty("");
    }

    /** Why there is no picture; empty where there is one, or none is wanted. */
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /** Shows another file; an empty address for none. */
    void show(String url) {
        if (url.equals(shown)) {
            return;
        }
        shown = url;
        empty("");
        latest.drop();
        pause.cancel();
        if (!url.isEmpty()) {
            Consumer<Thumbnail> answer = latest.only(this::answered);
            pause.run(() -> context.thumbnail(url, answer));
        }
    }

    void dispose() {
        latest.drop();
        pause.cancel();
    }

    private void answered(Thumbnail thumbnail) {
        if (thumbnail instanceof Thumbnail.Picture picture) {
            Consumer<Runnable> ifStill = latest.only(Runnable::run);
            context.background()
                    .<Image>run(
                            () -> decode(picture),
                            image -> ifStill.accept(() -> picture(image)),
                            failure -> ifStill.accept(() -> empty(Words.of("form.media.unreadable"))));
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
        view.fitWidthProperty().bind(widthProperty().subtract(INSIDE));
        view.fitHeightProperty().bind(heightProperty().subtract(INSIDE));
        getChildren().setAll(view);
        note.set("");
    }

    private void empty(String why) {
        getChildren().setAll(Icons.IMAGE.large());
        note.set(why);
    }
}
