package dev.larder.ui.spaces;

import dev.larder.result.TokenKind;
import dev.larder.service.Tokens;
import dev.larder.ui.kit.Choice;
import dev.larder.ui.kit.Dialogs;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Notice;
import dev.larder.ui.kit.Question;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Ways to see, on the demo space, what a write token that is missing or wrong leads to; and to begin anew. */
final class DemoCard {
    private static final String UNKNOWN = "0".repeat(40);

    private final SettingsModel model;
    private final DemoControls demo;
    private final Dialogs dialogs;

    DemoCard(SettingsModel model, DemoControls demo, Dialogs dialogs) {
        this.model = model;
        this.demo = demo;
        this.dialogs = dialogs;
    }

    Node node() {
        Label title = new Label(Words.of("settings.try.title"));
        title.getStyleClass().add("field-label");
        Label text = new Label(Words.of("settings.try.text"));
        text.setWrapText(true);
        text.getStyleClass().add("muted");
        FlowPane buttons = new FlowPane(8, 8);
        buttons.getChildren()
                .addAll(
                        button("try-none", "settings.try.none", () -> model.forget(TokenKind.WRITE)),
                        button("try-read", "settings.try.read", () -> use(demo.readToken())),
                        button("try-unknown", "settings.try.unknown", () -> use(UNKNOWN.toCharArray())),
                        button("try-good", "settings.try.good", () -> use(demo.writeToken())),
                        button("reset-demo", "settings.reset", this::askReset));
        VBox card = new VBox(8, title, text, buttons);
        card.getStyleClass().add("card");
        return card;
    }

    private void use(char[] token) {
        model.keep(TokenKind.WRITE, token, Tokens.Place.SESSION, why -> {});
    }

    private void askReset() {
        dialogs.ask(
                Question.of(
                        "reset-demo",
                        Tone.DANGER,
                        Words.of("settings.reset.headline"),
                        List.of(Words.of("settings.reset.what")),
                        List.of(
                                Choice.danger("reset", Words.of("settings.reset")),
                                Choice.safe("keep", Words.of("settings.reset.no")))),
                answer -> {
                    if (answer.is("reset")) {
                        model.run(
                                demo.reset(),
                                demo.after(),
                                why -> dialogs.tell(Notice.of(Tone.DANGER, FailureText.line(why))));
                    }
                });
    }

    private static Button button(String id, String key, Runnable action) {
        Button button = new Button(Words.of(key));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        return button;
    }
}
