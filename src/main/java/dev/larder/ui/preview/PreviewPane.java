package dev.larder.ui.preview;

import dev.larder.model.PreviewSetup;
import dev.larder.page.AddressTemplate;
import dev.larder.ui.kit.Action;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.EmptyState;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Shows an entry beside its form while it is typed: as a page in a style, or the client's own page. */
public final class PreviewPane {
    private static final Duration SETTLE = Duration.ofMillis(250);
    private static final Duration CALM = Duration.ofMillis(800);

    /** From this length on a browser takes so long to take a page in that it would be felt while typing. */
    private static final int LONG = 60_000;

    private final PreviewModel model;
    private final Background background;
    private final BooleanSupplier dark;
    private final SafePage page;
    private final SitePage site = new SitePage();
    private final PreviewFrame frame = new PreviewFrame();
    private final PreviewSettings settings;
    private final Label stamp = new Label();
    private final Label trouble = new Label("", Icons.WARNING.node());
    private final BorderPane root = new BorderPane();
    private final Background.Debounce pause;
    private boolean waits;
    private int length;

    /** {@code browse} opens an address in the system's browser. */
    public PreviewPane(PreviewModel model, Background background, BooleanSupplier dark, Consumer<URI> browse) {
        this.model = model;
        this.background = background;
        this.dark = dark;
        this.pause = background.debounce(CALM);
        this.page = new SafePage(background, Words.of("entry.preview"));
        this.settings = new PreviewSettings(model);
        PreviewBar bar = new PreviewBar(model, settings, new PreviewBar.Deeds(browse, this::loadAgain));
        stamp.getStyleClass().add("preview-stamp");
        stamp.setId("preview-stamp");
        stamp.setMaxWidth(Double.MAX_VALUE);
        stamp.setWrapText(true);
        stamp.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        trouble.getStyleClass().add("trouble-line");
        trouble.setWrapText(true);
        trouble.setMaxWidth(Double.MAX_VALUE);
        trouble.managedProperty().bind(trouble.visibleProperty());
        trouble.setVisible(false);
        root.setTop(new VBox(bar.node(), settings.node(), trouble, stamp));
        root.setCenter(frame.node());
        root.getStyleClass().add("preview");
        root.setId("preview");
        root.setMinWidth(0);
        model.subject().addListener((it, before, now) -> changed());
        model.side().addListener((it, before, now) -> {
            page.beginAtTop();
            render();
        });
        model.setup().addListener((it, before, now) -> render());
        model.trouble().addListener((it, before, now) -> tell(now));
        root.sceneProperty().addListener((it, before, now) -> {
            if (now == null) {
                site.leave();
            } else {
                render();
            }
        });
        frame.scale().addListener((it, before, now) -> zoom());
    }

    public Node node() {
        return root;
    }

    /** Shows this in a moment; what was asked for before and is not shown yet is left out. */
    public void show(PreviewSubject subject) {
        model.show(subject);
    }

    /** The next drawing begins at the top: it is of another entry. */
    public void beginAtTop() {
        page.beginAtTop();
    }

    /** A short page follows the typing; a long one waits for a pause in it. */
    private void changed() {
        stamp();
        if (length > LONG) {
            pause.run(this::render);
        } else if (!waits) {
            waits = true;
            background.later(SETTLE, () -> {
                waits = false;
                render();
            });
        }
    }

    /** Draws again, after the theme changed. */
    public void render() {
        if (root.getScene() == null) {
            return;
        }
        PreviewSetup setup = model.setup().get();
        if (setup.look() == PreviewSetup.Look.SITE) {
            showSite();
        } else {
            site.leave();
            model.draw(dark.getAsBoolean(), html -> {
                frame.show(page.node(), model.setup().get().width());
                length = html.length();
                page.show(html);
                zoom();
            });
        }
        stamp();
    }

    private void showSite() {
        Optional<AddressTemplate.Filled> filled = model.site();
        if (filled.isEmpty()) {
            message("preview.site.none", Words.of("preview.site.none.text"), Optional.of(open()));
        } else if (!model.mayFetch()) {
            site.leave();
            message("preview.site.offline", Words.of("preview.site.offline.text"), Optional.empty());
        } else if (filled.get() instanceof AddressTemplate.Filled.Lacks lacks) {
            message(
                    "preview.site.lacks",
                    Words.of("preview.site.lacks.text", "{" + lacks.name() + "}"),
                    Optional.of(open()));
        } else if (filled.get() instanceof AddressTemplate.Filled.Ready ready) {
            frame.show(site.node(), model.setup().get().width());
            model.browserFolder().ifPresent(folder -> site.show(ready.address(), folder));
            zoom();
        }
    }

    private void loadAgain() {
        site.again();
        stamp();
    }

    private Action open() {
        return new Action(Words.of("preview.settings"), settings::open);
    }

    private void message(String key, String text, Optional<Action> action) {
        frame.show(new StackPane(new EmptyState(Icons.LIVE, Words.of(key), text, action)), PreviewSetup.Width.FIT);
    }

    private void zoom() {
        double scale = frame.scale().get();
        if (frame.shows(page.node())) {
            page.zoom(scale);
        } else if (frame.shows(site.node())) {
            site.zoom(scale);
        }
    }

    private void stamp() {
        model.subject().get().ifPresent(it -> {
            PreviewSetup setup = model.setup().get();
            if (setup.look() == PreviewSetup.Look.SITE) {
                stamp.setText(model.site()
                        .filter(AddressTemplate.Filled.Ready.class::isInstance)
                        .map(AddressTemplate.Filled.Ready.class::cast)
                        .filter(ready -> frame.shows(site.node()))
                        .map(ready ->
                                Words.of("preview.stamp.site", ready.address(), PreviewWords.moment(site.loaded())))
                        .orElseGet(() -> Words.of("preview.site")));
                return;
            }
            String what = PreviewWords.stamp(it, model.side().get(), model.lastRead());
            boolean dressed =
                    setup.look() == PreviewSetup.Look.CLIENT && setup.style().isPresent();
            String style =
                    dressed ? setup.style().map(PreviewWords::style).orElse("") : Words.of("preview.stamp.neutral");
            stamp.setText(what + " · " + style);
        });
    }

    private void tell(Optional<dev.larder.result.Failure> why) {
        trouble.setVisible(why.isPresent());
        trouble.setText(why.map(FailureText::line).orElse(""));
    }
}
