package dev.larder.ui.outbox;

import dev.larder.checks.Finding;
import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.EntryKey;
import dev.larder.model.Space;
import dev.larder.model.Target;
import dev.larder.ui.kit.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is about to go out: every waiting change, ticked unless it deletes; and the words of the one button. */
public final class ReviewModel {
    private final Space space;
    private final Set<EntryKey> edited;
    private final Map<Change, BooleanProperty> ticks = new LinkedHashMap<>();
    private final ObjectProperty<Map<Long, List<Finding>>> findings = new SimpleObjectProperty<>(Map.of());
    private final ReadOnlyStringWrapper sendWords = new ReadOnlyStringWrapper("");

    public ReviewModel(Space space, List<Change> waiting) {
        this(space, waiting, Set.of());
    }

    /** {@code edited} are the entries whose newer words would not go out. */
    public ReviewModel(Space space, List<Change> waiting, Set<EntryKey> edited) {
        this.space = space;
        this.edited = Set.copyOf(edited);
        waiting.forEach(change -> {
            BooleanProperty tick = new SimpleBooleanProperty(change.kind() != ChangeKind.DELETE);
            tick.addListener((it, before, now) -> putIntoWords());
            ticks.put(change, tick);
        });
        putIntoWords();
    }

    public Space space() {
        return space;
    }

    public boolean wasEditedSince(Change change) {
        return edited.contains(change.entry());
    }

    public List<Change> changes() {
        return List.copyOf(ticks.keySet());
    }

    public BooleanProperty tick(Change change) {
        return Optional.ofNullable(ticks.get(change)).orElseGet(SimpleBooleanProperty::new);
    }

    public List<Long> ticked() {
        return ticked(change -> true).stream().map(Change::seq).toList();
    }

    private List<Change> ticked(java.util.function.Predicate<Change> which) {
        return ticks.entrySet().stream()
                .filter(each -> each.getValue().get())
                .map(Map.Entry::getKey)
                .filter(which)
                .toList();
    }

    /** What the checks found in each change, by its number; it comes a moment after the rest. */
    public ObjectProperty<Map<Long, List<Finding>>> findings() {
        return findings;
    }

    /** "Publish 2, save 1 as draft to ACME – Production". */
    public ReadOnlyStringProperty sendWords() {
        return sendWords.getReadOnlyProperty();
    }

    private void putIntoWords() {
        int publish = ticked(change ->
                        change.kind() != ChangeKind.DELETE && change.intent().target() == Target.PUBLISHED)
                .size();
        int draft = ticked(change ->
                        change.kind() != ChangeKind.DELETE && change.intent().target() == Target.DRAFT)
                .size();
        int delete = ticked(change -> change.kind() == ChangeKind.DELETE).size();
        List<String> parts = java.util.stream.Stream.of(
                        publish > 0 ? Words.of("review.publish", publish) : "",
                        draft > 0 ? Words.of("review.save", draft) : "",
                        delete > 0 ? Words.of("review.delete", delete) : "")
                .filter(part -> !part.isEmpty())
                .toList();
        sendWords.set(
                parts.isEmpty()
                        ? Words.of("review.nothing")
                        : Words.of("review.send", String.join(", ", parts), space.fullName()));
    }
}
