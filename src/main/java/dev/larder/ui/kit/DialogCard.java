package dev.larder.ui.kit;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A question as it stands on the screen. */
final class DialogCard extends VBox {
    private static final double LEAST_BODY = 80;

    private final Question question;
    private final Consumer<Answer> answered;
    private final TextField text = new TextField();
    private final Optional<SecretField> secret;
    private final FocusRing ring = new FocusRing(this);

    DialogCard(Question question, Consumer<Answer> answered) {
        this.question = question;
        this.answered = answered;
        this.secret = question.input()
                .filter(Input.Secret.class::isInstance)
                .map(input -> new SecretField(input.label(), input.prompt()));
        getStyleClass().add("dialog-card");
        question.tone().paint(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(question.headline());
        setAccessibleHelp(String.join(" ", question.paragraphs()));
        getChildren().addAll(head(), body(), buttons());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
    }

    /** Puts the focus where the answer is most likely given: the input, else the main button, else the safe way out. */
    void focusFirst() {
        if (question.input().isPresent()) {
            secret.map(field -> (Node) field.active()).orElse(text).requestFocus();
            return;
        }
        String wanted = question.onEnter().orElse(question.safe()).id();
        Node button = lookup("#" + buttonId(wanted));
        if (button != null) {
            button.requestFocus();
        }
    }

    FocusRing ring() {
        return ring;
    }

    void chooseSafe() {
        choose(question.safe());
    }

    private Node head() {
        StackPane disc = new StackPane(question.tone().icon().node());
        disc.getStyleClass().add("tone-disc");
        disc.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        disc.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label headline = new Label(question.headline());
        headline.getStyleClass().add("headline");
        headline.setWrapText(true);
        headline.setMinHeight(USE_PREF_SIZE);
        headline.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(headline, Priority.ALWAYS);
        HBox head = new HBox(disc, headline);
        head.getStyleClass().add("dialog-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node body() {
        VBox body = new VBox();
        body.getStyleClass().add("dialog-body");
        question.aside().space().ifPresent(space -> body.getChildren().add(new SpaceBadge(space)));
        if (!question.paragraphs().isEmpty()) {
            body.getChildren().add(new SelectableText(String.join("\n\n", question.paragraphs())));
        }
        question.input().ifPresent(input -> body.getChildren().add(inputRow(input)));
        question.aside().details().ifPresent(details -> body.getChildren().add(detailsRow(details)));
        return scrolling(body);
    }

    /** As high as its content where the window has room for that, and scrolled where it has not. */
    private static Node scrolling(VBox body) {
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add("dialog-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(LEAST_BODY);
        scroll.prefHeightProperty().bind(body.heightProperty().add(1));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node inputRow(Input input) {
        Label label = new Label(input.label());
        label.getStyleClass().add("field-label");
        if (input instanceof Input.Text line) {
            text.setText(line.initial());
            text.setPromptText(line.prompt());
            text.setAccessibleText(line.label());
        }
        Node field = secret.map(Node.class::cast).orElse(text);
        label.setLabelFor(field);
        VBox row = new VBox(label, field);
        row.getStyleClass().add("field-box");
        return row;
    }

    private static Node detailsRow(String details) {
        SelectableText words = new SelectableText(details);
        words.getStyleClass().addAll("mono", "dialog-details");
        ToggleButton toggle = new ToggleButton(Words.of("kit.dialog.details"), Icons.CHEVRON_RIGHT.node());
        toggle.getStyleClass().addAll("flat", "small");
        words.managedProperty().bind(toggle.selectedProperty());
        words.visibleProperty().bind(toggle.selectedProperty());
        toggle.selectedProperty()
                .addListener((selected, before, now) ->
                        toggle.setGraphic((now ? Icons.CHEVRON_DOWN : Icons.CHEVRON_RIGHT).node()));
        Button copy = new Button(Words.of("kit.dialog.copy"), Icons.COPY.node());
        copy.getStyleClass().addAll("flat", "small");
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(details);
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(Words.of("kit.dialog.copied"));
        });
        VBox row = new VBox(new HBox(toggle, copy), words);
        row.getStyleClass().add("field-box");
        return row;
    }

    /** The main verb stands last, where the eye ends; the way out stands first. */
    private Node buttons() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("dialog-buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        for (int index = question.choices().size() - 1; index >= 0; index--) {
            row.getChildren().add(button(question.choices().get(index)));
        }
        return row;
    }

    private Button button(Choice choice) {
        Button button = new Button(choice.label());
        button.setId(buttonId(choice.id()));
        button.setMinWidth(USE_PREF_SIZE);
        switch (choice.kind()) {
            case MAIN -> button.getStyleClass().add("accent");
            case DANGER -> button.getStyleClass().add("danger");
            case OTHER, SAFE -> {}
        }
        button.setOnAction(event -> choose(choice));
        return button;
    }

    private void choose(Choice choice) {
        Answer answer = new Answer(
                choice.id(),
                question.input().filter(Input.Text.class::isInstance).map(input -> text.getText()),
                secret.map(SecretField::take));
        secret.ifPresent(SecretField::wipe);
        answered.accept(answer);
    }

    private void keys(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            chooseSafe();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            ring.move(event.isShiftDown());
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            enter();
        }
    }

    private void enter() {
        Node focused = getScene().getFocusOwner();
        if (focused instanceof javafx.scene.control.ButtonBase button) {
            button.fire();
            return;
        }
        question.onEnter().ifPresent(this::choose);
    }

    private static String buttonId(String choice) {
        return "choice-" + choice;
    }
}
