package dev.larder.ui.entry;

import dev.larder.model.Content;
import dev.larder.ui.kit.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A page's title and slug, which stand beside its fields; the service cannot change them once the page is there. */
final class PageHead {
    private PageHead() {}

    static Node of(EntryModel.Opened opened, EntryModel model) {
        boolean fixed = opened.entry().remote().isPresent();
        Content content = model.content().get();
        TextField title = field("entry.page-title", content.title(), fixed);
        TextField slug = field("entry.page-slug", content.slug(), fixed);
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
        VBox head = new VBox(6, new HBox(12, first, second), hint);
        head.getStyleClass().add("page-head");
        return head;
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
