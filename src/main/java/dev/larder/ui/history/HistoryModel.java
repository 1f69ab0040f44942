package dev.larder.ui.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.diff.ContentDiff;
import dev.larder.diff.FieldDiff;
import dev.larder.model.Content;
import dev.larder.model.HistoryVersion;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.service.History;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Latest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** State of the history of one entry: its versions, the one chosen, and what it is compared with. Knows no controls. */
public final class HistoryModel {

    /** The entry whose history it is, with the words that its form shows. */
    public record Subject(Space space, OpenEntry entry, Content shown, String title) {}

    /** How another version takes the place of what the form shows: all of it, or one field. */
    public interface Restore {
        void all(Content version);

        void field(LocaleCode locale, String field, JsonNode value);
    }

    /** What the chosen version is compared with. */
    public enum Against {
        /** What the form shows. */
        SHOWN,
        /** The version before it in the list. */
        BEFORE
    }

    /** The two versions that are compared. */
    public record Sides(Content before, Content after) {}

    /** What the right side shows. */
    public sealed interface Shown {
        record Working() implements Shown {}

        /** Empty where both say the same. */
        record Differences(List<FieldDiff> fields) implements Shown {
            public Differences {
                fields = List.copyOf(fields);
            }
        }

        /** Nothing was kept yet, or there is nothing to compare with. */
        record Nothing() implements Shown {}

        record Trouble(Failure why) implements Shown {}
    }

    private final History history;
    private final Background background;
    private final Subject subject;
    private final Restore restore;
    private final Latest comparing = new Latest();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Line>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Against> against = new SimpleObjectProperty<>(Against.SHOWN);
    private final ObjectProperty<Optional<Sides>> sides = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(new Shown.Working());

    public HistoryModel(History history, Background background, Subject subject, Restore restore) {
        this.history = history;
        this.background = background;
        this.subject = subject;
        this.restore = restore;
        chosen.addListener((it, before, now) -> compare());
        against.addListener((it, before, now) -> compare());
    }

    /** Reads the versions; the newest of those that differ from what is shown is chosen. */
    public void load() {
        background.run(
                () -> history.of(subject.space().id(), subject.entry().key()),
                this::take,
                why -> shown.set(new Shown.Trouble(why)));
    }

    private void take(List<HistoryVersion> versions) {
        List<Line> all = Lines.of(subject, versions);
        lines.setAll(all);
        chosen.set(all.stream()
                .filter(line -> !line.content().equals(subject.shown()))
                .findFirst()
                .or(() -> all.stream().findFirst()));
    }

    private void compare() {
        Optional<Line> line = chosen.get();
        Optional<Content> other = line.flatMap(this::other);
        if (line.isEmpty() || other.isEmpty()) {
            comparing.drop();
            shown.set(new Shown.Nothing());
            return;
        }
        shown.set(new Shown.Working());
        Content before = other.get();
        Content after = line.get().content();
        sides.set(Optional.of(new Sides(before, after)));
        background.<List<FieldDiff>>run(
                () -> Outcome.ok(ContentDiff.between(before, after)),
                comparing.<List<FieldDiff>>only(fields -> shown.set(new Shown.Differences(fields))),
                why -> shown.set(new Shown.Trouble(why)));
    }

    private Optional<Content> other(Line line) {
        if (against.get() == Against.SHOWN) {
            return line.kind() == Line.Kind.HERE ? Optional.empty() : Optional.of(subject.shown());
        }
        int index = lines.indexOf(line);
        return index >= 0 && index + 1 < lines.size()
                ? Optional.of(lines.get(index + 1).content())
                : Optional.empty();
    }

    /** Whether the chosen version can take the place of what is shown. */
    public boolean canRestore() {
        return chosen.get()
                .filter(line -> line.kind() != Line.Kind.HERE)
                .filter(line -> !line.content().equals(subject.shown()))
                .isPresent();
    }

    /** Puts the chosen version in place of what the form shows; that is kept before. Nothing is sent. */
    public void restoreAll(Runnable then, Consumer<Failure> failed) {
        chosen.get()
                .filter(line -> canRestore())
                .ifPresent(line -> keepThen(() -> restore.all(line.content()), then, failed));
    }

    /** Takes one field over from the chosen version. */
    public void restoreField(FieldDiff field, Runnable then, Consumer<Failure> failed) {
        chosen.get().ifPresent(line -> {
            String key = key(field);
            JsonNode value = line.content().in(field.locale()).get(key);
            keepThen(() -> restore.field(field.locale(), key, value), then, failed);
        });
    }

    private void keepThen(Runnable change, Runnable then, Consumer<Failure> failed) {
        background.run(
                () -> history.keepBeforeRestore(
                        subject.space().id(), subject.entry().key(), subject.shown()),
                kept -> {
                    change.run();
                    then.run();
                },
                failed);
    }

    /** Whether a difference stands in a field that the chosen version has, and so can be taken over by itself. */
    public boolean canRestore(FieldDiff field) {
        return against.get() == Against.SHOWN
                && chosen.get()
                        .filter(line -> line.kind() != Line.Kind.HERE
                                && line.content().in(field.locale()).has(key(field)))
                        .isPresent();
    }

    /** The field of the entry in which a difference stands. */
    public static String key(FieldDiff field) {
        int end = field.path().indexOf(" › ");
        return end < 0 ? field.path() : field.path().substring(0, end);
    }

    public Subject subject() {
        return subject;
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    public ObjectProperty<Optional<Line>> chosen() {
        return chosen;
    }

    public ObjectProperty<Against> against() {
        return against;
    }

    public ObjectProperty<Optional<Sides>> sides() {
        return sides;
    }

    public ObjectProperty<Shown> shown() {
        return shown;
    }
}
