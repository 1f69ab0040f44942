package dev.larder.app;

import dev.larder.model.Space;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.PaneDialogs;
import dev.larder.ui.kit.Sheets;
import dev.larder.ui.shell.ShellModel;
import dev.larder.ui.spaces.ConnectModel;
import dev.larder.ui.spaces.ConnectView;
import dev.larder.ui.spaces.DemoControls;
import dev.larder.ui.spaces.SettingsModel;
import dev.larder.ui.spaces.SettingsView;
import java.util.Optional;
import java.util.function.Function;

/** Lays the sheets over the window in which a space is connected and set. */
final class SpaceDesk {
    private final Services services;
    private final Background network;
    private final Window window;
    private final Function<Space, Optional<DemoControls>> demo;

    /** What of the window the sheets work with. */
    record Window(ShellModel shell, PaneDialogs dialogs, Sheets sheets, TypesDesk types) {}

    SpaceDesk(Services services, Background network, Window window, Function<Space, Optional<DemoControls>> demo) {
        this.services = services;
        this.network = network;
        this.window = window;
        this.demo = demo;
    }

    void connect() {
        ConnectModel model = new ConnectModel(
                new ConnectModel.Parts(services.connecting, services.spaces, services.tokens, network));
        window.sheets().show(close -> {
            ConnectView connect = new ConnectView(
                    model,
                    window.dialogs(),
                    new ConnectView.Endings(
                            space -> {
                                close.run();
                                window.shell().saved(space);
                            },
                            close));
            return new Sheets.Sheet(connect.node(), connect.focusTarget());
        });
    }

    void settings() {
        window.shell().space().get().ifPresent(this::settings);
    }

    private void settings(Space space) {
        SettingsModel model = new SettingsModel(
                new SettingsModel.Parts(services.spaces, services.tokens, services.exchange, network), space);
        window.sheets().show(close -> {
            SettingsView settings = new SettingsView(
                    model,
                    window.dialogs(),
                    new SettingsView.Endings(
                            close,
                            () -> {
                                close.run();
                                window.shell().removed(space.id());
                            },
                            () -> window.types().open(space)),
                    demo.apply(space)
                            .map(controls -> controls.resetting(() -> {
                                close.run();
                                window.shell().pull();
                            })));
            return new Sheets.Sheet(settings.node(), settings.focusTarget());
        });
    }
}
