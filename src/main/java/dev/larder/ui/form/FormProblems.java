package dev.larder.ui.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the editors of a form found wrong, and the remarks that came from outside, by path. */
final class FormProblems {
    private final Map<Object, Found> found = new LinkedHashMap<>();
    private final ObservableList<Problem> all = FXCollections.observableArrayList();
    private final ObservableList<Problem> shown = FXCollections.unmodifiableObservableList(all);
    private final ObservableList<Problem> remarks = FXCollections.observableArrayList();

    /** A problem whose path may change when rows move. */
    private record Found(Supplier<String> path, String text) {}

    /** Sets or takes away the one problem of an owner. */
    void report(Object owner, Supplier<String> path, Optional<String> text) {
        Optional<Found> before = Optional.ofNullable(
                text.isPresent() ? found.put(owner, new Found(path, text.get())) : found.remove(owner));
        if (!before.map(Found::text).equals(text)) {
            refresh();
        }
    }

    /** To be called after rows moved. */
    void refresh() {
        all.setAll(found.values().stream()
                .map(one -> new Problem(one.path().get(), one.text()))
                .toList());
    }

    ObservableList<Problem> all() {
        return shown;
    }

    ObservableList<Problem> remarks() {
        return remarks;
    }

    void remark(List<Problem> said) {
        remarks.setAll(said);
    }

    /** Everything said about a path, by the editors and from outside. */
    Optional<String> at(String path) {
        return Stream.concat(all.stream(), remarks.stream())
                .filter(problem -> problem.path().equals(path))
                .map(Problem::text)
                .reduce((one, other) -> one + "\n" + other);
    }
}
