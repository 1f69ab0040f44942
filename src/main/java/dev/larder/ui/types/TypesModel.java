package dev.larder.ui.types;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.schema.FieldCorrection;
import dev.larder.service.Schemas;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Generation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** State of the sheet of content types: the type shown, its fields, and what is said of them. Knows no controls. */
public final class TypesModel {
    private static final Duration WALKING = Duration.ofMillis(120);

    private final Schemas schemas;
    private final Background work;
    private final Space space;
    private final Generation latest = new Generation();
    private final ObjectProperty<Optional<ContentTypeKey>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<FieldLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Map<ContentTypeKey, Stand>> stands = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<Failure>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    private boolean corrected;

    /** How a type stands: how many versions were read, how many fields have content that contradicts. */
    record Stand(int read, int contradicted) {}

    public TypesModel(Schemas schemas, Background work, Space space) {
        this.schemas = schemas;
        this.work = work;
        this.space = space;
        // Whoever walks the list with a key held down waits for no type on the way.
        Background.Debounce pause = work.debounce(WALKING);
        chosen.addListener((it, before, now) -> now.ifPresent(type -> pause.run(() -> load(type))));
    }

    /** Looks at all types and shows one. */
    public void show(ContentTypeKey first) {
        chosen.set(Optional.of(first));
        space.types()
                .forEach(type -> work.run(
                        () -> schemas.of(space.id(), type),
                        known -> note(type, known),
                        why -> trouble.set(Optional.of(why))));
    }

    Space space() {
        return space;
    }

    List<ContentTypeKey> types() {
        return space.types();
    }

    ObjectProperty<Optional<ContentTypeKey>> chosen() {
        return chosen;
    }

    ObservableList<FieldLine> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<Map<ContentTypeKey, Stand>> stands() {
        return stands.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Failure>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    private void load(ContentTypeKey type) {
        take(type, () -> schemas.of(space.id(), type));
    }

    private void take(ContentTypeKey type, Supplier<Outcome<Schemas.Known>> step) {
        int question = latest.next();
        work.run(
                step,
                known -> {
                    note(type, known);
                    if (latest.isCurrent(question)) {
                        trouble.set(Optional.empty());
                        lines.setAll(FieldLine.of(known));
                    }
                },
                why -> trouble.set(Optional.of(why)));
    }

    private void note(ContentTypeKey type, Schemas.Known known) {
        Map<ContentTypeKey, Stand> all = new HashMap<>(stands.get());
        all.put(
                type,
                new Stand(known.guess().read(), known.guess().contradictions().size()));
        stands.set(Map.copyOf(all));
    }

    /** Whether anything was corrected, so that forms are other ones now. */
    public boolean hasCorrected() {
        return corrected;
    }

    /** Keeps what a person says of a field; one that says nothing leads back to the guess. */
    void correct(String path, FieldCorrection correction) {
        corrected = true;
        chosen.get().ifPresent(type -> take(type, () -> schemas.correct(space.id(), type, path, correction)));
    }

    /** What contradicts a sure guess is taken for right. */
    void accept(String path) {
        corrected = true;
        chosen.get().ifPresent(type -> take(type, () -> schemas.accept(space.id(), type, path)));
    }

    /** Writes the corrections of the space into a file; answers how many fields, or why not. */
    public void exportTo(Path file, Consumer<Integer> done, Consumer<Failure> failed) {
        work.<Integer>run(() -> schemas.exportTo(space.id(), file), done, failed);
    }

    /** Takes the corrections of a file over those that are here. */
    public void importFrom(Path file, Consumer<Integer> done, Consumer<Failure> failed) {
        work.<Integer>run(
                () -> schemas.importFrom(space.id(), file),
                count -> {
                    corrected = true;
                    chosen.get().ifPresent(this::load);
                    done.accept(count);
                },
                failed);
    }
}
