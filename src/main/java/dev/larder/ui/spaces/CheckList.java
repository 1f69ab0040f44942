package dev.larder.ui.spaces;

import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The typed names as chips, each with what the service said of it. */
final class CheckList<K extends Comparable<K>> {
    private final ObservableMap<K, Check> checks;
    private final Predicate<K> shown;
    private final Function<K, String> words;
    private final Consumer<K> remove;
    private final FlowPane root = new FlowPane(6, 6);

    CheckList(ObservableMap<K, Check> checks, Predicate<K> shown, Function<K, String> words, Consumer<K> remove) {
        this.checks = checks;
        this.shown = shown;
        this.words = words;
        this.remove = remove;
        checks.addListener((MapChangeListener<K, Check>) change -> fill());
        fill();
    }

    Node node() {
        return root;
    }

    private void fill() {
        root.getChildren().clear();
        checks.entrySet().stream()
                .filter(each -> shown.test(each.getKey()))
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(each -> root.getChildren().add(chip(each.getKey(), each.getValue())));
        root.setVisible(!root.getChildren().isEmpty());
        root.setManaged(root.isVisible());
    }

    private Node chip(K key, Check check) {
        Label label = new Label(words.apply(key) + answer(check), icon(check));
        IconButton drop =
                new IconButton(Icons.CLOSE, Words.of("connect.remove", words.apply(key)), () -> remove.accept(key));
        HBox chip = new HBox(4, label, drop);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().addAll("chip", check.isGood() ? "chip-good" : isOpen(check) ? "chip-open" : "chip-bad");
        return chip;
    }

    private static boolean isOpen(Check check) {
        return check instanceof Check.Asking || check instanceof Check.Nothing;
    }

    private static Node icon(Check check) {
        if (check.isGood()) {
            return Icons.CHECK.node();
        }
        return isOpen(check) ? Icons.REFRESH.node() : Icons.WARNING.node();
    }

    private static String answer(Check check) {
        if (check instanceof Check.Good good) {
            return good.entries() < 0 ? "" : " · " + Words.of("connect.holds", good.entries());
        }
        return isOpen(check) ? "" : " · " + CheckWords.trouble(check);
    }
}
