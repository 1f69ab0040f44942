package dev.larder.ui.entries;

import dev.larder.model.Space;
import dev.larder.model.Target;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.ProgressStrip;
import dev.larder.ui.kit.Words;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What can be done with several selected entries; takes no room while fewer than two are. */
final class SelectionBar {
    private static final int SEVERAL = 2;

    private final BulkModel model;
    private final BulkQuestions questions;
    private final Supplier<Optional<Space>> space;
    private final Label count = new Label();
    private final Button tag = new Button(Words.of("bulk.tag"), Icons.TAG.node());
    private final HBox bar;
    private final ProgressStrip progress;
    private final VBox root;

    SelectionBar(BulkModel model, BulkQuestions questions, Supplier<Optional<Space>> space, Runnable clear) {
        this.model = model;
        this.questions = questions;
        this.space = space;
        count.setId("selected-count");
        count.getStyleClass().add("selection-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button publish =
                button("bulk-publish", new Button(Words.of("entry.queue-publish")), it -> queue(it, Target.PUBLISHED));
        Button draft = button("bulk-draft", new Button(Words.of("entry.queue-draft")), it -> queue(it, Target.DRAFT));
        button("bulk-tag", tag, questions::askTag);
        Button delete =
                button("bulk-delete", new Button(Words.of("bulk.delete"), Icons.DELETE.node()), questions::askDelete);
        Button none = new Button(Words.of("bulk.clear"));
        none.setId("bulk-clear");
        none.getStyleClass().addAll("small", "flat");
        none.setOnAction(event -> clear.run());
        bar = new HBox(count, publish, draft, tag, delete, gap, none);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("selection-bar");
        progress = new ProgressStrip(model::stop);
        root = new VBox(bar, progress);
        model.selected().addListener((it, before, now) -> show());
        model.step().addListener((it, before, now) -> show());
        show();
    }

    Node node() {
        return root;
    }

    private Button button(String id, Button button, Consumer<Space> deed) {
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> space.get().ifPresent(deed));
        return button;
    }

    private void queue(Space of, Target target) {
        model.queue(of, target, questions::tell);
    }

    private void show() {
        int selected = model.selected().get().size();
        Optional<BulkModel.Step> step = model.step().get();
        boolean shown = selected >= SEVERAL && step.isEmpty();
        bar.setVisible(shown);
        bar.setManaged(shown);
        count.setText(Words.of("bulk.selected", selected));
        boolean posts = model.areAllPosts();
        tag.setVisible(posts);
        tag.setManaged(posts);
        step.ifPresentOrElse(
                it -> progress.show(
                        Words.of("bulk.progress", it.over(), it.of()), (double) it.over() / Math.max(1, it.of())),
                progress::clear);
    }
}
