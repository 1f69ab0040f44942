package dev.larder.app;

import dev.larder.model.Space;
import dev.larder.result.Outcome;
import dev.larder.service.Connectivity;
import dev.larder.ui.kit.Background;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the program does by itself every few seconds: it goes on with what was told to go, and looks whether the service
 * can be reached, more often while it cannot. On the window's thread; ends with the program's timer.
 */
final class Pulse {
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final int BEATS_CUT_OFF = 4;
    private static final int BEATS_REACHED = 15;

    private final Connectivity connectivity;
    private final Background network;
    private final Supplier<Optional<Space>> space;
    private final Runnable goOn;
    private int beats;
    private boolean looking;

    Pulse(Connectivity connectivity, Background network, Supplier<Optional<Space>> space, Runnable goOn) {
        this.connectivity = connectivity;
        this.network = network;
        this.space = space;
        this.goOn = goOn;
    }

    void start() {
        network.later(BEAT, this::beat);
    }

    private void beat() {
        goOn.run();
        beats++;
        space.get().filter(it -> !looking && beats >= patience(it)).ifPresent(this::look);
        network.later(BEAT, this::beat);
    }

    private int patience(Space of) {
        return connectivity.reached(of.id()) == Connectivity.Reached.NO ? BEATS_CUT_OFF : BEATS_REACHED;
    }

    private void look(Space at) {
        beats = 0;
        looking = true;
        network.run(
                () -> {
                    connectivity.look(at);
                    return Outcome.done();
                },
                done -> looking = false,
                why -> looking = false);
    }
}
