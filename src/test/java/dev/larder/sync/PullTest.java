package dev.larder.sync;

import static dev.larder.sync.LargeSpace.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.demo.RequestLog;
import dev.larder.model.DeletedEntry;
import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.RemoteRef;
import dev.larder.model.View;
import dev.larder.result.Cancel;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.store.SpaceStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullTest {
    /** Three lists of three pages, newest and live; one look at each of two types; three lists of names. */
    private static final int FIRST_CALLS = 3 * 3 * 2 + 2 + 3;

    @TempDir
    Path folder;

    private LargeSpace space;
    private SpaceStore store;

    @BeforeEach
    void start() {
        space = new LargeSpace(folder, 230);
        store = LargeSpace.store(folder.resolve("store"));
    }

    @AfterEach
    void stop() {
        store.close();
        space.close();
    }

    private Outcome<PullReport> pull(PullWish wish, Cancel cancel, Runnable beforeCall) {
        Link link = space.link(store);
        try (var api = link.api()) {
            api.onCall(() -> {
                store.pulls().called();
                beforeCall.run();
            });
            return new Pull(link, step -> {}, Clock.systemUTC()).run(wish, cancel);
        }
    }

    private PullReport pull(PullWish wish) {
        return ok(pull(wish, Cancel.never(), () -> {}));
    }

    private Map<RemoteRef, EntryKey> posts() {
        return ok(store.remotes(LargeSpace.POSTS, LocaleCode.NONE, View.NEWEST));
    }

    @Test
    void anUnchangedSpaceCostsOneCallAListThatCanBeOrderedAndNoNames() {
        assertThat(pull(PullWish.WHAT_CHANGED).calls()).isEqualTo(FIRST_CALLS);
        PullReport again = pull(PullWish.WHAT_CHANGED);
        assertThat(again.calls()).isEqualTo(2 * (1 + 3 + 3));
        assertThat(again.added() + again.changed() + again.gone() + again.doubtful())
                .isZero();
        PullReport anew = pull(PullWish.EVERYTHING);
        assertThat(anew.calls()).isEqualTo(3 * 3 * 2 + 3);
        assertThat(anew.changed()).isZero();
    }

    @Test
    void oneChangedPageIsFoundByTwoCallsAList() {
        pull(PullWish.WHAT_CHANGED);
        space.write("PATCH", "/pages/leaf/leaf-3/", "{\"status\":\"published\",\"fields\":{\"text\":\"new\"}}");
        PullReport report = pull(PullWish.WHAT_CHANGED);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.calls()).isEqualTo(2 * (2 + 3 + 3));
    }

    @Test
    void aStoppedPullGoesOnWithoutFetchingAgainWhatIsThere() {
        Cancel cancel = new Cancel();
        AtomicInteger calls = new AtomicInteger();
        Outcome<PullReport> stopped = pull(PullWish.WHAT_CHANGED, cancel, () -> {
            if (calls.incrementAndGet() == 14) {
                cancel.cancel();
            }
        });
        assertThat(stopped.failure()).containsInstanceOf(Failure.Cancelled.class);
        store.close();
        store = LargeSpace.store(folder.resolve("store"));
        int there = ok(store.remotes(LargeSpace.PAGES, LocaleCode.NONE, View.NEWEST))
                .size();
        assertThat(there).as("the list is usable from the first page on").isPositive();
        space.server.log().clear();
        PullReport report = pull(PullWish.WHAT_CHANGED);
        assertThat(report.resumed()).isTrue();
        assertThat(report.calls()).as("of %s", FIRST_CALLS).isLessThan(FIRST_CALLS - 3);
        assertThat(posts()).hasSize(230);
        assertThat(pull(PullWish.WHAT_CHANGED).resumed()).isFalse();
    }

    @Test
    void whatIsGoneIsAskedForByNameAndTakenOut() {
        pull(PullWish.WHAT_CHANGED);
        space.write("DELETE", "/posts/post-7/", "");
        space.write("DELETE", "/content/stones/5007/", "");
        space.server.log().clear();
        PullReport report = pull(PullWish.WHAT_CHANGED);
        assertThat(report.gone()).as("newest and live of both").isEqualTo(4);
        assertThat(posts()).hasSize(229).doesNotContainKey(new RemoteRef("post-7"));
        assertThat(space.server.log().lines().stream()
                        .map(RequestLog.Line::target)
                        .filter(target -> target.startsWith("/v2/posts/post-7/")))
                .hasSize(2);
        assertThat(ok(store.history().deleted()))
                .as("each is kept once, whole, to be brought back")
                .extracting(deleted -> deleted.remote().orElseThrow().value())
                .containsExactlyInAnyOrder("post-7", "5007");
        assertThat(ok(store.history().deleted())).allSatisfy(deleted -> {
            assertThat(deleted.ending().by()).isEqualTo(DeletedEntry.By.SERVICE);
            assertThat(deleted.version().content().fieldKeys()).isNotEmpty();
        });
    }

    @Test
    void anEmptySpaceNeverWipesTheMirrorUntilAPersonSaysSo() {
        pull(PullWish.WHAT_CHANGED);
        for (String name : posts().keySet().stream().map(RemoteRef::value).toList()) {
            space.write("DELETE", "/posts/" + name + "/", "");
        }
        PullReport report = pull(PullWish.WHAT_CHANGED);
        assertThat(report.gone()).isZero();
        assertThat(report.doubtful()).isEqualTo(2 * 230);
        assertThat(posts()).hasSize(230);
        PullReport believing = pull(PullWish.GONE_IS_GONE);
        assertThat(believing.gone()).isEqualTo(2 * 230);
        assertThat(posts()).isEmpty();
    }

    @Test
    void everyCallIsCountedForTheMonth() {
        int calls = pull(PullWish.WHAT_CHANGED).calls()
                + pull(PullWish.WHAT_CHANGED).calls();
        assertThat(ok(store.pulls().calls())).isEqualTo(calls);
        assertThat(space.server.calls()).isEqualTo(calls);
    }

    @Test
    void callsOfAStoppedPullAreCountedToo() {
        Cancel cancel = new Cancel();
        AtomicInteger calls = new AtomicInteger();
        pull(PullWish.WHAT_CHANGED, cancel, () -> {
            if (calls.incrementAndGet() == 9) {
                cancel.cancel();
            }
        });
        store.close();
        store = LargeSpace.store(folder.resolve("store"));
        assertThat(ok(store.pulls().calls())).isEqualTo(calls.get());
    }

    @Test
    void noThreadIsLeftBehind() {
        pull(PullWish.WHAT_CHANGED);
        Set<String> names = new HashSet<>();
        Thread.getAllStackTraces().keySet().forEach(thread -> names.add(thread.getName()));
        assertThat(names).doesNotContain("pull");
    }
}
