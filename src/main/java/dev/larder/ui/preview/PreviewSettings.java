package dev.larder.ui.preview;

import dev.larder.model.PreviewSetup;
import dev.larder.page.AddressTemplate;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How a space is previewed, in a card above the preview: the client's preview address, and the style of its site. */
final class PreviewSettings {
    private final PreviewModel model;
    private final TextField address = new TextField();
    private final Label problem = hint("form-problem");
    private final TextField from = new TextField();
    private final Button capture = new Button(Words.of("preview.capture"), Icons.DOWNLOAD.node());
    private final Button forget = new Button(Words.of("preview.forget"), Icons.DELETE.node());
    private final Label captured = hint("form-hint");
    private final VBox root = new VBox();

    PreviewSettings(PreviewModel model) {
        this.model = model;
        root.getStyleClass().addAll("preview-settings", "keeps-escape");
        root.setId("preview-settings");
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
        root.getChildren().addAll(head(), site(), style());
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                root.setVisible(false);
                event.consume();
            }
        });
        model.setup().addListener((it, before, now) -> follow(before, now));
        model.capture().addListener((it, before, now) -> followCapture());
        followCapture();
    }

    Node node() {
        return root;
    }

    void toggle() {
        if (root.isVisible()) {
            root.setVisible(false);
        } else {
            open();
        }
    }

    void open() {
        root.setVisible(true);
        address.requestFocus();
    }

    private Node head() {
        Label title = new Label(Words.of("preview.settings"));
        title.getStyleClass().add("preview-settings-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, new IconButton(Icons.CLOSE, Words.of("preview.settings.close"), this::toggle));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node site() {
        Label name = new Label(Words.of("preview.address"));
        name.setLabelFor(address);
        address.setId("preview-address");
        address.setPromptText("https://www.example.com/{locale}/{slug}");
        address.setAccessibleText(Words.of("preview.address"));
        address.textProperty().addListener((it, before, now) -> take(now));
        Label hint = hint("form-hint");
        hint.setText(Words.of("preview.address.hint", "{slug}, {type}, {locale}, {id}"));
        problem.setId("preview-address-problem");
        problem.setVisible(false);
        return new VBox(4, name, address, problem, hint);
    }

    private void take(String text) {
        Optional<AddressTemplate.Problem> wrong = model.address(text);
        problem.setText(wrong.map(PreviewWords::problem).orElse(""));
        problem.setVisible(wrong.isPresent());
        address.setAccessibleHelp(problem.getText());
    }

    private Node style() {
        Label name = new Label(Words.of("preview.style"));
        name.setLabelFor(from);
        from.setId("preview-style-from");
        from.setPromptText("https://www.example.com/journal");
        from.setAccessibleText(Words.of("preview.style"));
        from.setOnAction(event -> capture.fire());
        HBox.setHgrow(from, Priority.ALWAYS);
        capture.setId("preview-capture");
        capture.setMinWidth(Region.USE_PREF_SIZE);
        // Not disabled meanwhile: the focus would leave the card.
        capture.setOnAction(event -> {
            if (!(model.capture().get() instanceof PreviewModel.Capture.Working)) {
                model.capture(from.getText());
            }
        });
        forget.setId("preview-forget");
        forget.getStyleClass().addAll("small", "flat");
        forget.setMinWidth(Region.USE_PREF_SIZE);
        forget.managedProperty().bind(forget.visibleProperty());
        forget.setOnAction(event -> model.forgetStyle());
        captured.setId("preview-captured");
        HBox.setHgrow(captured, Priority.ALWAYS);
        captured.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(8, from, capture);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox told = new HBox(8, captured, forget);
        told.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, name, row, told);
    }

    private void follow(PreviewSetup before, PreviewSetup now) {
        boolean typing =
                address.isFocused() && now.address().equals(address.getText().strip());
        if (!typing && !before.address().equals(now.address())) {
            address.setText(now.address());
        }
        followCapture();
    }

    private void followCapture() {
        Optional<PreviewSetup.Style> style = model.setup().get().style();
        PreviewModel.Capture now = model.capture().get();
        forget.setVisible(style.isPresent());
        captured.getStyleClass().removeAll("form-hint", "form-problem");
        captured.getStyleClass().add(now instanceof PreviewModel.Capture.Failed ? "form-problem" : "form-hint");
        if (now instanceof PreviewModel.Capture.Working) {
            captured.setText(Words.of("preview.capturing"));
        } else if (now instanceof PreviewModel.Capture.Failed failed) {
            captured.setText(Words.of("preview.capture.failed", FailureText.line(failed.why())));
        } else {
            captured.setText(
                    style.map(it -> Words.of("preview.captured", it.sheets(), it.from(), PreviewWords.moment(it.at())))
                            .orElseGet(() -> Words.of("preview.style.hint")));
        }
    }

    private static Label hint(String style) {
        Label hint = new Label();
        hint.getStyleClass().add(style);
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }
}
