package dev.larder.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class PaneDialogsTest {
    private final List<String> answers = new ArrayList<>();

    @Test
    void escapeIsTheSafeChoice() {
        Window window = new Window();
        window.ask(question("q", Tone.WARNING));
        window.press(KeyCode.ESCAPE);
        assertThat(answers).containsExactly("keep");
        window.close();
    }

    @Test
    void enterIsTheMainChoice() {
        Window window = new Window();
        window.ask(question("q", Tone.INFO));
        window.press(KeyCode.ENTER);
        assertThat(answers).containsExactly("send");
        window.close();
    }

    @Test
    void enterDoesNoHarmWhereTheQuestionIsDangerous() {
        Window window = new Window();
        window.ask(question("q", Tone.DANGER));
        assertThat(window.focused().getId()).isEqualTo("choice-keep");
        window.press(KeyCode.ENTER);
        assertThat(answers).containsExactly("keep");
        window.close();
    }

    @Test
    void oneCauseAsksOnceAndEverybodyGetsTheAnswer() {
        Window window = new Window();
        window.ask(question("same", Tone.INFO));
        window.ask(question("same", Tone.INFO));
        window.press(KeyCode.ENTER);
        assertThat(answers).containsExactly("send", "send");
        assertThat(window.dialogs.isAsking()).isFalse();
        window.close();
    }

    @Test
    void aSecondQuestionWaitsForTheFirst() {
        Window window = new Window();
        window.ask(question("one", Tone.INFO));
        window.ask(question("two", Tone.INFO));
        assertThat(window.dialogs.root().lookupAll(".dialog-card")).hasSize(1);
        window.press(KeyCode.ENTER);
        assertThat(window.dialogs.isAsking()).isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(answers).containsExactly("send", "keep");
        window.close();
    }

    @Test
    void tabStaysInsideTheDialogAndTheFocusGoesBackAfterIt() {
        Window window = new Window();
        window.behind.requestFocus();
        window.ask(question("q", Tone.INFO));
        for (int step = 0; step < 7; step++) {
            window.press(KeyCode.TAB);
            assertThat(window.focused()).isInstanceOf(Button.class).isNotSameAs(window.behind);
        }
        window.behind.requestFocus();
        assertThat(window.focused()).isNotSameAs(window.behind);
        window.press(KeyCode.ESCAPE);
        assertThat(window.focused()).isSameAs(window.behind);
        window.close();
    }

    @Test
    void aTypedSecretIsHandedOverAndTheFieldIsWiped() {
        Window window = new Window();
        List<String> secrets = new ArrayList<>();
        window.dialogs.ask(
                question("token", Tone.INFO).asking(new Input.Secret("Token", "")),
                answer -> secrets.add(new String(answer.secret().orElseThrow())));
        PasswordField field = (PasswordField) window.focused();
        field.setText("abc123");
        window.press(KeyCode.ENTER);
        assertThat(secrets).containsExactly("abc123");
        assertThat(field.getText()).isEmpty();
        window.close();
    }

    @Test
    void aTypedTextIsHandedOver() {
        Window window = new Window();
        window.dialogs.ask(
                question("name", Tone.INFO).asking(new Input.Text("Name", "", "Old")),
                answer -> answers.add(answer.text().orElseThrow()));
        ((TextField) window.focused()).setText("New");
        window.press(KeyCode.ENTER);
        assertThat(answers).containsExactly("New");
        window.close();
    }

    @Test
    void aSecretIsNeverPrinted() {
        assertThat(Answer.secret("add", "abc123".toCharArray())).hasToString("Answer[add]");
    }

    @Test
    void screenReadersAreToldWhatTheDialogSays() {
        Window window = new Window();
        window.ask(question("q", Tone.INFO));
        Node card = window.dialogs.root().lookup(".dialog-card");
        assertThat(card.getAccessibleText()).isEqualTo("Send now?");
        assertThat(card.getAccessibleHelp()).contains("safe");
        window.press(KeyCode.ESCAPE);
        window.close();
    }

    @Test
    void toastsWaitTheirTurn() {
        PaneDialogs dialogs =
                new PaneDialogs(new Button(), new Background(Runnable::run, Runnable::run, (wait, task) -> {}));
        for (int index = 0; index < 5; index++) {
            dialogs.tell(Notice.of(Tone.SUCCESS, "Saved " + index));
        }
        assertThat(dialogs.root().lookupAll(".toast")).hasSize(3);
    }

    private static Question question(String id, Tone tone) {
        return Question.of(
                id,
                tone,
                "Send now?",
                List.of("Your work is safe on this computer."),
                List.of(Choice.main("send", "Send"), Choice.other("details", "Details"), Choice.safe("keep", "Keep")));
    }

    /** A window with one button behind the dialogs. */
    private final class Window {
        private final Button behind = new Button("Behind");
        private final PaneDialogs dialogs = new PaneDialogs(behind, Background.direct());
        private final Stage stage = new Stage();

        Window() {
            Scene scene = new Scene(dialogs.root(), 600, 500);
            new Theme(Background.direct(), () -> SystemLook.Look.LIGHT).apply(scene, Theme.Mode.LIGHT);
            stage.setScene(scene);
            stage.show();
        }

        void ask(Question question) {
            dialogs.ask(question, answer -> answers.add(answer.choice()));
        }

        Node focused() {
            return stage.getScene().getFocusOwner();
        }

        void press(KeyCode code) {
            Node target = focused();
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }

        void close() {
            stage.close();
        }
    }
}
