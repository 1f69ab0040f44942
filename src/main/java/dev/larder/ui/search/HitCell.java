package dev.larder.ui.search;

import dev.larder.model.SearchHit;
import dev.larder.model.Snippet;
import dev.larder.model.Space;
import dev.larder.ui.kit.SpaceMark;
import dev.larder.ui.kit.TypeNames;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One row of what was found: title, type and space; below, the field that matched and the piece of it. */
final class HitCell extends ListCell<SearchHit> {
    private final SearchModel model;

    HitCell(SearchModel model, Consumer<SearchHit> open) {
        this.model = model;
        getStyleClass().add("search-hit");
        setPrefWidth(0);
        setOnMouseClicked(event -> Optional.ofNullable(getItem()).ifPresent(open));
    }

    @Override
    protected void updateItem(SearchHit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        Optional<Space> space = model.everywhere().get() ? model.space(hit.space()) : Optional.empty();
        setGraphic(new VBox(3, head(hit, space), value(hit.match())));
        setAccessibleText(HitWords.spoken(hit, space.map(Space::fullName).orElse("")));
    }

    private static Node head(SearchHit hit, Optional<Space> space) {
        Snippet title = hit.title().text().isBlank() ? Snippet.plain(HitWords.title(hit)) : hit.title();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(10, new MarkedText(title, "search-title"), gap, small(TypeNames.one(hit.type())));
        space.ifPresent(it -> head.getChildren().add(mark(SpaceMark.of(it.identity()))));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Node mark(SpaceMark mark) {
        Region dot = new Region();
        dot.getStyleClass().add("space-dot");
        HBox box = new HBox(6, dot, small(mark.fullName()));
        box.setStyle(mark.colour().style());
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node value(SearchHit.Match match) {
        HBox line = new HBox(8, small(HitWords.place(match)));
        if (!match.locale().isNone()) {
            Label locale = new Label(match.locale().value());
            locale.getStyleClass().add("search-locale");
            locale.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(locale);
        }
        MarkedText snippet = new MarkedText(match.snippet(), "search-snippet");
        HBox.setHgrow(snippet, Priority.ALWAYS);
        line.getChildren().add(snippet);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label small(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted-small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
