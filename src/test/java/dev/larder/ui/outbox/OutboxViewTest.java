package dev.larder.ui.outbox;

import static dev.larder.service.Bench.DE;
import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.demo.Faults;
import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.Target;
import dev.larder.result.Cancel;
import dev.larder.result.Failure;
import dev.larder.service.Bench;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.OnFxThread;
import dev.larder.ui.kit.SystemLook;
import dev.larder.ui.kit.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the outbox offers where it is in doubt whether something was sent. */
@ExtendWith(OnFxThread.class)
class OutboxViewTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        bench.pull();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private Change inDoubt(String fault) throws Exception {
        EntryKey key = ok(bench.entries.create(ID, ContentTypeKey.collection("faq"), "", ""));
        bench.type(key, EN, "question", "Was it sent?");
        bench.type(key, EN, "answer", "<p>Yes.</p>");
        Change queued = bench.queue(key, Target.PUBLISHED);
        bench.server.faults(Faults.parse(fault));
        bench.exchange.send(ID, List.of(queued.seq()), Cancel.never());
        bench.server.faults(Faults.none());
        bench.server.awaitQueue();
        for (int ten = 0; ten < 12; ten++) {
            bench.clock.pass(Duration.ofSeconds(10));
            bench.exchange.goOn(ID, Cancel.never());
        }
        Change asked = bench.change(queued.seq());
        assertThat(asked.state()).isEqualTo(ChangeState.PARKED);
        assertThat(asked.progress().reason()).containsInstanceOf(Failure.InDoubt.class);
        return asked;
    }

    private StackPane shown() {
        OutboxModel model = new OutboxModel(
                new OutboxModel.Parts(bench.outbox, bench.exchange, Background.direct(), Background.direct()),
                (why, space, again) -> {});
        OutboxView view = new OutboxView(
                model, key -> {}, () -> {}, change -> {}, (space, change) -> new javafx.scene.layout.Pane());
        model.show(bench.space(List.of(EN, DE)));
        StackPane root = new StackPane(view.node());
        Scene scene = new Scene(root, 1000, 420);
        for (Theme.Mode mode : List.of(Theme.Mode.DARK, Theme.Mode.LIGHT)) {
            new Theme(Background.direct(), () -> SystemLook.Look.UNKNOWN).apply(scene, mode);
            picture(scene, "outbox-in-doubt-" + mode.name().toLowerCase(Locale.ROOT));
        }
        return root;
    }

    private static void picture(Scene scene, String name) {
        try {
            Path pictures = Path.of(System.getProperty("larder.pictures", "target/pictures"));
            Files.createDirectories(pictures);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                    "png",
                    pictures.resolve(name + ".png").toFile());
        } catch (IOException noPicture) {
            throw new AssertionError(noPicture);
        }
    }

    private static List<String> words(StackPane root) {
        return root.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static Button button(StackPane root, String begin) {
        return root.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().startsWith(begin))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + begin));
    }

    @Test
    void ofTwoItemsThatMayBeItAPersonPicksOneAndItIsSeen() throws Exception {
        Change asked = inDoubt("duplicate-queue=1,close-after=1/writes");
        StackPane root = shown();

        assertThat(words(root)).contains("Perhaps sent already");
        button(root, "It is").fire();

        assertThat(bench.change(asked.seq()).state()).isEqualTo(ChangeState.SEEN);
    }

    @Test
    void whereNothingWasFoundItIsSentAnewOnlyWhenAPersonSaysSo() throws Exception {
        Change asked = inDoubt("close-before=1/writes");
        StackPane root = shown();

        assertThat(words(root)).contains("Perhaps sent, not found");
        button(root, "Send it anew").fire();

        assertThat(bench.change(asked.seq()).state()).isEqualTo(ChangeState.WAITING);
        assertThat(bench.change(asked.seq()).isReleased()).isFalse();
    }
}
