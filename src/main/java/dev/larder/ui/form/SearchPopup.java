package dev.larder.ui.form;

import dev.larder.ui.kit.Latest;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A list to choose from that is searched as one types. */
public final class SearchPopup {
    private final TextField field = new TextField();
    private final ListView<Found> list = new ListView<>();
    private final Latest latest = new Latest();
    private final PopupCard popup;
    private final Search search;

    /** One line of the list: what it says, and what choosing it does. */
    public record Found(String title, String detail, Runnable choose) {}

    /** Where the lines come from. */
    @FunctionalInterface
    public interface Search {
        void find(String query, Consumer<List<Found>> answer);
    }

    public SearchPopup(String prompt, Search search) {
        this.search = search;
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        list.getStyleClass().add("search-list");
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(Words.of("form.search.nothing")));
        list.setCellFactory(view -> new FoundCell());
        VBox box = new VBox(field, list);
        box.getStyleClass().add("search-box");
        popup = new PopupCard(box);
        field.textProperty().addListener((text, before, now) -> find());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        list.setOnMouseClicked(event -> choose());
    }

    public void showUnder(Node owner) {
        field.clear();
        popup.showUnder(owner);
        find();
        field.requestFocus();
    }

    private void find() {
        search.find(field.getText(), latest.only(found -> {
            list.getItems().setAll(found);
            list.getSelectionModel().selectFirst();
        }));
    }

    private void keys(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            event.consume();
            int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
            int last = list.getItems().size() - 1;
            int next = Math.max(0, Math.min(last, list.getSelectionModel().getSelectedIndex() + step));
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 2));
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            choose();
        }
    }

    private void choose() {
        Found found = list.getSelectionModel().getSelectedItem();
        if (found != null) {
            popup.hide();
            found.choose().run();
        }
    }

    /** A title with its detail under it. */
    private static final class FoundCell extends ListCell<Found> {
        private final Label title = new Label();
        private final Label detail = new Label();
        private final VBox box = new VBox(title, detail);

        FoundCell() {
            detail.getStyleClass().add("muted-small");
        }

        @Override
        protected void updateItem(Found found, boolean empty) {
            super.updateItem(found, empty);
            setText(null);
            if (empty || found == null) {
                setGraphic(null);
                return;
            }
            title.setText(found.title());
            detail.setText(found.detail());
            boolean shown = !found.detail().isBlank();
            detail.setVisible(shown);
            detail.setManaged(shown);
            setGraphic(box);
        }
    }
}
