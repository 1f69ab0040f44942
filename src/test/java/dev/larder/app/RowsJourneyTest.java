package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RowsJourneyTest extends Journey {

    @Test
    void componentsAreDraggedDoubledCopiedToAnotherPageAndAllOfItUndone() throws Exception {
        openPage("home");
        window.scrollTo("#field-body");
        List<String> first = rows();
        assertThat(first).hasSizeGreaterThan(2);
        Node grip = OpenWindow.onWindow(() -> card(0).lookup(".row-grip"));
        window.robot.moveTo(grip).press(MouseButton.PRIMARY).moveBy(0, 40).moveBy(0, 40);
        window.picture("rows-drag");
        window.robot.moveBy(0, 30).release(MouseButton.PRIMARY);
        window.until("the row went down", () -> !rows().equals(first) && rows().indexOf(first.get(0)) > 0);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("it is back", () -> rows().equals(first));

        focusRow(0);
        window.press(KeyCode.CONTROL, KeyCode.D);
        window.until("there are two of it", () -> rows().size() == first.size() + 1);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("there is one again", () -> rows().equals(first));

        focusRow(0);
        window.press(KeyCode.ALT, KeyCode.DOWN);
        window.until("it went down", () -> rows().get(1).equals(first.get(0)));
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("it is back again", () -> rows().equals(first));

        focusRow(0);
        window.press(KeyCode.CONTROL, KeyCode.C);
        window.click("#back");
        openPage("about");
        window.scrollTo("#field-body");
        List<String> other = rows();
        window.click(".paste-row");
        window.until("it came along", () -> rows().size() == other.size() + 1);
        window.picture("rows-pasted");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("it is gone", () -> rows().equals(other));
    }

    @Test
    void referencesAreMovedByKeyAndDragAndTheirUsersAreListedAndOpened() throws Exception {
        window.click("#nav-product");
        window.until(
                "the products are listed", () -> window.find("#entries-table").isPresent());
        window.fill("#filter", "oak-table");
        window.until("the filter found it", () -> window.table().getItems().size() == 1);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.see("#field-related");
        window.scrollTo("#field-related");
        List<String> first = references();
        assertThat(first).hasSizeGreaterThan(2);
        OpenWindow.onWindow(() -> {
            reference(0).lookup(".icon-button").requestFocus();
            return true;
        });
        window.press(KeyCode.ALT, KeyCode.DOWN);
        window.until("it went down", () -> references().get(1).equals(first.get(0)));
        window.press(KeyCode.ALT, KeyCode.DOWN);
        window.until("it went further", () -> references().get(2).equals(first.get(0)));
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("all is as before", () -> references().equals(first));
        Node grip = OpenWindow.onWindow(() -> reference(0).lookup(".row-grip"));
        window.robot.moveTo(grip).press(MouseButton.PRIMARY).moveBy(0, 30).moveBy(0, 30);
        window.robot.release(MouseButton.PRIMARY);
        window.until("it was dragged", () -> references().get(1).equals(first.get(0)));
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("all is as before the drag", () -> references().equals(first));

        window.see("#used-by");
        window.picture("used-by");
        String before = title();
        window.click("#used-by");
        window.press(KeyCode.ENTER);
        window.until("what refers to it is open", () -> !title().equals(before));
    }

    private String title() {
        return window.find("#entry-title")
                .map(Label.class::cast)
                .map(Label::getText)
                .orElse("");
    }

    private List<String> references() {
        return ((Parent) window.find(".many-references").orElseThrow())
                .getChildrenUnmodifiable().stream()
                        .map(row -> row.lookupAll(".label").stream()
                                .map(each -> ((Label) each).getText())
                                .filter(text -> !text.isEmpty())
                                .findFirst()
                                .orElse(""))
                        .toList();
    }

    private Parent reference(int index) {
        return (Parent) ((Parent) window.find(".many-references").orElseThrow())
                .getChildrenUnmodifiable()
                .get(index);
    }

    private void openPage(String words) {
        window.click("#nav-landing-page");
        window.until("the pages are listed", () -> window.find("#entries-table").isPresent());
        window.fill("#filter", words);
        window.until("the filter found it", () -> window.table().getItems().size() == 1);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.see("#field-body");
    }

    private void focusRow(int index) {
        OpenWindow.onWindow(() -> {
            card(index).lookup(".icon-button").requestFocus();
            return true;
        });
    }

    private Parent card(int index) {
        return (Parent) ((Parent) window.find(".row-cards").orElseThrow())
                .getChildrenUnmodifiable()
                .get(index);
    }

    private List<String> rows() {
        return ((Parent) window.find(".row-cards").orElseThrow())
                .getChildrenUnmodifiable().stream()
                        .map(row -> ((Label) row.lookup(".row-sort")).getText()
                                + ((Label) row.lookup(".row-summary")).getText())
                        .toList();
    }
}
