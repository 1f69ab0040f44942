package dev.larder.service;

import dev.larder.model.RescueReport;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import dev.larder.store.SpacesFile;
import dev.larder.sync.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/** The spaces set up on this computer. Blocking calls; never on the FX thread. */
public final class Spaces {
    private final SpacesFile file;
    private final OpenSpaces open;
    private final Tokens tokens;
    private final List<Space> builtIn = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** What the file says, once it was read well: every call of a service asks, and this program alone writes it. */
    private Optional<List<Space>> kept = Optional.empty();

    public Spaces(SpacesFile file, OpenSpaces open, Tokens tokens) {
        this.file = file;
        this.open = open;
        this.tokens = tokens;
    }

    /** Told, on the caller's thread, whenever the list of spaces may be another. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Adds the demo space, which is not written down: its address is new at each start. */
    public synchronized void builtIn(Space space) {
        builtIn.removeIf(other -> other.id().equals(space.id()));
        builtIn.add(space);
        tell();
    }

    /** All, the demo space last. */
    public synchronized Outcome<List<Space>> all() {
        return listed().map(listed -> {
            List<Space> all = new ArrayList<>(listed);
            all.addAll(builtIn);
            return List.copyOf(all);
        });
    }

    private Outcome<List<Space>> listed() {
        return kept.map(Outcome::ok).orElseGet(() -> file.load().onOk(read -> kept = Optional.of(read)));
    }

    private Outcome<Done> write(List<Space> spaces) {
        return file.save(spaces).onOk(done -> kept = Optional.of(List.copyOf(spaces)));
    }

    public Outcome<Space> find(SpaceId id) {
        return all().then(spaces -> spaces.stream()
                .filter(space -> space.id().equals(id))
                .findFirst()
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.failed(OpenSpaces.unknown(id))));
    }

    /** Writes a new or changed space down; its tokens are kept apart. */
    public synchronized Outcome<Space> save(Space space) {
        if (space.demo()) {
            builtIn(space);
            return Outcome.ok(space);
        }
        return listed().then(before -> {
                    List<Space> changed = new ArrayList<>(before);
                    changed.replaceAll(each -> each.id().equals(space.id()) ? space : each);
                    if (!changed.contains(space)) {
                        changed.add(space);
                    }
                    return write(changed).map(done -> space);
                })
                .onOk(saved -> tell());
    }

    /** Takes a space off this computer: its mirror, drafts, outbox and tokens. The service keeps its content. */
    public synchronized Outcome<Done> remove(SpaceId id) {
        return tokens.forget(id, TokenKind.READ)
                .then(done -> tokens.forget(id, TokenKind.WRITE))
                .then(done -> {
                    open.close(id);
                    return wipe(open.folder(id));
                })
                .then(done -> listed())
                .then(before -> write(
                        before.stream().filter(space -> !space.id().equals(id)).toList()))
                .onOk(done -> tell());
    }

    private static Outcome<Done> wipe(Path folder) {
        if (!Files.exists(folder)) {
            return Outcome.done();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            return Outcome.done();
        } catch (IOException unwilling) {
            return Outcome.failed(new Failure.StoreTrouble(
                    Failure.StoreCause.OTHER, unwilling.getClass().getSimpleName()));
        }
    }

    <T> Outcome<T> with(SpaceId id, Function<Link, Outcome<T>> work) {
        return find(id).then(space -> open.link(space)
                .then(link -> work.apply(link)
                        .recover(why -> isDamage(why) && open.doubt(link)
                                ? open.link(space).then(work)
                                : Outcome.failed(why))));
    }

    static boolean isDamage(Failure why) {
        return why instanceof Failure.StoreTrouble trouble && trouble.cause() == Failure.StoreCause.DAMAGED;
    }

    /** What a person has still to be told of a rescue of the space's damaged files. */
    public Outcome<Optional<RescueReport>> untoldRescue(SpaceId id) {
        return with(id, link -> link.store().rescues().untold());
    }

    /** It was read and need not be said again. */
    public Outcome<Done> rescueTold(SpaceId id) {
        return with(id, link -> link.store().rescues().told());
    }

    Optional<Space> known(SpaceId id) {
        return find(id).value();
    }
}
