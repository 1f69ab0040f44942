package dev.larder.ui.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.larder.richtext.PasteCleaner;
import dev.larder.richtext.Pasted;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The editor as it is seen: the bar, a drawer under it when one is open, and the browser with the text. */
final class RichTextPane {
    private static final double LEAST = 260;
    private static final double MOST = 620;
    private static final double BAR = 44;
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final EditorPage page;
    private final Background background;
    private final Runnable switched;
    private final VBox root = new VBox();
    private final StackPane place = new StackPane();
    private final ToggleButton edit = new ToggleButton(Words.of("rich.mode.edit"));
    private final ToggleButton html = new ToggleButton(Words.of("rich.mode.html"));
    private final RichTextBar bar;
    private final Label loading = new Label(Words.of("rich.loading"));
    private final Node modes;
    private final HBox head;
    private Optional<RichTextSession> session = Optional.empty();
    private Optional<Node> drawer = Optional.empty();
    private JsonNode state = MissingNode.getInstance();

    /** The field's text just after a paste whose cleaning can still be taken back. */
    private Optional<String> pasted = Optional.empty();

    RichTextPane(EditorPage page, Background background, Runnable switched) {
        this.page = page;
        this.background = background;
        this.switched = switched;
        bar = new RichTextBar(
                new Commands(), new RichTextBar.Drawers(this::openLink, this::openPicture, () -> openFind("")));
        root.getStyleClass().addAll("rich-editor", "keeps-find");
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (FIND.match(event)) {
                event.consume();
                openFind(state.path("text").asText(""));
            }
        });
        loading.getStyleClass().add("muted");
        place.getChildren().setAll(page.view(), loading);
        // Esc leads from the text to its bar, and only from there out of the entry.
        place.getStyleClass().addAll("rich-page", "keeps-escape");
        place.setPrefHeight(LEAST);
        place.setMinHeight(Region.USE_PREF_SIZE);
        page.view().setMinSize(0, 0);
        page.view().setPrefSize(200, LEAST);
        // The page zooms with the letters of the window.
        page.view().zoomProperty().bind(loading.fontProperty().map(font -> font.getSize() / 13));
        HBox.setHgrow(bar.node(), Priority.ALWAYS);
        modes = modes();
        head = new HBox(10, bar.node(), modes);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("rich-head");
        root.getChildren().setAll(head, place);
    }

    private Node modes() {
        edit.setId("rich-mode-edit");
        html.setId("rich-mode-html");
        SegmentedButton modes = new SegmentedButton(edit, html);
        modes.setToggleGroup(new ToggleGroup());
        edit.setSelected(true);
        modes.getToggleGroup().selectedToggleProperty().addListener((group, before, now) -> {
            if (now == null) {
                modes.getToggleGroup().selectToggle(before);
            } else if (before != null && session.isPresent()) {
                close();
                bar.inSource(isSource());
                switched.run();
                focusText();
            }
        });
        modes.setMinWidth(Region.USE_PREF_SIZE);
        return modes;
    }

    Node node() {
        return root;
    }

    EditorPage page() {
        return page;
    }

    boolean isSource() {
        return html.isSelected();
    }

    /** The next field's turn; it begins with the text as it reads. */
    void begin(RichTextSession next) {
        session = Optional.empty();
        edit.setSelected(true);
        bar.inSource(false);
        session = Optional.of(next);
        head.getChildren().setAll(bar.node(), modes);
        next.field().tool().ifPresent(tool -> head.getChildren().add(1, tool));
        loading.setVisible(!page.isReady());
        page.view().setVisible(page.isReady());
        close();
    }

    void end() {
        close();
        head.getChildren().setAll(bar.node(), modes);
        session = Optional.empty();
    }

    /** The text stands in the page. */
    void shown() {
        loading.setVisible(false);
        page.view().setVisible(true);
        fit();
        background.soon(() -> Surroundings.reveal(root));
    }

    /** As high as the text, between a least and a most; the source gets the most. */
    private void fit() {
        double wanted = isSource()
                ? MOST
                : page.call("height").asDouble(LEAST) * page.view().getZoom();
        double around = root.getHeight() > 0 ? root.getHeight() - place.getHeight() : BAR;
        double most = Math.min(MOST, Surroundings.height(root, MOST) - around);
        double height = Math.max(LEAST, Math.min(most, wanted));
        if (Math.abs(place.getPrefHeight() - height) > 1) {
            place.setPrefHeight(height);
            page.view().setPrefHeight(height);
            background.soon(() -> Surroundings.reveal(root));
        }
    }

    /** After a drawer came or went: the caret stays in sight. */
    private void refit() {
        if (session.isPresent() && page.isReady()) {
            root.applyCss();
            root.layout();
            fit();
            page.call("sight");
        }
    }

    void heard(String kind, JsonNode value) {
        switch (kind) {
            case "state" -> {
                state = value;
                bar.show(value);
            }
            case "change" -> {
                fit();
                endNote();
            }
            case "picture" -> picture(value.textValue());
            case "wish" ->
                wished(value.path("name").asText(), value.path("value").asText());
            default -> {
                // Text and trouble are the session's.
            }
        }
    }

    private void wished(String name, String value) {
        switch (name) {
            case "paste" -> paste();
            case "link" -> openLink();
            case "find" -> openFind(state.path("text").asText(""));
            case "leave" -> {
                if (value.equals("forward")) {
                    session.ifPresent(it -> it.field().leave());
                } else {
                    bar.focusFirst();
                }
            }
            default -> throw new IllegalArgumentException(name);
        }
    }

    private void picture(String address) {
        session.ifPresent(it -> it.field()
                .picture(
                        address,
                        found -> found.flatMap(Pictures::data)
                                .filter(data -> session.filter(now -> now == it).isPresent())
                                .ifPresent(data -> page.call("picture", address, data))));
    }

    private void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        Optional<String> rich = Optional.ofNullable(clipboard.getHtml()).filter(text -> !text.isBlank());
        Optional<String> plain = Optional.ofNullable(clipboard.getString());
        session.filter(it -> !it.isSource())
                .ifPresent(it -> rich.map(text -> pasted(text, it))
                        .or(() -> plain.map(PasteCleaner::text))
                        .ifPresent(found -> paste(it, found)));
    }

    /** What was copied in this very text is put back as it is, its boxes too. */
    private static Pasted pasted(String html, RichTextSession in) {
        if (html.contains("data-" + in.mark() + "=")) {
            String own = in.shield().restored(html);
            return new Pasted(own, own, new Pasted.Removed(0, 0, 0, 0, 0));
        }
        return PasteCleaner.html(html);
    }

    private void paste(RichTextSession it, Pasted found) {
        String before = it.field().html();
        page.call("insert", it.shield().shielded(found.clean()));
        it.flush();
        if (!found.removed().isNothing()) {
            String after = it.field().html();
            openDrawer(pasteNote(it, found, new Around(before, after)));
            pasted = Optional.of(after);
        }
    }

    /** The field's text before something was pasted, and just after. */
    private record Around(String before, String after) {}

    private Node pasteNote(RichTextSession it, Pasted found, Around around) {
        Drawer note = new Drawer(this::closeAndFocus);
        Label words = new Label(PasteWords.of(found.removed()));
        words.setId("rich-paste-note");
        words.setWrapText(true);
        Button undo = new Button(Words.of("rich.paste.undo"));
        undo.setId("rich-paste-undo");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(event -> {
            it.flush();
            close();
            // What was typed since is not given up for it.
            if (it.field().html().equals(around.after())) {
                it.field().write(around.before());
                it.changedOutside();
                page.call("insertAgain", it.shield().shielded(found.asItWas()));
                it.flush();
            }
            focusText();
        });
        note.line(List.of(words, undo));
        return note;
    }

    private void openLink() {
        session.filter(it -> !it.isSource()).ifPresent(it -> {
            page.call("now");
            LinkDrawer link = new LinkDrawer(
                    new Commands(),
                    it.field(),
                    new LinkDrawer.Found(
                            state.path("link").asText(""), state.path("text").asText("")),
                    this::closeAndFocus);
            openDrawer(link.node());
            link.focus();
        });
    }

    private void openPicture() {
        session.filter(it -> !it.isSource()).ifPresent(it -> {
            page.call("now");
            JsonNode image = state.path("image");
            PictureDrawer picture = new PictureDrawer(
                    new Commands(),
                    it.field(),
                    new PictureDrawer.Found(
                            image.path("src").asText(""), image.path("alt").asText("")),
                    this::closeAndFocus);
            openDrawer(picture.node());
            picture.focus();
        });
    }

    private void openFind(String start) {
        if (session.isPresent()) {
            FindDrawer find = new FindDrawer(new Commands(), start, this::closeAndFocus);
            openDrawer(find.node());
            find.focus();
        }
    }

    /** Once more is written the cleaning can no longer be taken back, so its note goes. */
    private void endNote() {
        boolean typedSince = pasted.filter(after ->
                        session.filter(it -> !it.field().html().equals(after)).isPresent())
                .isPresent();
        if (typedSince) {
            close();
        }
    }

    private void openDrawer(Node content) {
        close();
        drawer = Optional.of(content);
        root.getChildren().add(1, content);
        background.soon(this::refit);
    }

    private void close() {
        drawer.ifPresent(open -> {
            root.getChildren().remove(open);
            background.soon(this::refit);
        });
        drawer = Optional.empty();
        pasted = Optional.empty();
    }

    private void closeAndFocus() {
        close();
        focusText();
    }

    private void focusText() {
        page.view().requestFocus();
        // The view takes the keys first; the page then puts them where the caret is.
        background.soon(() -> page.ready(() -> page.call("focus")));
    }

    private final class Commands implements EditorCommands {
        @Override
        public void run(String command, Object value) {
            page.view().requestFocus();
            page.call("run", command, value);
        }

        @Override
        public int find(Find wanted) {
            return page.call("find", wanted.text(), wanted.backwards(), wanted.matchCase())
                    .asInt();
        }

        @Override
        public int replace(Find wanted, String by, boolean all) {
            return page.call("replace", wanted.text(), by, all, wanted.matchCase())
                    .asInt();
        }

        @Override
        public void endFind() {
            page.call("found");
        }

        @Override
        public void focusText() {
            RichTextPane.this.focusText();
        }
    }
}
