package dev.larder.ui.diff;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Any two versions of an entry to be compared, and which of all. Knows no controls. */
public final class CompareModel {

    /** The entry: where it is, what it is, and the texts of its pictures. */
    public record Subject(Space space, ContentTypeKey type, String title, Map<String, String> alts) {
        public Subject {
            alts = Map.copyOf(alts);
        }
    }

    private final Subject subject;
    private final DifferenceModel differences;
    private final ObservableList<Version> versions = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Version>> from = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Version>> to = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Failure>> trouble = new SimpleObjectProperty<>(Optional.empty());

    public CompareModel(Subject subject, DifferenceModel differences) {
        this.subject = subject;
        this.differences = differences;
        from.addListener((it, before, now) -> compare());
        to.addListener((it, before, now) -> compare());
    }

    /** Reads the versions, the newest first; the first that differs from it is compared with it. */
    public void load(Supplier<Outcome<List<Version>>> all) {
        differences.work().run(all, this::take, why -> trouble.set(Optional.of(why)));
    }

    private void take(List<Version> all) {
        versions.setAll(all);
        to.set(all.stream().findFirst());
        from.set(all.stream()
                .filter(version -> to.get()
                        .filter(newest -> newest.content().equals(version.content()))
                        .isEmpty())
                .findFirst()
                .or(() -> all.stream().skip(1).findFirst())
                .or(() -> all.stream().findFirst()));
    }

    private void compare() {
        from.get()
                .ifPresent(before -> to.get()
                        .ifPresent(after -> differences.compare(new DifferenceModel.Pair(
                                subject.space(), subject.type(), subject.alts(), before.content(), after.content()))));
    }

    /** What was before becomes after. */
    public void swap() {
        Optional<Version> before = from.get();
        from.set(to.get());
        to.set(before);
    }

    public Subject subject() {
        return subject;
    }

    public DifferenceModel differences() {
        return differences;
    }

    public ObservableList<Version> versions() {
        return versions;
    }

    public ObjectProperty<Optional<Version>> from() {
        return from;
    }

    public ObjectProperty<Optional<Version>> to() {
        return to;
    }

    /** Why the versions could not be read. */
    public ObjectProperty<Optional<Failure>> trouble() {
        return trouble;
    }
}
