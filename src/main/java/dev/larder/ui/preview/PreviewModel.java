package dev.larder.ui.preview;

import dev.larder.model.PreviewSetup;
import dev.larder.model.Reference;
import dev.larder.model.SpaceId;
import dev.larder.page.AddressTemplate;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.service.Pictures;
import dev.larder.service.Previews;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Latest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** State of the preview: what it shows, in which look and width, and how the space's previews are set up. Knows no controls. */
public final class PreviewModel {

    /** The services, and the doors off the toolkit's thread: to disk, and to the network. */
    public record Parts(Previews previews, Pictures pictures, Background work, Background network) {}

    /** What the window knows: whether anything may be fetched, and when the space was last read. */
    public record World(BooleanSupplier mayFetch, Supplier<Optional<Instant>> lastRead) {}

    /** How far the capture of a client's style got. */
    public sealed interface Capture {
        record Idle() implements Capture {}

        record Working() implements Capture {}

        record Failed(Failure why) implements Capture {}
    }

    private final Parts parts;
    private final World world;
    private final Latest drawing = new Latest();
    private final Latest loading = new Latest();
    private final ObjectProperty<Optional<PreviewSubject>> subject = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<PreviewSetup> setup = new SimpleObjectProperty<>(PreviewSetup.usual());
    private final ObjectProperty<PreviewSubject.Side> side = new SimpleObjectProperty<>(PreviewSubject.Side.LOCAL);
    private final ObjectProperty<Capture> capture = new SimpleObjectProperty<>(new Capture.Idle());
    private final ObjectProperty<Optional<Failure>> trouble = new SimpleObjectProperty<>(Optional.empty());

    public PreviewModel(Parts parts, World world) {
        this.parts = parts;
        this.world = world;
    }

    /** Takes what the form shows now; another entry begins with its local draft. */
    public void show(PreviewSubject shown) {
        Optional<PreviewSubject> before = subject.get();
        boolean sameSpace =
                before.filter(it -> it.space().id().equals(shown.space().id())).isPresent();
        boolean sameEntry = before.filter(
                        it -> it.entry().key().equals(shown.entry().key()))
                .isPresent();
        if (!sameSpace) {
            capture.set(new Capture.Idle());
            load(shown.space().id());
        }
        if (!sameEntry || !shown.has(side.get())) {
            side.set(PreviewSubject.Side.LOCAL);
        }
        subject.set(Optional.of(shown));
    }

    private void load(SpaceId space) {
        parts.work()
                .run(
                        () -> parts.previews().setup(space),
                        loading.<PreviewSetup>only(setup::set),
                        why -> trouble.set(Optional.of(why)));
    }

    /** Draws what is to be shown off the toolkit's thread; only the newest drawing is answered. */
    public void draw(boolean dark, Consumer<String> then) {
        subject.get().ifPresent(it -> {
            PreviewSubject.Side which = side.get();
            PreviewSetup how = setup.get();
            boolean images = world.mayFetch().getAsBoolean();
            parts.work()
                    .run(
                            () -> Outcome.ok(drawn(it, which, dress(how, dark, images))),
                            drawing.<String>only(then),
                            never -> {});
        });
    }

    private static PreviewDocument.Dress dress(PreviewSetup how, boolean dark, boolean images) {
        return how.look() == PreviewSetup.Look.CLIENT
                ? new PreviewDocument.Dress(dark, images, how.style())
                : PreviewDocument.Dress.neutral(dark, images);
    }

    private String drawn(PreviewSubject it, PreviewSubject.Side which, PreviewDocument.Dress dress) {
        SpaceId space = it.space().id();
        String body = PreviewBody.of(it.page(which, PreviewWords::moment), names(space));
        String whole = dress.images()
                ? body
                : PreviewPictures.inside(body, url -> parts.pictures().kept(space, url));
        return PreviewDocument.page(whole, dress);
    }

    private java.util.function.Function<Reference, String> names(SpaceId space) {
        Map<Reference, String> known = new HashMap<>();
        return reference ->
                known.computeIfAbsent(reference, it -> parts.previews().titleOf(space, it));
    }

    /** The client's page for what is shown; empty where the space has no preview address. */
    public Optional<AddressTemplate.Filled> site() {
        AddressTemplate template = new AddressTemplate(setup.get().address());
        return subject.get()
                .filter(it -> !template.text().isBlank() && template.problem().isEmpty())
                .map(it -> template.fill(it.places()));
    }

    public void width(PreviewSetup.Width width) {
        change(now -> now.withWidth(width));
    }

    public void look(PreviewSetup.Look look) {
        change(now -> now.withLook(look));
    }

    /** Keeps a preview address; nothing happens to one that is wrong. An empty one is none. */
    public Optional<AddressTemplate.Problem> address(String text) {
        String address = text.strip();
        Optional<AddressTemplate.Problem> problem =
                address.isEmpty() ? Optional.empty() : new AddressTemplate(address).problem();
        if (problem.isEmpty() && !address.equals(setup.get().address())) {
            change(now -> now.withAddress(address));
        }
        return problem;
    }

    private void change(UnaryOperator<PreviewSetup> step) {
        PreviewSetup changed = step.apply(setup.get());
        setup.set(changed);
        subject.get().ifPresent(it -> {
            SpaceId space = it.space().id();
            parts.work()
                    .run(
                            () -> parts.previews().save(space, changed),
                            done -> trouble.set(Optional.empty()),
                            why -> trouble.set(Optional.of(why)));
        });
    }

    /** Reads the style of a page of the client's site once, and shows it. */
    public void capture(String address) {
        Optional<SpaceId> asked = subject.get().map(it -> it.space().id());
        capture.set(new Capture.Working());
        parts.network()
                .run(
                        () -> parts.previews().capture(address),
                        style -> {
                            if (asked.equals(subject.get().map(it -> it.space().id()))) {
                                capture.set(new Capture.Idle());
                                change(now -> now.withStyle(Optional.of(style)).withLook(PreviewSetup.Look.CLIENT));
                            }
                        },
                        why -> capture.set(new Capture.Failed(why)));
    }

    /** Throws the captured style away. */
    public void forgetStyle() {
        change(now -> now.withStyle(Optional.empty())
                .withLook(now.look() == PreviewSetup.Look.CLIENT ? PreviewSetup.Look.NEUTRAL : now.look()));
    }

    /** Where the browser of the client's site keeps its things. */
    Optional<Path> browserFolder() {
        return subject.get().map(it -> parts.previews().browserFolder(it.space().id()));
    }

    public boolean mayFetch() {
        return world.mayFetch().getAsBoolean();
    }

    /** When the space was last read from the service. */
    public Optional<Instant> lastRead() {
        return world.lastRead().get();
    }

    public ObjectProperty<Optional<PreviewSubject>> subject() {
        return subject;
    }

    public ObjectProperty<PreviewSetup> setup() {
        return setup;
    }

    public ObjectProperty<PreviewSubject.Side> side() {
        return side;
    }

    public ObjectProperty<Capture> capture() {
        return capture;
    }

    /** Why the setup could not be read or kept. */
    public ObjectProperty<Optional<Failure>> trouble() {
        return trouble;
    }
}
