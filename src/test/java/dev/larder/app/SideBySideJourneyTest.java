package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SideBySideJourneyTest extends Journey {

    @Test
    void bothLocalesAreEditedSideBySideAndOneIsCopiedFromTheOther() throws Exception {
        window.click("#nav-product");
        window.until(
                "the products are listed", () -> window.find("#entries-table").isPresent());
        window.fill("#filter", "oak-table");
        window.until("the filter found it", () -> window.table().getItems().size() == 1);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.see("#field-name");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        window.see("#column-de #field-care");
        window.picture("side-by-side");

        window.until("the same field stands on the same line", () -> {
            careToTheTop();
            return pane("de").getVvalue() > 0 && Math.abs(top("en") - top("de")) < 3;
        });

        window.scrollTo("#column-de #field-care");
        String english = OpenWindow.onWindow(() -> care("en"));
        String german = OpenWindow.onWindow(() -> care("de"));
        assertThat(english).isNotEqualTo(german);
        window.click("#column-de #offer-care");
        window.until("the German is the English", () -> care("de").equals(english));
        window.picture("side-by-side-copied");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("the German is back", () -> care("de").equals(german));
        assertThat(OpenWindow.onWindow(() -> care("en"))).isEqualTo(english);

        window.click("#back");
        window.press(KeyCode.ENTER);
        window.see("#column-de #field-care");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        window.seeNot("#column-de");
    }

    private String care(String locale) {
        return ((TextInputControl)
                        window.find("#column-" + locale + " #field-care").orElseThrow())
                .getText();
    }

    private double top(String locale) {
        Node care = window.find("#column-" + locale + " #field-care").orElseThrow();
        return care.localToScene(0, 0).getY();
    }

    /** Rich text above may still be growing, so it is asked again. */
    private void careToTheTop() {
        ScrollPane pane = pane("en");
        Node care = window.find("#column-en #field-care").orElseThrow();
        double y = pane.getContent().sceneToLocal(care.localToScene(0, 0)).getY();
        double hidden = pane.getContent().getLayoutBounds().getHeight()
                - pane.getViewportBounds().getHeight();
        pane.setVvalue(0);
        pane.setVvalue(y / hidden);
    }

    private ScrollPane pane(String locale) {
        Set<Node> all = window.find("#column-" + locale).orElseThrow().lookupAll(".form-pane");
        return List.copyOf(all).stream().map(ScrollPane.class::cast).findFirst().orElseThrow();
    }
}
