package dev.larder.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class SheetsTest {
    @Test
    void theFocusCannotLeaveASheetForWhatLiesBeneath() {
        Window window = new Window();
        window.sheets.show(window.onSheet, window.onSheet);

        window.beneath.requestFocus();

        assertThat(window.focused()).isSameAs(window.onSheet);
        window.stage.close();
    }

    @Test
    void aQuestionAskedFromASheetHasTheFocusAndGivesItBack() {
        Window window = new Window();
        window.sheets.show(window.onSheet, window.onSheet);

        window.dialogs.ask(question(), answer -> {});
        assertThat(window.focused().getId()).isEqualTo("choice-yes");
        ((Button) window.focused()).fire();

        assertThat(window.focused()).isSameAs(window.onSheet);
        window.stage.close();
    }

    @Test
    void onceTheSheetIsClosedTheFocusIsWhereItWas() {
        Window window = new Window();
        window.beneath.requestFocus();
        Runnable close = window.sheets.show(window.onSheet, window.onSheet);

        close.run();

        assertThat(window.focused()).isSameAs(window.beneath);
        assertThat(window.sheets.isOpen()).isFalse();
        window.stage.close();
    }

    @Test
    void whatWasToldBeforeASheetOpenedDoesNotLieOverItsButtons() {
        Window window = new Window();
        window.dialogs.tell(Notice.of(Tone.SUCCESS, "Queued."));
        assertThat(window.dialogs.root().lookupAll(".toast")).isNotEmpty();

        window.dialogs.hush();

        assertThat(window.dialogs.root().lookupAll(".toast")).isEmpty();
        window.stage.close();
    }

    private static final class Window {
        final Button beneath = new Button("beneath");
        final Button onSheet = new Button("on the sheet");
        final Sheets sheets = new Sheets();
        final PaneDialogs dialogs = new PaneDialogs(sheets.root(), new Hands().background());
        final Stage stage = new Stage();

        Window() {
            sheets.root().getChildren().add(beneath);
            stage.setScene(new Scene(dialogs.root(), 600, 400));
            stage.show();
        }

        Node focused() {
            return stage.getScene().getFocusOwner();
        }
    }

    private static Question question() {
        return Question.of(
                "q", Tone.INFO, "Really?", List.of(), List.of(Choice.main("yes", "Yes"), Choice.safe("no", "No")));
    }
}
