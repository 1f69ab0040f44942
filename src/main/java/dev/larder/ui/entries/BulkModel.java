package dev.larder.ui.entries;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.Space;
import dev.larder.model.Target;
import dev.larder.result.Cancel;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.service.Bulk;
import dev.larder.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** State of what is done to several selected entries at once. Knows no controls. */
public final class BulkModel {
    private final Bulk bulk;
    private final Background background;
    private final Consumer<Failure> failed;
    private final ObjectProperty<List<EntryRow>> selected = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Step>> step = new SimpleObjectProperty<>(Optional.empty());
    private Cancel cancel = Cancel.never();

    /** What was asked for. */
    public enum Deed {
        PUBLISH,
        DRAFT,
        DELETE,
        ADD_TAG,
        REMOVE_TAG
    }

    /** How far it is. */
    public record Step(Deed deed, int over, int of) {}

    public BulkModel(Bulk bulk, Background background, Consumer<Failure> failed) {
        this.bulk = bulk;
        this.background = background;
        this.failed = failed;
    }

    public void queue(Space space, Target target, BiConsumer<Deed, Bulk.Report> then) {
        Deed deed = target == Target.PUBLISHED ? Deed.PUBLISH : Deed.DRAFT;
        run(space, deed, run -> bulk.queue(run, target), then);
    }

    public void delete(Space space, BiConsumer<Deed, Bulk.Report> then) {
        run(space, Deed.DELETE, bulk::delete, then);
    }

    public void addTag(Space space, String tag, BiConsumer<Deed, Bulk.Report> then) {
        run(space, Deed.ADD_TAG, run -> bulk.addTag(run, tag), then);
    }

    public void removeTag(Space space, String tag, BiConsumer<Deed, Bulk.Report> then) {
        run(space, Deed.REMOVE_TAG, run -> bulk.removeTag(run, tag), then);
    }

    /** One at a time: what is asked for meanwhile is not begun. */
    private void run(
            Space space, Deed deed, Function<Bulk.Run, Outcome<Bulk.Report>> work, BiConsumer<Deed, Bulk.Report> then) {
        List<EntryKey> keys = selected.get().stream().map(EntryRow::key).toList();
        if (step.get().isPresent() || keys.isEmpty()) {
            return;
        }
        cancel = new Cancel();
        step.set(Optional.of(new Step(deed, 0, keys.size())));
        Bulk.Run run = new Bulk.Run(
                space.id(),
                keys,
                over -> background.soon(() -> step.set(step.get().map(it -> new Step(deed, over, it.of())))),
                cancel);
        background.run(
                () -> work.apply(run),
                report -> {
                    step.set(Optional.empty());
                    then.accept(deed, report);
                },
                why -> {
                    step.set(Optional.empty());
                    failed.accept(why);
                });
    }

    /** What is done so far stays done. */
    public void stop() {
        cancel.cancel();
    }

    /** Whether all that is selected are posts, which alone have tags. */
    public boolean areAllPosts() {
        return selected.get().stream().allMatch(row -> row.type().kind() == ContentTypeKey.Kind.POST);
    }

    public ObjectProperty<List<EntryRow>> selected() {
        return selected;
    }

    public ObjectProperty<Optional<Step>> step() {
        return step;
    }
}
