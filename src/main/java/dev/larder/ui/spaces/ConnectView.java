package dev.larder.ui.spaces;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.service.Tokens;
import dev.larder.ui.kit.Choice;
import dev.larder.ui.kit.Dialogs;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Question;
import dev.larder.ui.kit.SecretField;
import dev.larder.ui.kit.Told;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** The sheet that connects a space: what is typed is checked with the service at once, under the field. */
public final class ConnectView {

    /** What closes the sheet. */
    public record Endings(Consumer<Space> connected, Runnable cancelled) {}

    private final ConnectModel model;
    private final Dialogs dialogs;
    private final Endings endings;
    private final VBox root = new VBox();
    private final TextField name = new TextField();
    private final Label missing = new Label();
    private final Button connect = new Button(Words.of("connect.connect"), Icons.CHECK.node());

    public ConnectView(ConnectModel model, Dialogs dialogs, Endings endings) {
        this.model = model;
        this.dialogs = dialogs;
        this.endings = endings;
        root.getStyleClass().addAll("over-sheet", "connect");
        root.setId("connect-sheet");
        root.getChildren().addAll(heading(), form(), footer());
        InvalidationListener again = it -> showMissing();
        model.name().addListener(again);
        model.tokenCheck().addListener(again);
        model.types().addListener((MapChangeListener<ContentTypeKey, Check>) change -> showMissing());
        showMissing();
    }

    public Node node() {
        return root;
    }

    public Node focusTarget() {
        return name;
    }

    private static Node heading() {
        Label title = new Label(Words.of("connect.title"));
        title.getStyleClass().add("sheet-title");
        Label text = new Label(Words.of("connect.text"));
        text.setWrapText(true);
        text.getStyleClass().add("muted");
        VBox heading = new VBox(6, title, text);
        heading.getStyleClass().add("sheet-heading");
        return heading;
    }

