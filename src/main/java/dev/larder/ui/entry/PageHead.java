package dev.larder.ui.entry;

import dev.larder.model.Content;
import dev.larder.model.EditSpot;
import dev.larder.ui.kit.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A page's title and slug, which stand beside its fields; the service cannot change them once the page is there. */
final class PageHead {
    private final TextField title;
    private final TextField slug;
    private final VBox node;

    PageHead(EntryModel.Opened opened, EntryModel model) {
        boolean fixed = opened.entry().remote().isPresent();
        Content content = model.content().get();
        title = field("entry.page-title", content.title(), fixed);
        slug = field("entry.page-slug", content.slug(), fixed);
        title.setId("page-title");
        slug.setId("page-slug");
        title.textProperty().addListener((it, before, now) -> model.rename(now, slug.getText()));
        slug.textProperty().addListener((it, before, now) -> model.rename(title.getText(), now.strip()));
        VBox first = labelled("entry.page-title", title);
        VBox second = labelled("entry.page-slug", slug);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(second, Priority.ALWAYS);
        Label hint = new Label(Words.of(fixed ? "entry.page-fixed" : "entry.page-new"));
        hint.setWrapText(true);
        hint.getStyleClass().add("muted-small");
        node = new VBox(6, new HBox(12, first, second), hint);
        node.getStyleClass().add("page-head");
    }

    Node node() {
        return node;
    }

    /** Shows other words, after an undo. */
    void show(Content content) {
        show(title, content.title());
        show(slug, content.slug());
    }

    private static void show(TextField field, String text) {
        if (!field.getText().strip().equals(text.strip())) {
            field.setText(text);
            field.end();
        }
    }

    /** Puts the focus where an edit was. */
    void follow(EditSpot spot) {
        TextField field = spot instanceof EditSpot.PageSlug ? slug : title;
        if (!field.isFocused()) {
            field.requestFocus();
            field.end();
        }
    }

    private static TextField field(String key, String text, boolean fixed) {
        TextField field = new TextField(text);
        field.setAccessibleText(Words.of(key));
        field.setEditable(!fixed);
        if (fixed) {
            field.getStyleClass().add("fixed-field");
        }
        return field;
    }

    private static VBox labelled(String key, TextField field) {
        Label label = new Label(Words.of(key));
        label.getStyleClass().add("strong");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }
}
