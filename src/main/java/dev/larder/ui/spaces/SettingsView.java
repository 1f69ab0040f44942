package dev.larder.ui.spaces;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.Space;
import dev.larder.result.TokenKind;
import dev.larder.service.Tokens;
import dev.larder.ui.kit.Choice;
import dev.larder.ui.kit.Dialogs;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Notice;
import dev.larder.ui.kit.Question;
import dev.larder.ui.kit.SecretField;
import dev.larder.ui.kit.SpaceBadge;
import dev.larder.ui.kit.SpaceMark;
import dev.larder.ui.kit.Told;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The settings of a space: where its tokens are kept, what it was set up with, and the way to take it off. */
public final class SettingsView {

    /** What the sheet can lead to. */
    public record Endings(Runnable closed, Runnable removed, Runnable types) {}

    private final SettingsModel model;
    private final Dialogs dialogs;
    private final Endings endings;
    private final Optional<DemoControls> demo;
    private final VBox root = new VBox();
    private final Button close = new Button(Words.of("settings.close"));

    public SettingsView(SettingsModel model, Dialogs dialogs, Endings endings, Optional<DemoControls> demo) {
        this.demo = demo;
        this.model = model;
        this.dialogs = dialogs;
        this.endings = endings;
        root.getStyleClass().add("over-sheet");
        root.setId("settings-sheet");
        root.getChildren().addAll(heading(), body(), footer());
    }

    public Node node() {
        return root;
    }

    public Node focusTarget() {
        return close;
    }

    private Node heading() {
        Label title = new Label(Words.of("settings.title"));
        title.getStyleClass().add("sheet-title");
        VBox heading =
                new VBox(8, title, new SpaceBadge(SpaceMark.of(model.space().identity())));
        heading.getStyleClass().add("sheet-heading");
        return heading;
    }

    private Node body() {
        VBox body = new VBox(14);
        body.getStyleClass().add("sheet-body");
        if (model.space().demo()) {
            body.getChildren().add(text("settings.demo"));
        }
        body.getChildren().addAll(token(TokenKind.READ), token(TokenKind.WRITE));
        demo.ifPresent(controls -> body.getChildren().add(new DemoCard(model, controls, dialogs).node()));
        body.getChildren().add(facts());
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node token(TokenKind kind) {
        boolean write = kind == TokenKind.WRITE;
        Label title =
                new Label(write ? Words.of("tokens.write-token") : Words.of("tokens.read-token"), Icons.KEY.node());
        title.getStyleClass().add("field-label");
        Label where = new Label();
        where.setId(write ? "write-token-place" : "read-token-place");
        where.setWrapText(true);
        Label answer = new Label();
        answer.setWrapText(true);
        Button check = button("settings.check", () -> model.tryIt(kind));
        Button forget = button("settings.forget", () -> askForget(kind));
        forget.setId(write ? "forget-write" : "forget-read");
        model.stand(kind).addListener((it, before, now) -> showStand(where, now));
        showStand(where, model.stand(kind).get());
        String good = write ? "settings.write-good" : "connect.token.good";
        model.check(kind).addListener((it, before, now) -> CheckWords.show(answer, now, good));
        CheckWords.show(answer, model.check(kind).get(), good);
        SecretField replace = new SecretField(Words.of("settings.replace"), Words.of("tokens.paste-here"));
        replace.setId(write ? "replace-write" : "replace-read");
        Button keep = button("settings.keep", () -> {
            keep(kind, replace.take());
            replace.wipe();
        });
        keep.setId(write ? "keep-write" : "keep-read");
        keep.setDisable(true);
        replace.onTyped(filled -> keep.setDisable(!filled));
        HBox.setHgrow(replace, Priority.ALWAYS);
        HBox line = new HBox(8, replace, keep);
        line.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, check, forget);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(8, head, where, line, answer);
        card.getStyleClass().add("card");
        return card;
    }

