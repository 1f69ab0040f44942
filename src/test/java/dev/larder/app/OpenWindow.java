package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.demo.DemoOptions;
import dev.larder.demo.DemoServer;
import dev.larder.model.Change;
import dev.larder.model.Content;
import dev.larder.model.Space;
import dev.larder.result.Redactor;
import dev.larder.result.TokenKind;
import dev.larder.service.Tokens;
import dev.larder.ui.entry.EntryModel;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.SystemLook;
import dev.larder.ui.kit.Theme;
import dev.larder.ui.richtext.ReadableView;
import dev.larder.ui.spaces.DemoControls;
import dev.larder.vault.ShutVault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.scene.web.WebView;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window on its demo space, as the program opens it, on a computer without a keychain; worked by a robot. */
final class OpenWindow implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    final DemoSpace demo;
    final Services services;
    final FxRobot robot = new FxRobot();
    private final Path folder;
    private static final int CLICKS = 5;

    private final Threads threads = new Threads();
    final ConcurrentLinkedQueue<URI> browsed = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Throwable> thrown = new ConcurrentLinkedQueue<>();
    private final MainWindow window;
    private final Stage stage;
    private final Theme theme;
    private Optional<DemoServer> replacement = Optional.empty();

    OpenWindow(Path folder) throws Exception {
        this(folder, Theme.Mode.LIGHT);
        until(
                "the demo space was read",
                () -> window.shell().lastPull().get().isPresent()
                        && window.shell().pulling().get().isEmpty()
                        && table().getItems().size() > 40);
    }

    /** Opened, whatever it then shows. */
    OpenWindow(Path folder, Theme.Mode mode) throws Exception {
        this.folder = folder;
        demo = DemoSpace.start(folder.resolve("demo"));
        services = new Services(folder, ShutVault.absent(), new Redactor(), threads);
        demo.giveTokens(services.tokens);
        services.spaces.builtIn(demo.space());
        FxToolkit.registerPrimaryStage();
        Background work = background(threads.work());
        MainWindow.Doors doors = new MainWindow.Doors(work, background(threads.sync()), background(threads.network()));
        Object[] made = onWindow(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, bug) -> thrown.add(bug));
            Theme theme = new Theme(work, () -> SystemLook.Look.UNKNOWN);
            SwitchedTheme switched = new SwitchedTheme(theme, mode);
            MainWindow main = new MainWindow(services, doors, switched, this::demoControls, browsed::add);
            Stage shown = new Stage();
            Scene scene = new Scene(main.root(), 1380, 860);
            switched.on(scene);
            shown.setScene(scene);
            shown.show();
            shown.toFront();
            shown.requestFocus();
            main.shell().start(Optional.of(DemoSpace.ID));
            return new Object[] {main, shown, theme};
        });
        window = (MainWindow) made[0];
        stage = (Stage) made[1];
        theme = (Theme) made[2];
    }

    private Background background(Executor worker) {
        return new Background(worker, threads.window(), threads::after);
    }

    private Optional<DemoControls> demoControls(Space space) {
        return space.demo() ? Optional.of(demo.controls()) : Optional.empty();
    }

    static <T> T onWindow(Callable<T> step) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, step);
    }

    /** Waits until it is so; fails by saying what never came. */
    void until(String what, Callable<Boolean> so) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onWindow(so));
        } catch (TimeoutException never) {
            throw new AssertionError("never came: " + what, never);
        }
    }

    Optional<Node> find(String selector) {
        return Optional.ofNullable(stage.getScene().getRoot().lookup(selector)).filter(OpenWindow::isSeen);
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void see(String selector) {
        until(selector + " is there", () -> find(selector).isPresent());
    }

    void seeNot(String selector) {
        until(selector + " is gone", () -> find(selector).isEmpty());
    }

    void read(String words) {
        until("“" + words + "” can be read", () -> reads(words));
    }

    boolean reads(String words) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(OpenWindow::isSeen)
                .anyMatch(node -> (node instanceof Labeled label && says(label.getText(), words))
                        || (node instanceof TextInputControl text && says(text.getText(), words)));
    }

    private static boolean says(String text, String words) {
        return text != null && text.contains(words);
    }

    /** Clicks with the mouse once the thing is there and can be pressed; anew where it was redrawn in that moment. */
    void click(String selector) {
        for (int tries = 0; tries < CLICKS; tries++) {
            until(
                    selector + " can be pressed",
                    () -> find(selector).filter(node -> !node.isDisabled()).isPresent());
            WaitForAsyncUtils.waitForFxEvents();
            Optional<Node> there = onWindow(() -> find(selector));
            if (there.isPresent() && clicked(there.get())) {
                return;
            }
        }
        throw new AssertionError(selector + " was redrawn again and again");
    }

    /** Presses a button, unless what it is for has come about by itself meanwhile. */
    void pressOr(String selector, Callable<Boolean> cameByItself) {
        until(selector + " was pressed", () -> {
            Optional<Node> button = find(selector).filter(node -> !node.isDisabled());
            button.ifPresent(node -> ((ButtonBase) node).fire());
            return button.isPresent() || cameByItself.call();
        });
    }

    /** Chooses from a menu of the window; by its button, since menus of windows closed before may still be about. */
    void choose(String menu, String words) {
        see(menu);
        onWindow(() -> {
            ((MenuButton) find(menu).orElseThrow())
                    .getItems().stream()
                            .filter(item -> words.equals(item.getText()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("not in the menu: " + words))
                            .fire();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean clicked(Node node) {
        try {
            robot.clickOn(node);
            return true;
        } catch (RuntimeException redrawn) {
            // The robot asks where it is after the window let go of it.
            if (onWindow(() -> node.getScene() == null)) {
                return false;
            }
            throw redrawn;
        }
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses a key until it has led there, for walking with Tab or arrows. */
    void pressUntil(String what, Callable<Boolean> there, KeyCode... keys) {
        for (int step = 0; step < 60 && !onWindow(there); step++) {
            press(keys);
        }
        assertThat(onWindow(there)).as(what).isTrue();
    }

    void write(String words) {
        robot.write(words);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Replaces what stands in a field. */
    void fill(String selector, String words) {
        see(selector);
        onWindow(() -> {
            find(selector).orElseThrow().requestFocus();
            return true;
        });
        until(
                selector + " takes the keys",
                () -> find(selector).filter(OpenWindow::takesKeys).isPresent());
        press(KeyCode.CONTROL, KeyCode.A);
        write(words);
    }

    /** A rich text reads like a page until the editor is in its place. */
    private static boolean takesKeys(Node node) {
        boolean focused = node instanceof WebView view
                && Boolean.TRUE.equals(view.getEngine()
                        .executeScript("!!(window.tinymce && tinymce.activeEditor && tinymce.activeEditor.initialized"
                                + " && tinymce.activeEditor.hasFocus())"));
        return focused || !(node instanceof ReadableView || node instanceof WebView);
    }

    TableView<?> table() {
        return find("#entries-table").map(TableView.class::cast).orElseGet(TableView::new);
    }

    Optional<Node> focused() {
        return Optional.ofNullable(stage.getScene().getFocusOwner());
    }

    boolean isFocused(String id) {
        return focused().map(Node::getId).filter(id::equals).isPresent();
    }

    boolean isDark() {
        return theme.darkProperty().get();
    }

    boolean isTextFocused() {
        return focused()
                .filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast)
                .filter(TextInputControl::isEditable)
                .isPresent();
    }

    EntryModel entry() {
        return window.entry();
    }

    Content content() {
        return window.entry().content().get();
    }

    Space space() {
        return window.shell().space().get().orElseThrow();
    }

    String spaceName() {
        return space().fullName();
    }

    List<Change> changes() {
        return List.copyOf(window.outbox().changes());
    }

    /** Whether nothing is being sent, so that the outbox is not drawn anew at any moment. */
    boolean isIdle() {
        return !window.outbox().sending().get();
    }

    int waiting() {
        return window.outbox().waiting().size();
    }

    void allSeen() {
        until(
                "all that was sent is seen",
                () -> !changes().isEmpty()
                        && window.outbox().open().isEmpty()
                        && !window.outbox().sending().get());
    }

    /** Shows the posts and opens the first whose title or slug holds the words, by keyboard. */
    void openPost(String words) {
        click("#nav-post");
        until("the posts are listed", () -> find("#entries-table").isPresent());
        fill("#filter", words);
        until("the filter found it", () -> table().getItems().size() == 1);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        see("#field-title");
    }

    /** Scrolls to a thing inside the form that may lie below the fold. */
    void scrollTo(String selector) {
        see(selector);
        onWindow(() -> {
            Node node = find(selector).orElseThrow();
            Node at = node;
            while (!(at instanceof ScrollPane pane)) {
                at = at.getParent();
            }
            Node content = pane.getContent();
            double y = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()))
                    .getMinY();
            double seen = pane.getViewportBounds().getHeight();
            double hidden = content.getLayoutBounds().getHeight() - seen;
            pane.setVvalue(Math.max(0, Math.min(1, (y - seen / 3) / hidden)));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Types into the opened entry and puts it into the outbox. */
    void editAndQueue(String field, String words) {
        int before = changes().size();
        fill("#field-" + field, words);
        read("Saved on this computer");
        click("#queue");
        until("it is queued", () -> waiting() > 0 && changes().size() > before);
    }

    /** Opens the sheet that shows what would go out, and presses its button. */
    void reviewAndSend() {
        click("#review");
        click("#send-now");
    }

    void stopServer() {
        replacement.ifPresentOrElse(DemoServer::close, () -> demo.server().close());
    }

    void startServerAgain() throws IOException {
        DemoServer old = demo.server();
        replacement = Optional.of(DemoServer.start(DemoOptions.in(folder.resolve("demo"))
                .withPort(old.base().getPort())
                .withTokens(old.readToken(), old.writeToken())));
    }

    /** Connects a second space, which reads the same service, and opens it. */
    void connectAnother(Space other) {
        assertThat(services.tokens
                        .keep(other.id(), TokenKind.READ, demo.server().readToken(), Tokens.Place.SESSION)
                        .then(done -> services.spaces.save(other))
                        .isOk())
                .isTrue();
        onWindow(() -> {
            window.shell().saved(other);
            return true;
        });
        until(
                "the other space was read",
                () -> window.shell().lastPull().get().isPresent()
                        && window.shell().pulling().get().isEmpty());
    }

    Space shownSpace() {
        return onWindow(() -> window.shell().space().get().orElseThrow());
    }

    void writeToken(String token) {
        assertThat(services.tokens
                        .keep(DemoSpace.ID, TokenKind.WRITE, token, Tokens.Place.SESSION)
                        .isOk())
                .isTrue();
    }

    void picture(String name) throws IOException {
        save(name, stage.getScene());
    }

    /** A picture of the window and of each popup over it, in both looks. */
    void pictures(String name) throws IOException {
        for (Theme.Mode mode : List.of(Theme.Mode.DARK, Theme.Mode.LIGHT)) {
            onWindow(() -> {
                theme.apply(stage.getScene(), mode);
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents();
            String look = mode.name().toLowerCase(java.util.Locale.ROOT);
            picture(name + "-" + look);
            for (Window popup : onWindow(() -> List.copyOf(Window.getWindows()))) {
                if (popup instanceof PopupWindow) {
                    save(name + "-popup-" + look, popup.getScene());
                }
            }
        }
    }

    /** A window of that size with text of that size in percent. */
    void sized(int percent, int width, int height) {
        onWindow(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            theme.zoom(stage.getScene(), percent);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Popups take the look that the window has when they open. */
    void inTheDark() {
        onWindow(() -> {
            theme.apply(stage.getScene(), Theme.Mode.DARK);
            return true;
        });
    }

    private static void save(String name, Scene scene) throws IOException {
        var image = onWindow(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        Path pictures = Path.of(System.getProperty("larder.pictures", "target/pictures"));
        Files.createDirectories(pictures);
        ImageIO.write(image, "png", pictures.resolve(name + ".png").toFile());
    }

    /** A picture with what lies over the window, such as a popup. */
    void everything(String name) throws IOException {
        Path pictures = Path.of(System.getProperty("larder.pictures", "target/pictures"));
        Files.createDirectories(pictures);
        var image = onWindow(() -> SwingFXUtils.fromFXImage(
                new Robot().getScreenCapture(null, Screen.getPrimary().getBounds()), null));
        ImageIO.write(image, "png", pictures.resolve(name + ".png").toFile());
    }

    /** Nothing may have been thrown on the window's thread, however well the rest went. */
    void nothingWasThrown() {
        assertThat(thrown).isEmpty();
    }

    @Override
    public void close() throws Exception {
        robot.release(new KeyCode[0]);
        onWindow(() -> {
            stage.hide();
            return true;
        });
        services.search.close();
        threads.close();
        services.close();
        replacement.ifPresent(DemoServer::close);
        if (replacement.isEmpty()) {
            demo.close();
        }
    }
}