    private Node form() {
        GridPane grid = new GridPane();
        grid.setHgap(14);
        grid.setVgap(14);
        grid.getStyleClass().add("sheet-body");
        row(grid, "connect.name", named());
        row(grid, "connect.address", address());
        row(grid, "connect.token", token());
        row(grid, "connect.pages", types(ContentTypeKey.Kind.PAGE, "connect.pages.hint"));
        row(grid, "connect.collections", types(ContentTypeKey.Kind.ITEM, "connect.collections.hint"));
        row(grid, "connect.blog", blog());
        row(grid, "connect.locales", locales());
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private static void row(GridPane grid, String key, Node field) {
        Label label = new Label(Words.of(key));
        label.getStyleClass().add("field-label");
        label.setMinWidth(130);
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        label.setPadding(new javafx.geometry.Insets(7, 0, 0, 0));
        GridPane.setHgrow(field, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private Node named() {
        name.setId("connect-name");
        name.setPromptText(Words.of("connect.name.prompt"));
        name.setAccessibleText(Words.of("connect.name"));
        name.textProperty().bindBidirectional(model.name());
        HBox.setHgrow(name, Priority.ALWAYS);
        ComboBox<String> environment = new ComboBox<>();
        environment.getItems().setAll(Words.of("connect.production"), Words.of("connect.staging"));
        environment.setEditable(true);
        environment.setPrefWidth(150);
        environment.setAccessibleText(Words.of("connect.environment"));
        environment.valueProperty().bindBidirectional(model.environment());
        ColorPicker colour = new ColorPicker(Color.web(model.colour().get()));
        colour.setAccessibleText(Words.of("connect.colour"));
        colour.getStyleClass().add("button");
        colour.setStyle("-fx-color-label-visible: false");
        colour.valueProperty()
                .addListener((it, before, now) -> model.colour()
                        .set(String.format(
                                "#%02X%02X%02X",
                                Math.round(now.getRed() * 255),
                                Math.round(now.getGreen() * 255),
                                Math.round(now.getBlue() * 255))));
        HBox line = new HBox(8, name, environment, colour);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node address() {
        TextField address = new TextField();
        address.setId("connect-address");
        address.setAccessibleText(Words.of("connect.address"));
        address.textProperty().bindBidirectional(model.address());
        return new VBox(4, address, hint("connect.address.hint"));
    }

    private Node token() {
        SecretField token = new SecretField(Words.of("connect.token"), Words.of("tokens.paste-here"));
        token.setId("connect-token");
        token.onTyped(filled -> {
            char[] typed = token.take();
            model.token().set(new String(typed));
            java.util.Arrays.fill(typed, '\0');
        });
        Label answer = new Label();
        answer.setId("connect-token-answer");
        answer.setWrapText(true);
        model.tokenCheck().addListener((it, before, now) -> CheckWords.show(answer, now, "connect.token.good"));
        CheckWords.show(answer, model.tokenCheck().get(), "connect.token.good");
        return new VBox(4, token, answer, hint("connect.token.hint"));
    }

    private Node types(ContentTypeKey.Kind kind, String hint) {
        TextField typed = new TextField();
        typed.setId("connect-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        typed.setPromptText(Words.of(hint));
        typed.setAccessibleText(Words.of(hint));
        CheckList<ContentTypeKey> list =
                new CheckList<>(model.types(), key -> key.kind() == kind, ContentTypeKey::slug, model::remove);
        return new VBox(6, adder(typed, () -> model.addTypes(kind, typed.getText())), list.node());
    }

    private Node blog() {
        Button add = new Button(Words.of("connect.blog.add"));
        add.setId("connect-blog");
        add.setOnAction(event -> model.addType(ContentTypeKey.blog()));
        model.types().addListener((MapChangeListener<ContentTypeKey, Check>)
                change -> add.setDisable(model.types().containsKey(ContentTypeKey.blog())));
        CheckList<ContentTypeKey> list = new CheckList<>(
                model.types(),
                key -> key.kind() == ContentTypeKey.Kind.POST,
                key -> Words.of("types.posts"),
                model::remove);
        return new VBox(6, add, list.node());
    }

    private Node locales() {
        TextField typed = new TextField();
        typed.setId("connect-locales");
        typed.setPromptText(Words.of("connect.locales.hint"));
        typed.setAccessibleText(Words.of("connect.locales.hint"));
        CheckList<LocaleCode> list = new CheckList<>(model.locales(), key -> true, LocaleCode::value, model::remove);
        return new VBox(6, adder(typed, () -> model.addLocales(typed.getText())), list.node());
    }

    private static Node adder(TextField typed, Runnable add) {
        Button button = new Button(Words.of("connect.add"));
        Runnable take = () -> {
            if (!typed.getText().isBlank()) {
                add.run();
                typed.clear();
            }
        };
        typed.setOnAction(event -> take.run());
        typed.focusedProperty().addListener((it, before, now) -> {
            if (!now) {
                take.run();
            }
        });
        button.setOnAction(event -> take.run());
        HBox.setHgrow(typed, Priority.ALWAYS);
        HBox line = new HBox(8, typed, button);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label hint(String key) {
        Label hint = new Label(Words.of(key));
        hint.setWrapText(true);
        hint.getStyleClass().add("form-hint");
        return hint;
    }

    private Node footer() {
        missing.getStyleClass().add("muted");
        Button cancel = new Button(Words.of("connect.cancel"));
        cancel.setOnAction(event -> endings.cancelled().run());
        connect.setId("connect-now");
        connect.getStyleClass().add("accent");
        connect.setOnAction(event -> connect(Tokens.Place.KEYCHAIN));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox footer = new HBox(8, missing, gap, cancel, connect);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }

    private void showMissing() {
        Optional<String> lacks = model.missing();
        missing.setText(lacks.orElse(Words.of("connect.ready")));
        connect.setDisable(lacks.isPresent());
    }

    private void connect(Tokens.Place place) {
        model.connect(place, endings.connected(), this::notKept);
    }

    private void notKept(Failure failure) {
        Told told = FailureText.of(failure);
        boolean keychain = failure instanceof Failure.KeychainAbsent || failure instanceof Failure.KeychainLocked;
        List<Choice> choices = keychain
                ? List.of(
                        Choice.main("session", Words.of("tokens.session-only")),
                        Choice.other("again", Words.of("tokens.try-again")),
                        Choice.safe("later", Words.of("tokens.not-now")))
                : List.of(
                        Choice.main("again", Words.of("tokens.try-again")),
                        Choice.safe("later", Words.of("tokens.not-now")));
        dialogs.ask(
                Question.of(
                        "connect-" + failure.getClass().getSimpleName(),
                        Tone.WARNING,
                        told.headline(),
                        List.of(Words.of("connect.nothing-kept"), told.why(), told.todo()),
                        choices),
                answer -> {
                    if (answer.is("session")) {
                        connect(Tokens.Place.SESSION);
                    } else if (answer.is("again")) {
                        connect(Tokens.Place.KEYCHAIN);
                    }
                });
    }
}
