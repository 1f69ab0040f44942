package dev.larder.ui.shell;

import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.ui.kit.When;
import dev.larder.ui.kit.Words;
import dev.larder.ui.outbox.OutboxModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How it stands with the outbox, in one line that leaves nothing out: what waits, what goes, what needs a person. */
final class OutboxLine {
    private final OutboxModel outbox;
    private final ReadOnlyProperty<ShellModel.Net> net;
    private final Label label = new Label();
    private final Hyperlink stop = new Hyperlink();
    private final HBox root = new HBox(8, label, stop);

    OutboxLine(OutboxModel outbox, ReadOnlyProperty<ShellModel.Net> net) {
        this.outbox = outbox;
        this.net = net;
        label.setId("waiting-count");
        stop.setId("stop-sending");
        stop.setOnAction(event -> outbox.stop());
        root.setAlignment(Pos.CENTER_LEFT);
        root.visibleProperty().bind(outbox.loaded());
        ListChangeListener<Change> changed = change -> show();
        outbox.changes().addListener(changed);
        InvalidationListener heard = it -> show();
        outbox.sending().addListener(heard);
        outbox.pausedUntil().addListener(heard);
        net.addListener(heard);
        show();
    }

    Node node() {
        return root;
    }

    private void show() {
        label.setText(String.join("  ·  ", parts()));
        boolean going = outbox.sending().get() || !outbox.going().isEmpty();
        stop.setText(outbox.sending().get() ? Words.of("shell.stop") : Words.of("send.hold"));
        stop.setVisible(going);
        stop.setManaged(going);
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        int conflicts = outbox.count(ChangeState.IN_CONFLICT);
        int parked = outbox.count(ChangeState.PARKED);
        int accepted = outbox.count(ChangeState.ACCEPTED);
        int waiting = outbox.waiting().size();
        going().ifPresent(parts::add);
        if (conflicts > 0) {
            parts.add(Words.of("send.conflicts", conflicts));
        }
        if (parked > 0) {
            parts.add(Words.of("send.parked", parked));
        }
        if (accepted > 0) {
            parts.add(Words.of("send.accepted", accepted));
        }
        if (waiting > 0 || parts.isEmpty()) {
            parts.add(Words.of("shell.waiting", waiting));
        }
        return parts;
    }

    private Optional<String> going() {
        int going = outbox.going().size();
        if (outbox.sending().get()) {
            return Optional.of(Words.of("send.sending", going));
        }
        if (going == 0) {
            return Optional.empty();
        }
        if (net.getValue() == ShellModel.Net.OFFLINE_BY_CHOICE) {
            return Optional.of(Words.of("send.going-when-online", going));
        }
        if (net.getValue() == ShellModel.Net.UNREACHABLE) {
            return Optional.of(Words.of("send.going-when-reached", going));
        }
        return Optional.of(next().map(at -> Words.of("send.going-at", going, When.inShort(at)))
                .orElse(Words.of("send.going", going)));
    }

    /** When the next of them goes. */
    private Optional<Instant> next() {
        return outbox.pausedUntil()
                .get()
                .or(() -> outbox.going().stream()
                        .flatMap(change -> change.progress().release().notBefore().stream())
                        .min(Instant::compareTo));
    }
}
