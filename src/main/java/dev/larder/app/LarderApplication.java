package dev.larder.app;

import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import dev.larder.store.Settings;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Notice;
import dev.larder.ui.kit.SystemLook;
import dev.larder.ui.kit.Theme;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Words;
import dev.larder.ui.spaces.DemoControls;
import dev.larder.vault.KeychainVault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program's life: opens the window at once, the demo space and the rest behind it, and ends in good order. */
public final class LarderApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(LarderApplication.class);
    private static final int TOUR_STOPPED = 70;
    /** After the window is there and usable; before anybody is likely to type. */
    private static final Duration WARMING = Duration.ofSeconds(3);

    private final Start.Prepared prepared = Start.take();
    private final Threads threads = new Threads();
    private final Services services =
            new Services(prepared.options().data(), new KeychainVault(), prepared.redactor(), threads);
    private final Background work = new Background(threads.work(), threads.window(), threads::after);
    private final Background sync = new Background(threads.sync(), threads.window(), threads::after);
    private final Background network = new Background(threads.network(), threads.window(), threads::after);
    private volatile Optional<DemoSpace> demo = Optional.empty();
    private volatile Settings settings = Settings.usual();

    @Override
    public void start(Stage stage) {
        LOG.info("Larder {} on Java {}", Launcher.version(), System.getProperty("java.version"));
        Outcome<Settings> kept = services.settings.load();
        settings = kept.orElse(Settings.usual());
        services.connectivity.workOffline(settings.workOffline());
        services.connectivity.listen(this::keepOffline);
        Theme theme = new Theme(work, () -> new SystemLook().ask());
        SwitchedTheme switched = new SwitchedTheme(theme, mode());
        MainWindow window = new MainWindow(
                services,
                new MainWindow.Doors(work, sync, network),
                switched,
                this::demoControls,
                address -> getHostServices().showDocument(address.toString()));
        Scene scene = new Scene(window.root(), 1380, 860);
        switched.on(scene);
        WindowPlace.restore(stage, settings);
        stage.setScene(scene);
        stage.setTitle("Larder");
        stage.setMinWidth(900);
        stage.setMinHeight(560);
        stage.getIcons().setAll(Theme.windowIcons());
        stage.setOnCloseRequest(event -> {
            event.consume();
            window.leave(() -> close(stage, window, switched));
        });
        window.shell()
                .space()
                .addListener((it, before, now) -> stage.setTitle(
                        now.map(space -> space.fullName() + " – Larder").orElse("Larder")));
        window.shell().space().addListener((it, before, now) -> now.ifPresent(this::keepLastSpace));
        if (prepared.options().tour().isEmpty()) {
            window.reopenEntry();
        }
        stage.show();
        kept.onFailure(why -> window.tell(Notice.of(
                Tone.WARNING,
                Words.of("rescue.settings") + " " + FailureText.of(why).why())));
        Start.companion().shown(stage, window, services);
        prepared.front().answeredBy(() -> Platform.runLater(() -> toFront(stage)));
        openDemo(window);
        if (prepared.options().tour().isEmpty()) {
            work.later(WARMING, window::warm);
        }
        prepared.options().tour().ifPresent(folder -> tour(stage, window, folder));
    }

    /** Written at once: whoever wants to be offline wants it after a crash too. */
    private void keepOffline() {
        boolean offline = services.connectivity.isOffline();
        if (settings.workOffline() != offline) {
            settings = settings.withWorkOffline(offline);
            keepSettings();
        }
    }

    /** Written at once: after a crash the same space opens. */
    private void keepLastSpace(Space space) {
        if (!settings.lastSpace().equals(Optional.of(space.id()))) {
            settings = settings.withLastSpace(space.id());
            keepSettings();
        }
    }

    private void keepSettings() {
        work.run(this::saveSettings, done -> {}, why -> LOG.warn("settings not kept: {}", why));
    }

    /** One after the other, each with what is set by then: the last one written is the newest. */
    private synchronized Outcome<Done> saveSettings() {
        return services.settings.save(settings);
    }

    private Theme.Mode mode() {
        return prepared.options()
                .theme()
                .map(name -> Theme.Mode.valueOf(name.toUpperCase(java.util.Locale.ROOT)))
                .orElseGet(() -> Theme.Mode.valueOf(settings.theme().name()));
    }

    /** The demo server starts behind the window; the list of spaces is read once it is there. */
    private void openDemo(MainWindow window) {
        Path folder = prepared.options().data().resolve("demo");
        work.run(
                () -> {
                    try {
                        DemoSpace started = DemoSpace.start(folder);
                        started.giveTokens(services.tokens);
                        services.spaces.builtIn(started.space());
                        demo = Optional.of(started);
                    } catch (IOException noServer) {
                        LOG.warn("no demo space: {}", noServer.toString());
                    }
                    return Outcome.done();
                },
                done -> window.shell().start(settings.lastSpace().or(() -> demo.map(it -> DemoSpace.ID))),
                why -> LOG.warn("no demo space: {}", why));
    }

    private Optional<DemoControls> demoControls(Space space) {
        return demo.filter(it -> space.demo()).map(DemoSpace::controls);
    }

    private void tour(Stage stage, MainWindow window, Path folder) {
        Tour tour = new Tour(stage, window, folder, () -> demo.orElseThrow(), services.tokens);
        prepared.exit().set(TOUR_STOPPED);
        Thread player = new Thread(
                () -> {
                    try {
                        prepared.exit().set(tour.play() ? 0 : TOUR_STOPPED);
                    } finally {
                        Platform.exit();
                    }
                },
                "tour");
        player.setDaemon(true);
        player.start();
    }

    private static void toFront(Stage stage) {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    private void close(Stage stage, MainWindow window, SwitchedTheme switched) {
        Settings now = WindowPlace.note(settings, stage)
                .withTheme(Settings.Theme.valueOf(switched.mode().name()))
                .withWorkOffline(services.connectivity.isOffline());
        Optional<SpaceId> last = window.shell().space().get().map(Space::id);
        settings = last.map(now::withLastSpace).orElse(now);
        saveSettings().onFailure(why -> LOG.warn("settings not kept: {}", why));
        Platform.exit();
    }

    @Override
    public void stop() {
        services.search.close();
        threads.close();
        services.close();
        demo.ifPresent(DemoSpace::close);
        LOG.info("ended");
    }
}
