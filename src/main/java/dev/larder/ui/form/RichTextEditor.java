package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.MediaFile;
import dev.larder.result.Outcome;
import dev.larder.richtext.ReadableText;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Latest;
import dev.larder.ui.kit.SafeHtml;
import dev.larder.ui.kit.Words;
import dev.larder.ui.richtext.EditedField;
import dev.larder.ui.richtext.ReadableView;
import dev.larder.ui.richtext.RichTextDesk;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * HTML: at rest it reads like a page; clicked, entered or reached by Tab it gets the window's one editor, and keeps its
 * place in the form. What is typed is in the value at once.
 */
final class RichTextEditor implements FieldEditor, EditedField {
    private static final Duration PAUSE = Duration.ofMillis(350);
    private static final int WORDS_A_MINUTE = 230;

    private final ReadableView rest = new ReadableView();
    private final StackPane slot = new StackPane();
    private final Label statistics = new Label();
    private final HBox foot;
    private final VBox box;
    private final FieldValue value;
    private final FormScope scope;
    private final RichTextDesk desk;
    private final Background.Debounce pause;
    private final Latest reading = new Latest();
    private final Latest counting = new Latest();
    private final ChangeListener<JsonNode> follow = (property, before, now) -> changed();
    private final Optional<SpellingButton> spelling;
    private boolean writing;

    RichTextEditor(FieldValue value, FormScope scope) {
        this.value = value;
        this.scope = scope;
        this.desk = scope.context().richText();
        this.pause = scope.context().background().debounce(PAUSE);
        statistics.getStyleClass().add("muted-small");
        statistics.setMinHeight(Region.USE_PREF_SIZE);
        spelling = scope.context().spelling().map(it -> new SpellingButton(it, scope.locale(), new Spelled()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        foot = new HBox(8, gap, statistics);
        spelling.ifPresent(it -> foot.getChildren().add(0, it.node()));
        foot.setAlignment(Pos.CENTER_RIGHT);
        rest.setFocusTraversable(true);
        rest.setAccessibleRole(javafx.scene.AccessibleRole.TEXT_AREA);
        rest.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                edit();
            }
        });
        rest.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        rest.focusedProperty().addListener((it, before, now) -> {
            if (now) {
                scope.context().background().soon(this::edit);
            }
        });
        slot.getChildren().setAll(rest);
        box = new VBox(slot, foot);
        box.getStyleClass().add("field-box");
        value.property().addListener(follow);
        read();
        count();
    }

    private void keys(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
            event.consume();
            edit();
        }
    }

    private void edit() {
        if (rest.getScene() != null && !desk.isWith(this)) {
            desk.lend(slot, this);
            desk.focusTarget().setId(rest.getId());
            desk.focus();
        }
    }

    private void changed() {
        if (!writing) {
            desk.changedOutside(this);
        }
        pause.run(() -> {
            count();
            if (!desk.isWith(this)) {
                read();
            }
        });
    }

    private void read() {
        String html = html();
        scope.context()
                .background()
                .<ReadableText.Text>run(
                        () -> Outcome.ok(ReadableView.read(html)),
                        reading.<ReadableText.Text>only(rest::show),
                        failure -> {});
    }

    private void count() {
        String html = html();
        scope.context()
                .background()
                .<Integer>run(
                        () -> Outcome.ok(new StringTokenizer(SafeHtml.text(html)).countTokens()),
                        counting.<Integer>only(this::counted),
                        failure -> {});
        spelling.ifPresent(SpellingButton::check);
    }

    /** A word put right is a change from outside for the editor. */
    private final class Spelled implements SpellingButton.Text {
        @Override
        public String html() {
            return RichTextEditor.this.html();
        }

        @Override
        public void replace(String html) {
            value.set(TextNode.valueOf(html));
        }
    }

    private void counted(int words) {
        int minutes = Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
        statistics.setText(Words.of("form.rich.statistics", words, minutes));
    }

    @Override
    public String html() {
        JsonNode node = value.get();
        return node.isNull() ? "" : node.asText("");
    }

    @Override
    public void write(String html) {
        writing = true;
        try {
            value.set(TextNode.valueOf(html));
        } finally {
            writing = false;
        }
    }

    @Override
    public void left() {
        spelling.map(SpellingButton::node)
                .filter(node -> !foot.getChildren().contains(node))
                .ifPresent(node -> foot.getChildren().add(0, node));
        slot.getChildren().setAll(rest);
        read();
    }

    @Override
    public Optional<Node> tool() {
        return spelling.map(SpellingButton::node);
    }

    @Override
    public void leave() {
        NextStop.behind(box).ifPresent(Node::requestFocus);
    }

    @Override
    public void entries(String query, Consumer<List<LinkTarget>> answer) {
        scope.context().links(query, answer);
    }

    @Override
    public void picture(String address, Consumer<Optional<byte[]>> answer) {
        scope.context().thumbnail(address, found -> answer.accept(bytes(found)));
    }

    private static Optional<byte[]> bytes(Thumbnail found) {
        if (found instanceof Thumbnail.Picture picture) {
            try (InputStream in = picture.open()) {
                return Optional.of(in.readAllBytes());
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public void chooseMedia(Consumer<MediaFile> chosen) {
        scope.context().pickMedia(chosen);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node focusTarget() {
        return desk.isWith(this) ? desk.focusTarget() : rest;
    }

    @Override
    public void dispose() {
        desk.giveBack(this);
        value.property().removeListener(follow);
        pause.cancel();
        reading.drop();
        counting.drop();
        spelling.ifPresent(SpellingButton::dispose);
    }
}
