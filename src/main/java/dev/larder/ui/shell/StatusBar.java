package dev.larder.ui.shell;

import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.When;
import dev.larder.ui.kit.Words;
import dev.larder.ui.outbox.OutboxModel;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the foot of the window: how it stands with the service, when it was read, and what waits. */
final class StatusBar {
    private final ShellModel shell;
    private final OutboxModel outbox;
    private final HBox root = new HBox();

    StatusBar(ShellModel shell, OutboxModel outbox, Runnable review) {
        this.shell = shell;
        this.outbox = outbox;
        root.getStyleClass().add("status-line");
        root.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root.getChildren().addAll(net(), offline(), read(), progress(), gap, waiting(), send(review));
    }

    Node node() {
        return root;
    }

    private Node net() {
        Label label = new Label();
        label.setId("net-state");
        Region dot = new Region();
        dot.getStyleClass().add("net-dot");
        label.setGraphic(dot);
        InvalidationListener heard = it -> show(label, dot, shell.net().get());
        shell.net().addListener(heard);
        shell.netSince().addListener(heard);
        show(label, dot, shell.net().get());
        return label;
    }

    private void show(Label label, Region dot, ShellModel.Net net) {
        for (ShellModel.Net each : ShellModel.Net.values()) {
            String name = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
            dot.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), each == net);
        }
        label.setText(
                switch (net) {
                    case OFFLINE_BY_CHOICE -> Words.of("shell.net.offline");
                    case NOT_TRIED -> Words.of("shell.net.not-tried");
                    case ONLINE -> Words.of("shell.net.online");
                    case UNREACHABLE ->
                        shell.netSince()
                                .get()
                                .map(since -> Words.of("net.unreachable-since", When.time(since)))
                                .orElse(Words.of("shell.net.unreachable"));
                });
    }

    private Node offline() {
        ToggleButton offline = new ToggleButton(Words.of("shell.work-offline"));
        offline.setId("work-offline");
        offline.getStyleClass().addAll("flat", "small");
        offline.setSelected(shell.net().get() == ShellModel.Net.OFFLINE_BY_CHOICE);
        shell.net().addListener((it, before, now) -> offline.setSelected(now == ShellModel.Net.OFFLINE_BY_CHOICE));
        offline.setOnAction(event -> shell.workOffline(offline.isSelected()));
        return offline;
    }

    private Node read() {
        Label label = new Label();
        label.setId("last-read");
        label.getStyleClass().add("muted");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        this::lastRead,
                        shell.lastPull(),
                        shell.pulling(),
                        shell.reading().report(),
                        shell.reading().month()));
        label.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> shell.pulling().get().isEmpty() && outbox.loaded().get(),
                        shell.pulling(),
                        outbox.loaded()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private String lastRead() {
        String read = shell.lastPull()
                .get()
                .map(when -> Words.of("shell.read-at", When.inShort(when)))
                .orElse(Words.of("shell.never-read"));
        String cost = shell.reading()
                .report()
                .get()
                .map(report -> " · " + Words.of("mirror.calls", report.calls()))
                .orElse("");
        String month = shell.reading()
                .month()
                .get()
                .map(calls -> " · " + Words.of("mirror.calls.month", calls))
                .orElse("");
        return read + cost + month;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(140);
        Label words = new Label();
        Hyperlink stop = new Hyperlink(Words.of("shell.stop"));
        stop.setOnAction(event -> shell.stopPull());
        HBox box = new HBox(8, bar, words, stop);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setVisible(false);
        box.setManaged(false);
        shell.pulling().addListener((it, before, now) -> {
            box.setVisible(now.isPresent());
            box.setManaged(now.isPresent());
            now.ifPresent(step -> {
                bar.setProgress(step.share());
                words.setText(
                        Words.of("shell.reading", dev.larder.ui.kit.TypeNames.plural(step.type()), step.entries()));
            });
        });
        return box;
    }

    private Node waiting() {
        return new OutboxLine(outbox, shell.net()).node();
    }

    private Node send(Runnable review) {
        Button button = new Button(Words.of("outbox.review"), Icons.OUTBOX.node());
        button.setId("review");
        button.getStyleClass().addAll("accent", "small");
        var empty = Bindings.createBooleanBinding(() -> outbox.waiting().isEmpty(), outbox.changes());
        button.visibleProperty().bind(empty.not());
        button.managedProperty().bind(button.visibleProperty());
        button.disableProperty().bind(outbox.sending());
        button.setOnAction(event -> review.run());
        return button;
    }
}
