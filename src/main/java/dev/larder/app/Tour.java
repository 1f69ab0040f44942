package dev.larder.app;

import dev.larder.model.ChangeState;
import dev.larder.result.TokenKind;
import dev.larder.service.Tokens;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the main job on the demo space by itself, in the real window, and writes a picture of each step: open, list,
 * edit, queue, send, seen; then a token that is wrong, the question it leads to, put right, sent.
 */
final class Tour {
    private static final Logger LOG = LoggerFactory.getLogger(Tour.class);
    private static final String WRONG_TOKEN = "0".repeat(40);

    private final Player player;
    private final MainWindow window;
    private final Supplier<DemoSpace> demo;
    private final Tokens tokens;

    Tour(Stage stage, MainWindow window, Path folder, Supplier<DemoSpace> demo, Tokens tokens) {
        this.player = new Player(stage, folder);
        this.window = window;
        this.demo = demo;
        this.tokens = tokens;
    }

    /** Runs on a thread of its own; false when a step never came or a picture could not be written. */
    boolean play() {
        try {
            openAndEdit();
            sendAndSee();
            refusedAndPutRight();
            System.out.println("tour: done");
            return true;
        } catch (Player.Lost lost) {
            System.err.println("larder: the tour stopped: " + lost.getMessage());
            pictureOfTheEnd();
            return false;
        }
    }

    private void pictureOfTheEnd() {
        try {
            player.picture("lost");
        } catch (Player.Lost unwritable) {
            LOG.debug("no picture of where it stopped: {}", unwritable.getMessage());
        }
    }

    private void openAndEdit() {
        player.until(
                "the demo space was read",
                () -> window.shell().lastPull().get().isPresent()
                        && window.shell().pulling().get().isEmpty());
        player.click("#nav-all");
        player.until("the list is filled", () -> table().getItems().size() > 40);
        player.settle();
        player.picture("01-demo-space");
        player.click("#nav-post");
        player.until("the posts are listed", () -> table().getItems().size() == 34);
        player.settle();
        player.picture("02-posts");
        player.onWindow(() -> table().getSelectionModel().select(3));
        player.enter("#entries-table");
        player.until("the post is open", () -> player.has("#queue"));
        player.click("#preview-toggle");
        player.settle();
        player.picture("03-post-and-preview");
        type("title", "Winter opening hours at the workshop");
        player.until("it is saved", () -> player.text("#save-state").contains("Saved"));
        player.settle();
        player.picture("04-saved-on-this-computer");
    }

    private void sendAndSee() {
        player.onWindow(() -> player.node("#queue", SplitMenuButton.class).fire());
        player.until("it is queued", () -> window.outbox().waiting().size() == 1);
        player.settle();
        player.picture("05-queued");
        player.click("#review");
        player.until("the sheet is open", () -> player.has("#send-now"));
        player.settle();
        player.picture("06-review-and-send");
        player.onWindow(() -> demo.get().server().queueDelay(java.time.Duration.ofSeconds(2)));
        player.click("#send-now");
        player.click("#nav-outbox");
        player.until("it is accepted", () -> anyIs(ChangeState.ACCEPTED));
        player.settle();
        player.picture("07-accepted");
        player.until("it is seen", () -> anyIs(ChangeState.SEEN));
        player.settle();
        player.picture("08-seen");
        player.onWindow(() -> demo.get().server().queueDelay(java.time.Duration.ofMillis(300)));
    }

    private void refusedAndPutRight() {
        tokens.keep(DemoSpace.ID, TokenKind.WRITE, WRONG_TOKEN, Tokens.Place.SESSION);
        player.click("#nav-post");
        player.until(
                "the posts are listed",
                () -> player.has("#entries-table") && table().getItems().size() == 34);
        player.onWindow(() -> table().getSelectionModel().select(6));
        player.enter("#entries-table");
        player.until("the next post is open", () -> player.has("#queue"));
        player.settle();
        type("title", "A shelf for every wall");
        player.until("it is saved", () -> player.text("#save-state").contains("Saved"));
        player.onWindow(() -> player.node("#queue", SplitMenuButton.class).fire());
        player.until("it is queued", () -> window.outbox().waiting().size() == 1);
        player.click("#review");
        player.until("the sheet is open", () -> player.has("#send-now"));
        player.click("#send-now");
        player.until("the question about the token is open", () -> player.has("#choice-demo"));
        player.settle();
        player.picture("09-token-refused");
        player.click("#choice-demo");
        player.click("#nav-outbox");
        player.until(
                "the same change went out and was seen",
                () -> window.outbox().open().isEmpty());
        player.settle();
        player.picture("10-put-right-and-sent");
    }

    private void type(String field, String words) {
        player.onWindow(() -> {
            TextInputControl control = player.node("#field-" + field, TextInputControl.class);
            control.requestFocus();
            control.setText(words);
        });
    }

    private boolean anyIs(ChangeState state) {
        return window.outbox().changes().stream().anyMatch(change -> change.state() == state);
    }

    private TableView<?> table() {
        return player.node("#entries-table", TableView.class);
    }
}
