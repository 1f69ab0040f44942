package dev.larder.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class ThemeTest {
    private final Label label = new Label("Text");
    private final Scene scene = new Scene(new StackPane(label));

    @Test
    void systemFollowsTheDesktop() {
        Theme theme = new Theme(Background.direct(), () -> SystemLook.Look.DARK);
        theme.apply(scene, Theme.Mode.SYSTEM);
        assertThat(theme.darkProperty().get()).isTrue();
    }

    @Test
    void anUnknownDesktopIsShownLight() {
        Theme theme = new Theme(Background.direct(), () -> SystemLook.Look.UNKNOWN);
        theme.apply(scene, Theme.Mode.SYSTEM);
        assertThat(theme.darkProperty().get()).isFalse();
    }

    @Test
    void theLookCanBeChangedWithoutLosingTheSize() {
        Theme theme = new Theme(Background.direct(), () -> SystemLook.Look.LIGHT);
        theme.apply(scene, Theme.Mode.LIGHT);
        theme.zoom(scene, 200);
        theme.apply(scene, Theme.Mode.DARK);
        scene.getRoot().applyCss();
        assertThat(label.getFont().getSize()).isEqualTo(26);
        assertThat(label.getFont().getFamily()).isEqualTo("Larder Sans");
        assertThat(scene.getStylesheets()).doesNotHaveDuplicates();
    }
}