    private static void showStand(Label where, SettingsModel.Stand stand) {
        if (stand instanceof SettingsModel.Stand.Looking) {
            where.setText(Words.of("settings.looking"));
        } else if (stand instanceof SettingsModel.Stand.None) {
            where.setText(Words.of("settings.none"));
        } else if (stand instanceof SettingsModel.Stand.At at) {
            where.setText(
                    at.place() == Tokens.Place.KEYCHAIN
                            ? Words.of("settings.in-keychain")
                            : Words.of("settings.in-session"));
        } else if (stand instanceof SettingsModel.Stand.Unknown unknown) {
            Told told = FailureText.of(unknown.why());
            where.setText(told.headline() + ". " + told.why());
        }
    }

    private void keep(TokenKind kind, char[] typed) {
        Tokens.Place place = model.space().demo() ? Tokens.Place.SESSION : Tokens.Place.KEYCHAIN;
        model.keep(kind, typed, place, why -> {
            Told told = FailureText.of(why);
            dialogs.ask(
                    Question.of(
                            "settings-keychain",
                            Tone.WARNING,
                            told.headline(),
                            List.of(Words.of("tokens.nothing-kept"), told.why(), told.todo()),
                            List.of(
                                    Choice.main("session", Words.of("tokens.session-only")),
                                    Choice.safe("later", Words.of("tokens.not-now")))),
                    answer -> {
                        if (answer.is("session")) {
                            model.keep(kind, typed, Tokens.Place.SESSION, again -> {});
                        } else {
                            java.util.Arrays.fill(typed, '\0');
                        }
                    });
        });
    }

    private void askForget(TokenKind kind) {
        dialogs.ask(
                Question.of(
                        "forget-" + kind,
                        Tone.DANGER,
                        Words.of(
                                "settings.forget.headline",
                                kind == TokenKind.WRITE
                                        ? Words.of("tokens.write-token")
                                        : Words.of("tokens.read-token"),
                                model.space().fullName()),
                        List.of(Words.of("settings.forget.what"), Words.of("settings.forget.safe")),
                        List.of(
                                Choice.danger("forget", Words.of("settings.forget")),
                                Choice.safe("keep", Words.of("settings.forget.no")))),
                answer -> {
                    if (answer.is("forget")) {
                        model.forget(kind);
                    }
                });
    }

    private Node facts() {
        Space space = model.space();
        VBox facts = new VBox(
                6,
                fact("connect.address", space.base().toString()),
                fact(
                        "settings.types",
                        space.types().stream().map(SettingsView::named).collect(Collectors.joining(", "))),
                fact(
                        "connect.locales",
                        space.locales().isEmpty()
                                ? Words.of("settings.no-locales")
                                : space.locales().stream()
                                        .map(LocaleCode::value)
                                        .collect(Collectors.joining(", "))));
        Button types = button("settings.fields", () -> endings.types().run());
        types.setId("open-types");
        facts.getChildren().add(types);
        facts.getStyleClass().add("card");
        return facts;
    }

    private static String named(ContentTypeKey type) {
        return TypeNames.plural(type);
    }

    private static Node fact(String key, String value) {
        Label label = new Label(Words.of(key));
        label.setMinWidth(120);
        label.getStyleClass().add("muted");
        Label text = new Label(value);
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(10, label, text);
    }

    private static Label text(String key) {
        Label label = new Label(Words.of(key));
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Words.of(key));
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node footer() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        close.getStyleClass().add("accent");
        close.setId("settings-close");
        close.setOnAction(event -> endings.closed().run());
        HBox footer = new HBox(8);
        if (!model.space().demo()) {
            Button remove = button("settings.remove", this::askRemove);
            remove.getStyleClass().add("danger");
            footer.getChildren().add(remove);
        }
        footer.getChildren().addAll(gap, close);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }

    private void askRemove() {
        dialogs.ask(
                Question.of(
                        "remove-space",
                        Tone.DANGER,
                        Words.of("settings.remove.headline", model.space().fullName()),
                        List.of(Words.of("settings.remove.what"), Words.of("settings.remove.service")),
                        List.of(
                                Choice.danger("remove", Words.of("settings.remove")),
                                Choice.safe("keep", Words.of("settings.remove.no")))),
                answer -> {
                    if (answer.is("remove")) {
                        model.remove(
                                endings.removed(), why -> dialogs.tell(Notice.of(Tone.INFO, FailureText.line(why))));
                    }
                });
    }
}
