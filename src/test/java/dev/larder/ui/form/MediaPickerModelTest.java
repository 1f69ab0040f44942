package dev.larder.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.MediaFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediaPickerModelTest {
    private static final MediaFile JAM = new MediaFile("https://example.org/plum-jam.jpg", "Plum jam in a jar");
    private static final MediaFile RYE = new MediaFile("https://example.org/rye.png", "");
    private static final MediaFile TART = new MediaFile("https://example.org/1.png", "A plum tart");

    private final MediaPickerModel model = new MediaPickerModel();

    @Test
    void aSearchTakesEveryWordInNameOrText() {
        model.loaded(List.of(JAM, RYE, TART));
        model.seek(" PLUM jar ");
        assertThat(model.shown().get().files()).containsExactly(JAM);
        model.seek("rye.p");
        assertThat(model.shown().get().files()).containsExactly(RYE);
        model.seek("");
        assertThat(model.shown().get().files()).containsExactly(JAM, RYE, TART);
    }

    @Test
    void walkingStopsAtTheEndsAndEnterTakesWhatIsPickedOut() {
        model.loaded(List.of(JAM, RYE, TART));
        model.move(-4);
        assertThat(model.choice()).contains(JAM);
        model.move(1);
        assertThat(model.choice()).contains(RYE);
        model.move(4);
        assertThat(model.choice()).contains(TART);
        model.seek("plum");
        assertThat(model.choice()).contains(JAM);
    }

    @Test
    void anAddressThatStandsNowhereCanBeTakenAsItIs() {
        model.loaded(List.of(JAM));
        model.seek("https://elsewhere.example/new.png");
        assertThat(model.address()).contains("https://elsewhere.example/new.png");
        assertThat(model.choice()).contains(new MediaFile("https://elsewhere.example/new.png", ""));
        model.seek("nothing like it");
        assertThat(model.choice()).isEmpty();
    }

    @Test
    void whatWasTypedWhileTheFilesWereReadIsSoughtInThem() {
        model.seek("rye");
        assertThat(model.shown().get().state()).isEqualTo(MediaPickerModel.State.LOADING);
        model.loaded(List.of(JAM, RYE));
        assertThat(model.choice()).contains(RYE);
    }
}
