package dev.larder.ui.history;

import dev.larder.model.Change;
import dev.larder.model.DeletedEntry;
import dev.larder.model.EntryKey;
import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.service.History;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Generation;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** State of the place of deleted entries. Knows no controls. */
public final class DeletedModel {
    private final History history;
    private final Background background;
    private final Generation latest = new Generation();
    private final ObservableList<History.Gone> gone = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Failure>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Space> space = Optional.empty();

    public DeletedModel(History history, Background background) {
        this.history = history;
        this.background = background;
    }

    public void show(Space shown) {
        space = Optional.of(shown);
        gone.clear();
        reload();
    }

    public void reload() {
        space.ifPresent(it -> {
            int question = latest.next();
            background.run(
                    () -> history.gone(it.id()),
                    found -> {
                        if (latest.isCurrent(question)) {
                            trouble.set(Optional.empty());
                            if (!gone.equals(found)) {
                                gone.setAll(found);
                            }
                        }
                    },
                    why -> {
                        if (latest.isCurrent(question)) {
                            trouble.set(Optional.of(why));
                        }
                    });
        });
    }

    /** Asks what would not return, for a question before it is brought back. */
    public void losses(DeletedEntry entry, Consumer<History.Losses> then) {
        space.ifPresent(it -> background.run(() -> history.losses(it.id(), entry), then, this::failed));
    }

    /** Makes it again here; nothing is sent. */
    public void bringBack(DeletedEntry entry, Consumer<EntryKey> then) {
        space.ifPresent(it -> background.run(
                () -> history.bringBack(it.id(), entry),
                key -> {
                    reload();
                    then.accept(key);
                },
                this::failed));
    }

    /** Takes a deletion that was not sent out of the outbox. */
    public void keep(Change deletion, Consumer<EntryKey> then) {
        space.ifPresent(it -> background.run(
                () -> history.keep(it.id(), deletion),
                done -> {
                    reload();
                    then.accept(deletion.entry());
                },
                this::failed));
    }

    private void failed(Failure why) {
        trouble.set(Optional.of(why));
    }

    public ObservableList<History.Gone> gone() {
        return gone;
    }

    public ObjectProperty<Optional<Failure>> trouble() {
        return trouble;
    }

    public Optional<Space> space() {
        return space;
    }
}
