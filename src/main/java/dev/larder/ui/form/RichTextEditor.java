package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.result.Outcome;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.GrowingText;
import dev.larder.ui.kit.Latest;
import dev.larder.ui.kit.SafeHtml;
import dev.larder.ui.kit.Words;
import java.time.Duration;
import java.util.StringTokenizer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** HTML, as source or as it will look. */
final class RichTextEditor implements FieldEditor {
    private static final Duration PAUSE = Duration.ofMillis(350);
    private static final int WORDS_A_MINUTE = 230;

    private final GrowingText source = new GrowingText(8, 26);
    private final StackPane preview = new StackPane();
    private final ToggleButton showSource = new ToggleButton(Words.of("form.rich.source"));
    private final ToggleButton showPreview = new ToggleButton(Words.of("form.rich.preview"));
    private final Label statistics = new Label();
    private final VBox box;
    private final FieldValue value;
    private final FormScope scope;
    private final TextLink text;
    private final Background.Debounce pause;
    private final Latest counting = new Latest();
    private final Latest cleaning = new Latest();
    private final ChangeListener<JsonNode> follow = (property, before, now) -> changed();

    RichTextEditor(FieldValue value, FormScope scope) {
        this.value = value;
        this.scope = scope;
        this.pause = scope.context().background().debounce(PAUSE);
        source.getStyleClass().addAll("mono", "html-source");
        preview.getStyleClass().add("preview-slot");
        statistics.getStyleClass().add("muted-small");
        SegmentedButton views = new SegmentedButton(showSource, showPreview);
        showSource.setSelected(true);
        views.getToggleGroup().selectedToggleProperty().addListener((group, before, now) -> {
            if (now == null) {
                views.getToggleGroup().selectToggle(before);
            } else {
                arrange();
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(views, gap, statistics);
        bar.getStyleClass().add("rich-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(bar, source, preview);
        box.getStyleClass().add("field-box");
        text = new TextLink(source, value);
        value.property().addListener(follow);
        arrange();
        count();
    }

    private void arrange() {
        boolean previewing = showPreview.isSelected();
        source.setVisible(!previewing);
        source.setManaged(!previewing);
        preview.setVisible(previewing);
        preview.setManaged(previewing);
        if (previewing) {
            render();
        }
    }

    private void changed() {
        pause.run(() -> {
            count();
            if (showPreview.isSelected()) {
                render();
            }
        });
    }

    private void render() {
        String html = source.getText();
        boolean images = scope.context().allowsRemoteImages();
        scope.context()
                .background()
                .<String>run(
                        () -> Outcome.ok(SafeHtml.page(html, images)),
                        cleaning.<String>only(page -> scope.preview().show(preview, page, this::left)),
                        failure -> {});
    }

    /** Another field took the browser. */
    private void left() {
        showSource.setSelected(true);
    }

    private void count() {
        String html = source.getText();
        scope.context()
                .background()
                .<Integer>run(
                        () -> Outcome.ok(new StringTokenizer(SafeHtml.text(html)).countTokens()),
                        counting.<Integer>only(this::counted),
                        failure -> {});
    }

    private void counted(int words) {
        int minutes = Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
        statistics.setText(Words.of("form.rich.statistics", words, minutes));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node focusTarget() {
        return source;
    }

    @Override
    public void dispose() {
        value.property().removeListener(follow);
        pause.cancel();
        counting.drop();
        cleaning.drop();
        text.dispose();
    }
}
