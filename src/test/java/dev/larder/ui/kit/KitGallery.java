package dev.larder.ui.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Fields;
import dev.larder.model.Reference;
import dev.larder.ui.form.FieldValue;
import dev.larder.ui.form.FormView;
import dev.larder.ui.form.PlainContext;
import dev.larder.ui.form.Thumbnail;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** Every control, editor and dialog in both looks, as pictures: {@code KitGallery DIR}. */
public final class KitGallery extends Application {
    private static final Background BACKGROUND = new Background(Runnable::run, Runnable::run, (wait, task) -> {});

    private final Deque<Runnable> shots = new ArrayDeque<>();
    private final Theme theme = new Theme(BACKGROUND, () -> SystemLook.Look.UNKNOWN);
    private Stage stage;

    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage first) {
        stage = first;
        for (Theme.Mode mode : List.of(Theme.Mode.LIGHT, Theme.Mode.DARK)) {
            shots.add(() -> shoot("controls", mode, 1100, 900, 100, controls()));
            shots.add(() -> shoot("form-1", mode, 900, 1900, 100, form(simple()).node()));
            shots.add(() -> {
                FormView form = form(structured());
                shoot("form-2", mode, 900, 1500, 100, form.node());
                form.reveal("sections[0].fields.headline");
                form.reveal("faq[1].question");
            });
            shots.add(() -> {
                FormView form = form(List.of(
                        FieldDef.of("title", new FieldType.ShortText()),
                        FieldDef.of("body", new FieldType.RichText())));
                shoot("preview", mode, 900, 640, 100, form.node());
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                form.node().lookupAll(".toggle-button").stream()
                        .map(ToggleButton.class::cast)
                        .filter(button -> button.getText().equals(Words.of("form.rich.preview")))
                        .forEach(ToggleButton::fire);
            });
            shots.add(() -> popup("popup-reference", mode, structured(), Words.of("form.reference.add")));
            shots.add(() -> popup("popup-calendar", mode, simple(), Words.of("form.date.choose")));
            shots.add(() -> popup("popup-menu", mode, structured(), Words.of("form.picker.add")));
            shots.add(() -> dialog("dialog-token", mode, 100, tokenQuestion()));
            shots.add(() -> dialog("dialog-danger", mode, 100, dangerQuestion()));
            shots.add(() -> dialog("dialog-zoom", mode, 170, tokenQuestion()));
        }
        next();
    }

    private void next() {
        Runnable shot = shots.poll();
        if (shot == null) {
            Platform.exit();
            return;
        }
        shot.run();
    }

    private void shoot(String name, Theme.Mode mode, double width, double height, int zoom, Node content) {
        VBox ground = new VBox(content);
        VBox.setVgrow(content, Priority.ALWAYS);
        ground.getStyleClass().add("surface");
        Parent root = ground;
        Scene scene = new Scene(root, width, height);
        theme.apply(scene, mode);
        theme.zoom(scene, zoom);
        stage.setScene(scene);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        later(name, mode, scene);
    }

    private void later(String name, Theme.Mode mode, Scene scene) {
        PauseTransition pause = new PauseTransition(Duration.millis(1200));
        pause.setOnFinished(event -> {
            File file = Path.of(
                            getParameters().getRaw().get(0),
                            name + "-" + mode.name().toLowerCase(java.util.Locale.ROOT) + ".png")
                    .toFile();
            try {
                Scene shown = javafx.stage.Window.getWindows().stream()
                        .filter(window -> window instanceof javafx.stage.PopupWindow && window.isShowing())
                        .map(javafx.stage.Window::getScene)
                        .findFirst()
                        .orElse(scene);
                ImageIO.write(SwingFXUtils.fromFXImage(shown.snapshot(null), null), "png", file);
                List.copyOf(javafx.stage.Window.getWindows()).stream()
                        .filter(javafx.stage.PopupWindow.class::isInstance)
                        .forEach(javafx.stage.Window::hide);
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
            next();
        });
        pause.play();
    }

    /** Popups are windows of their own, so the picture is of the window that opened. */
    private void popup(String name, Theme.Mode mode, List<FieldDef> defs, String button) {
        FormView form = form(defs);
        shoot(name, mode, 900, 1500, 100, form.node());
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        PauseTransition pause = new PauseTransition(Duration.millis(500));
        pause.setOnFinished(event -> form.node().lookupAll("*").stream()
                .filter(javafx.scene.control.ButtonBase.class::isInstance)
                .map(javafx.scene.control.ButtonBase.class::cast)
                .filter(one -> button.equals(one.getText()) || button.equals(one.getAccessibleText()))
                .findFirst()
                .ifPresent(javafx.scene.control.ButtonBase::fire));
        pause.play();
    }

    private void dialog(String name, Theme.Mode mode, int zoom, Question question) {
        PaneDialogs dialogs = new PaneDialogs(form(simple()).node(), BACKGROUND);
        shoot(name, mode, 1000, 760, zoom, dialogs.root());
        dialogs.tell(Notice.of(Tone.SUCCESS, "Saved on this computer"));
        dialogs.tell(Notice.of(
                Tone.INFO, "2 changes are being sent to ACME – Production.", new Action("Call back", () -> {})));
        dialogs.ask(question, answer -> {});
    }

    private static Question tokenQuestion() {
        return Question.of(
                        "T1",
                        Tone.WARNING,
                        "Sending needs a write token",
                        List.of(
                                "ButterCMS accepts changes only with a write token, and none is stored for this space.",
                                "Your 3 changes are safe on this computer, in the outbox. Nothing was sent.",
                                "A write token is made in the dashboard under Settings → API Tokens. It goes into this"
                                        + " computer’s keychain."),
                        List.of(
                                Choice.main("add", "Add write token"),
                                Choice.other("how", "How to get one"),
                                Choice.safe("keep", "Keep as draft")))
                .asking(new Input.Secret("Write token", "Paste the token here"))
                .inSpace(new SpaceMark("ACME Foods", "Production", new SpaceColour("#B4471F"), true))
                .withDetails("POST /v2/pages/ · 401 · 14:02:11");
    }

    private static Question dangerQuestion() {
        return Question.of(
                "delete",
                Tone.DANGER,
                "Delete “Plum preserve” from ACME Foods – Production?",
                List.of(
                        "The item will be deleted on the service, and pages that show it will lose it.",
                        "A copy stays in this computer’s history for 90 days."),
                List.of(Choice.danger("delete", "Delete item"), Choice.safe("keep", "Keep it")));
    }

    private static Node controls() {
        VBox all = new VBox(18);
        all.setPadding(new Insets(24));
        Label title = new Label("Content");
        title.getStyleClass().add("page-title");
        Button main = new Button("Review and send", Icons.OUTBOX.node());
        main.getStyleClass().add("accent");
        Button space = new Button("Publish 3 posts to ACME – Production");
        space.getStyleClass().add("space-button");
        space.setStyle(new SpaceColour("#A87900").style());
        Button danger = new Button("Delete", Icons.DELETE.node());
        danger.getStyleClass().add("danger");
        Button disabled = new Button("Not now");
        disabled.setDisable(true);
        FlowPane buttons = new FlowPane(
                8,
                8,
                main,
                new Button("Plain", Icons.REFRESH.node()),
                danger,
                disabled,
                space,
                new IconButton(Icons.SETTINGS, "Settings", () -> {}));
        FlowPane pills = new FlowPane(8, 8);
        for (Tone tone : Tone.values()) {
            pills.getChildren()
                    .add(new StatusPill(
                                    tone.name().charAt(0)
                                            + tone.name().substring(1).toLowerCase(java.util.Locale.ROOT),
                                    tone)
                            .with(tone.icon()));
        }
        Banner banner = new Banner();
        banner.noticeProperty()
                .set(Optional.of(Notice.of(
                        Tone.WARNING,
                        "You are offline. Everything you do is saved on this computer; nothing is sent until you say so.",
                        new Action("Try again", () -> {}))));
        Banner info = new Banner();
        info.noticeProperty()
                .set(Optional.of(
                        Notice.of(Tone.INFO, "This is the demo space.", new Action("Connect yours", () -> {}))));
        ProgressStrip progress = new ProgressStrip(() -> {});
        progress.show("Reading posts: 340 of 1,200", 0.3);
        VBox side = new VBox(
                new SpaceBadge(new SpaceMark("ACME Foods", "Production", new SpaceColour("#B4471F"), true)),
                nav("All content", Icons.LIST, true),
                nav("Pages", Icons.PAGE, false),
                nav("Blog", Icons.BLOG, false),
                nav("Recipes", Icons.COLLECTION, false));
        side.getStyleClass().add("sidebar");
        side.setPrefWidth(220);
        VBox card = new VBox(
                new Label("A card"),
                new SelectableText(
                        "Text that can be selected, and wraps when the card is narrow enough for that to happen."));
        card.getStyleClass().add("card");
        HBox lower = new HBox(
                24,
                side,
                card,
                new EmptyState(
                        Icons.INBOX,
                        "Nothing waits",
                        "Changes you queue stand here until they are seen live.",
                        Optional.of(new Action("Write something", () -> {}))));
        HBox.setHgrow(card, Priority.ALWAYS);
        all.getChildren().addAll(title, buttons, pills, banner, info, progress, lower);
        return all;
    }

    private static Node nav(String text, Icons icon, boolean selected) {
        ToggleButton button = new ToggleButton(text, icon.node());
        button.getStyleClass().setAll("toggle-button", "nav-item");
        button.setSelected(selected);
        button.setMaxWidth(Region.USE_COMPUTED_SIZE);
        return button;
    }

    private static FormView form(List<FieldDef> defs) {
        PlainContext context = new PlainContext();
        context.images = true;
        byte[] picture = picture();
        context.thumbnails = url -> new Thumbnail.Picture(picture);
        ObjectNode json = content();
        Fields base = Fields.of(json).with("title", json.textNode("Old title"));
        FormView form = new FormView(defs, FieldValue.of(json), base, context);
        form.remark(List.of(
                new dev.larder.ui.form.Problem("seo_title", "Longer than 60 characters: search engines cut it.")));
        return form;
    }

    private static byte[] picture() {
        try {
            return Files.readAllBytes(Path.of("icons/larder-256.png"));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static ObjectNode content() {
        String text = """
                {"title":"Plums, put up for winter","seo_title":"Plums, put up for winter: a slow preserve for cold mornings and long evenings",
                 "summary":"What to do with eleven kilos of plums.\\nStart the evening before, and keep the stones.",
                 "body":"<h2>Start the evening before</h2>\\n<p>Halve the plums and <strong>keep the stones</strong>. See <a href='https://example.com'>the table</a>.</p>\\n<ul><li>11 kg plums</li><li>3 kg sugar</li></ul>\\n<iframe src='https://www.youtube.com/embed/x'></iframe>",
                 "servings":12,"weight":1.250,"published_on":"2024-09-14T06:30:00","updated":"2023-04-13T07:29:57.727000+00:00",
                 "featured":true,"difficulty":"Patient","colour":"#7A2E4D","photo":"https://cdn.example.com/plums.jpg","author":{"$ref":"item","id":"41"},
                 "related":[{"$ref":"item","id":"42"},{"$ref":"item","id":"43"}],"tags":["Preserves","Season","Plums"],
                 "hero":{"headline":"Put up for winter","text":"A slow preserve.","dark":false},
                 "faq":[{"question":"How long does it keep?","answer":"A year."},{"question":"Can I use frozen plums?","answer":"Yes, thaw them first."},{"question":"","answer":""}],
                 "sections":[{"type":"text_block","fields":{"headline":"Why plums","text":"They wait for no one."}},{"type":"quote","fields":{"text":"A larder is a promise."}}],
                 "odd":{"anything":[1,2.50,null]}}
                """;
        try {
            JsonNode node = new ObjectMapper().readTree(text);
            return (ObjectNode) node;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static List<FieldDef> simple() {
        return List.of(
                FieldDef.of("title", new FieldType.ShortText()),
                FieldDef.of("seo_title", new FieldType.ShortText()),
                FieldDef.of("summary", new FieldType.LongText()),
                FieldDef.of("body", new FieldType.RichText()),
                FieldDef.of("servings", new FieldType.Numeric()),
                FieldDef.of("weight", new FieldType.Numeric()),
                FieldDef.of("published_on", new FieldType.DateTime()),
                FieldDef.of("updated", new FieldType.DateTime()),
                FieldDef.of("featured", new FieldType.Checkbox()),
                FieldDef.of("difficulty", new FieldType.Dropdown(List.of("Easy", "Patient"))),
                FieldDef.of("colour", new FieldType.Color()),
                FieldDef.of("photo", new FieldType.Media()),
                FieldDef.of("empty_photo", new FieldType.Media()),
                FieldDef.of("tags", new FieldType.Names(FieldType.Vocabulary.TAGS)),
                FieldDef.of("odd", new FieldType.Raw()));
    }

    private static List<FieldDef> structured() {
        FieldDef headline = FieldDef.of("headline", new FieldType.ShortText());
        FieldDef text = FieldDef.of("text", new FieldType.LongText());
        return List.of(
                FieldDef.of("author", new FieldType.References(false, Reference.Target.ITEM, Optional.empty())),
                FieldDef.of("related", new FieldType.References(true, Reference.Target.ITEM, Optional.empty())),
                FieldDef.of(
                        "hero",
                        new FieldType.Component(
                                List.of(headline, text, FieldDef.of("dark", new FieldType.Checkbox())))),
                FieldDef.of(
                        "faq",
                        new FieldType.Repeater(List.of(
                                FieldDef.of("question", new FieldType.ShortText()),
                                FieldDef.of("answer", new FieldType.LongText())))),
                FieldDef.of(
                        "sections",
                        new FieldType.Picker(Map.of("text_block", List.of(headline, text), "quote", List.of(text)))));
    }
}
