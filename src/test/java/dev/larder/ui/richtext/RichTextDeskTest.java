package dev.larder.ui.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.MediaFile;
import dev.larder.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The one editor goes from field to field. */
class RichTextDeskTest {
    @Test
    void itIsMadeAheadOfNeedAndLentFromFieldToField() throws Exception {
        FxToolkit.registerPrimaryStage();
        RichTextDesk desk = LiveEditor.onWindow(() -> {
            RichTextDesk made = new RichTextDesk(
                    new Background(Runnable::run, Platform::runLater), new SimpleObjectProperty<>(false));
            made.warm();
            return made;
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> LiveEditor.onWindow(desk::isReady));

        Field one = new Field("<p>one</p>");
        Field two = new Field("<p>two</p>");
        StackPane first = new StackPane();
        StackPane second = new StackPane();
        Stage stage = LiveEditor.onWindow(() -> {
            Stage shown = new Stage();
            shown.setScene(new Scene(new HBox(first, second), 900, 500));
            shown.show();
            desk.lend(first, one);
            return shown;
        });
        LiveEditor.onWindow(() -> {
            desk.focusTarget();
            ((javafx.scene.web.WebView) desk.focusTarget())
                    .getEngine()
                    .executeScript("tinymce.activeEditor.getBody().firstChild.firstChild.data='one more'");
            desk.lend(second, two);
            return true;
        });
        assertThat(one.html).isEqualTo("<p>one more</p>");
        assertThat(one.left).isTrue();
        assertThat(two.html).isEqualTo("<p>two</p>");
        LiveEditor.onWindow(() -> {
            desk.giveBack(two);
            stage.close();
            return true;
        });
        assertThat(desk.isWith(two)).isFalse();
    }

    private static final class Field implements EditedField {
        private String html;
        private boolean left;

        Field(String html) {
            this.html = html;
        }

        @Override
        public String html() {
            return html;
        }

        @Override
        public void write(String typed) {
            html = typed;
        }

        @Override
        public void left() {
            left = true;
        }

        @Override
        public void leave() {
            // There is nowhere to go.
        }

        @Override
        public void entries(String query, Consumer<List<LinkTarget>> answer) {
            answer.accept(List.of());
        }

        @Override
        public void picture(String address, Consumer<Optional<byte[]>> answer) {
            answer.accept(Optional.empty());
        }

        @Override
        public void chooseMedia(Consumer<MediaFile> chosen) {
            // Nothing is chosen.
        }
    }
}
