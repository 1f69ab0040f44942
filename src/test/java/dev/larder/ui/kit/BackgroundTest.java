package dev.larder.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final Deque<Runnable> ui = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<String> said = new ArrayList<>();
    private final Background background = new Background(worker::add, ui::add, (wait, task) -> later.add(task));

    @Test
    void workRunsOnTheWorkerAndItsAnswerOnTheUi() {
        background.run(() -> Outcome.ok("done"), said::add, failure -> said.add("failed"));
        assertThat(ui).isEmpty();
        worker.remove().run();
        assertThat(said).isEmpty();
        ui.remove().run();
        assertThat(said).containsExactly("done");
    }

    @Test
    void aFailureGoesToTheOtherAnswer() {
        background.run(() -> Outcome.<String>failed(new Failure.Cancelled()), said::add, failure -> said.add("failed"));
        worker.remove().run();
        ui.remove().run();
        assertThat(said).containsExactly("failed");
    }

    @Test
    void onlyTheLastOfManyCallsWithinTheTimeRuns() {
        Background.Debounce pause = background.debounce(Duration.ofMillis(300));
        pause.run(() -> said.add("first"));
        pause.run(() -> said.add("second"));
        later.forEach(Runnable::run);
        ui.forEach(Runnable::run);
        assertThat(said).containsExactly("second");
    }

    @Test
    void aLateAnswerIsThrownAway() {
        Latest latest = new Latest();
        Consumer<String> early = latest.only(said::add);
        Consumer<String> newest = latest.only(said::add);
        newest.accept("new");
        early.accept("old");
        assertThat(said).containsExactly("new");
    }
}
