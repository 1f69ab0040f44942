package dev.larder.bench;

import dev.larder.api.PictureFetch;
import dev.larder.service.Connectivity;
import dev.larder.service.LastPlace;
import dev.larder.ui.entry.BesideModel;
import dev.larder.ui.entry.EntryBody;
import dev.larder.ui.entry.EntryFields;
import dev.larder.ui.entry.EntryModel;
import dev.larder.ui.entry.EntryView;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Sheets;
import dev.larder.ui.preview.PreviewModel;
import dev.larder.ui.preview.PreviewPane;
import dev.larder.ui.richtext.RichTextDesk;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The entry's real form in a window, and a bare text area in another, typed into by turns. */
final class TypingScreen implements AutoCloseable {
    private final ExecutorService work = Executors.newFixedThreadPool(4);

    TypingScreen() throws InterruptedException {
        OnScreen.start();
    }

    /** Times of single keys in milliseconds: handled, and laid out. */
    private record Side(TextArea area, double[] key, double[] layout) {}

    /** What came of it. */
    record Figures(Side larder, Side bare) {
        String row() {
            return words(larder.key()) + " | " + words(larder.layout()) + " | " + words(bare.key()) + " | "
                    + words(bare.layout()) + " | " + words(own());
        }

        /** Round by round what Larder took more than the bare area, in handling and layout. */
        private double[] own() {
            double[] own = new double[larder.key().length];
            for (int key = 0; key < own.length; key++) {
                own[key] = Math.max(0, larder.key()[key] + larder.layout()[key] - bare.key()[key] - bare.layout()[key]);
            }
            return own;
        }

        double ownP99() {
            return at(own(), 0.99);
        }

        private static String words(double[] all) {
            return String.format(Locale.ROOT, "%.2f / %.2f / %.2f", at(all, 0.5), at(all, 0.95), at(all, 0.99));
        }

        private static double at(double[] all, double share) {
            double[] sorted = all.clone();
            Arrays.sort(sorted);
            return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
        }
    }

    Figures type(TypingDesk desk, int keys, int rounds) throws Exception {
        Background background = new Background(work, Platform::runLater);
        EntryModel model = new EntryModel(desk.parts(background), why -> {});
        Stage form = OnScreen.step(() ->
                shown(view(desk, model, background, new RichTextDesk(background, new SimpleObjectProperty<>(false)))));
        OnScreen.step(() -> {
            model.open(desk.space, desk.post);
            return true;
        });
        while (!OnScreen.step(() -> form.getScene().getRoot().lookup("#field-summary") instanceof TextArea)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        TextArea field =
                OnScreen.step(() -> (TextArea) form.getScene().getRoot().lookup("#field-summary"));
        Stage plain = OnScreen.step(() -> {
            TextArea area = new TextArea(field.getText());
            area.setWrapText(true);
            area.setFont(field.getFont());
            return shown(new StackPane(area));
        });
        TextArea bare = OnScreen.step(() -> (TextArea)
                ((StackPane) plain.getScene().getRoot()).getChildren().get(0));
        Side larder = new Side(field, new double[keys * rounds], new double[keys * rounds]);
        Side other = new Side(bare, new double[keys * rounds], new double[keys * rounds]);
        for (int warm = 0; warm < 8; warm++) {
            press(larder, 0);
            press(other, 0);
        }
        for (int key = 0; key < keys * rounds; key++) {
            press(key % 2 == 0 ? larder : other, key);
            press(key % 2 == 0 ? other : larder, key);
        }
        OnScreen.step(() -> {
            form.hide();
            plain.hide();
            model.close();
            return true;
        });
        return new Figures(larder, other);
    }

    private static void press(Side side, int number) throws Exception {
        OnScreen.step(() -> {
            int at = side.area().getLength() / 2;
            long begun = System.nanoTime();
            side.area().insertText(at, "x");
            long handled = System.nanoTime();
            side.area().getScene().getRoot().applyCss();
            side.area().getScene().getRoot().layout();
            side.layout()[number] = (System.nanoTime() - handled) / 1e6;
            side.key()[number] = (handled - begun) / 1e6;
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(15);
    }

    static EntryView view(TypingDesk desk, EntryModel model, Background background, RichTextDesk richText) {
        EntryFields fields = new EntryFields(
                new EntryFields.Sources(
                        desk.program.entries,
                        desk.program.pictures(new Connectivity(), new PictureFetch()),
                        background,
                        background,
                        richText,
                        Optional.empty()),
                key -> {},
                () -> false,
                new EntryFields.Around(new Sheets(), address -> {}, why -> {}));
        PreviewPane preview = new PreviewPane(
                new PreviewModel(
                        new PreviewModel.Parts(
                                desk.program.previews(),
                                desk.program.pictures(new Connectivity(), new PictureFetch()),
                                background,
                                background),
                        new PreviewModel.World(() -> false, Optional::empty)),
                background,
                () -> false,
                address -> {});
        return new EntryView(
                model,
                new EntryBody(model, fields, preview),
                new BesideModel(model, new LastPlace(desk.program.spaces), background),
                new EntryView.Actions(
                        () -> {},
                        () -> {},
                        said -> {},
                        () -> {},
                        () -> {},
                        () -> {},
                        new EntryView.Versions(() -> {}, () -> {})));
    }

    private static Stage shown(EntryView view) {
        return shown(new StackPane(view.node()));
    }

    private static Stage shown(StackPane root) {
        Stage stage = new Stage();
        stage.setScene(new Scene(root, 1200, 800));
        stage.show();
        return stage;
    }

    @Override
    public void close() {
        work.shutdownNow();
        Platform.exit();
    }
}
