package dev.larder.ui.shell;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.SavedView;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The list of content types and the outbox; arrow keys walk it. */
final class Sidebar {
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final Consumer<Place> go;
    private final VBox list = new VBox();
    private final ScrollPane root = new ScrollPane(list);
    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(new Place.AllEntries());
    private final Map<Place, Entry> entries = new HashMap<>();
    private Optional<Shown> drawn = Optional.empty();
    private boolean marked = true;

    /** What was drawn: as long as this stays, only the numbers change, and nobody loses the focus. */
    private record Shown(List<ContentTypeKey> types, List<SavedView> views, boolean withDeleted) {}

    /** A place in the list, with its number. */
    private record Entry(ToggleButton button, Label number, String words) {
        void count(int count) {
            number.setText(count == 0 ? "" : Integer.toString(count));
            button.setAccessibleText(words + (count == 0 ? "" : ", " + count));
        }
    }

    Sidebar(Consumer<Place> go) {
        this.go = go;
        list.getStyleClass().add("nav");
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.getStyleClass().addAll("edge-to-edge", "nav-scroll");
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        group.selectedToggleProperty().addListener((it, before, now) -> {
            if (now == null && before != null && marked) {
                before.setSelected(true);
            }
        });
    }

    Node node() {
        return root;
    }

    /** The types of a space with how many entries each has, and its saved views. */
    record Held(List<ContentTypeKey> types, List<SavedView> views, Map<ContentTypeKey, Integer> counts) {
        Held {
            types = List.copyOf(types);
            views = List.copyOf(views);
            counts = Map.copyOf(counts);
        }
    }

    /** How many changes are not seen yet, and how many entries were deleted. */
    record Counts(int open, int deleted) {}

    /** Shows what the space holds; the place of the deleted ones only when there are any. */
    void fill(Held held, Counts others) {
        List<ContentTypeKey> types = held.types();
        Map<ContentTypeKey, Integer> counts = held.counts();
        Shown wanted =
                new Shown(types, held.views(), others.deleted() > 0 || place.get() instanceof Place.DeletedPlace);
        if (!drawn.equals(Optional.of(wanted))) {
            drawn = Optional.of(wanted);
            draw(wanted);
        }
        count(
                new Place.AllEntries(),
                counts.values().stream().mapToInt(Integer::intValue).sum());
        types.forEach(type -> count(
                new Place.OfType(type), Optional.ofNullable(counts.get(type)).orElse(0)));
        count(new Place.DeletedPlace(), others.deleted());
        count(new Place.OutboxPlace(), others.open());
        Optional.ofNullable(entries.get(new Place.OutboxPlace()))
                .ifPresent(outbox -> outbox.button().pseudoClassStateChanged(WAITING, others.open() > 0));
    }

    private void count(Place of, int count) {
        Optional.ofNullable(entries.get(of)).ifPresent(entry -> entry.count(count));
    }

    private void draw(Shown wanted) {
        list.getChildren().clear();
        group.getToggles().clear();
        entries.clear();
        ToggleButton everything = item(new Place.AllEntries(), Words.of("entries.all"), Icons.LIST);
        everything.setId("nav-all");
        list.getChildren().add(everything);
        views(wanted.views());
        section(wanted.types(), ContentTypeKey.Kind.PAGE, "shell.pages");
        section(wanted.types(), ContentTypeKey.Kind.POST, "shell.blog");
        section(wanted.types(), ContentTypeKey.Kind.ITEM, "shell.collections");
        Region gap = new Region();
        gap.setMinHeight(16);
        VBox.setVgrow(gap, Priority.ALWAYS);
        ToggleButton outbox = item(new Place.OutboxPlace(), Words.of("outbox.title"), Icons.OUTBOX);
        outbox.setId("nav-outbox");
        list.getChildren().add(gap);
        if (wanted.withDeleted()) {
            ToggleButton deleted = item(new Place.DeletedPlace(), Words.of("deleted.title"), Icons.DELETE);
            deleted.setId("nav-deleted");
            list.getChildren().add(deleted);
        }
        list.getChildren().add(outbox);
    }

    private void views(List<SavedView> views) {
        for (int each = 0; each < views.size(); each++) {
            ToggleButton item =
                    item(new Place.OfView(views.get(each)), views.get(each).name(), Icons.STAR);
            item.setId("nav-view-" + each);
            list.getChildren().add(item);
        }
    }

    private void section(List<ContentTypeKey> types, ContentTypeKey.Kind kind, String key) {
        List<ContentTypeKey> ofKind = types.stream()
                .filter(type -> type.kind() == kind)
                .sorted(Comparator.comparing(ContentTypeKey::isSinglePages).thenComparing(TypeNames::plural))
                .toList();
        if (ofKind.isEmpty()) {
            return;
        }
        Label heading = new Label(Words.of(key));
        heading.getStyleClass().add("nav-heading");
        list.getChildren().add(heading);
        ofKind.forEach(type -> {
            ToggleButton item = item(new Place.OfType(type), TypeNames.plural(type), icon(kind));
            item.setId("nav-" + (kind == ContentTypeKey.Kind.POST ? "post" : type.slug()));
            list.getChildren().add(item);
        });
    }

    private static Icons icon(ContentTypeKey.Kind kind) {
        return switch (kind) {
            case PAGE -> Icons.PAGE;
            case POST -> Icons.BLOG;
            case ITEM -> Icons.COLLECTION;
        };
    }

    private ToggleButton item(Place to, String words, Icons icon) {
        Label number = new Label();
        number.getStyleClass().add("nav-count");
        Label label = new Label(words, icon.node());
        label.setGraphicTextGap(10);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(label, gap, number);
        line.setAlignment(Pos.CENTER_LEFT);
        ToggleButton item = new ToggleButton();
        item.setGraphic(line);
        item.setMaxWidth(Double.MAX_VALUE);
        line.minWidthProperty().bind(item.widthProperty().subtract(28));
        item.setAccessibleText(words);
        item.getStyleClass().add("nav-entry");
        item.setToggleGroup(group);
        item.setUserData(to);
        item.setSelected(marked && to.equals(place.get()));
        item.setOnAction(event -> show(to));
        entries.put(to, new Entry(item, number, words));
        return item;
    }

    /** Marks a place as the one shown, and shows it. */
    void show(Place to) {
        place.set(to);
        go.accept(to);
        mark(marked);
    }

    /** Whether the place is marked as the one shown; not while something else, such as a search, lies over it. */
    void mark(boolean shown) {
        marked = shown;
        group.getToggles()
                .forEach(toggle -> toggle.setSelected(shown && place.get().equals(toggle.getUserData())));
    }

    Place place() {
        return place.get();
    }
}
