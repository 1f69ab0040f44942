package dev.larder.sync;

import dev.larder.model.RemoteRef;
import dev.larder.store.PullLane;
import dev.larder.store.PullLedger;
import dev.larder.store.PullPage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * One lane while it is read: which page to ask for next, what was seen, whether the list moved meanwhile (§3.2: there is
 * no snapshot), and whether it must be looked at again. Reads nothing itself; one thread.
 */
final class LaneRead {
    static final int PAGE_SIZE = 100;
    private static final int PASSES = 3;

    private final PullLane lane;
    private final Start start;
    private final PullLedger.Progress progress;
    private final Map<Integer, PullPage> known = new TreeMap<>();
    private final Set<RemoteRef> seen = new HashSet<>();
    private Pass pass;
    private int passes = 1;
    private boolean shrank;
    private boolean finished;
    private boolean whole;

    /**
     * What is known before: what the mirror holds of the lane; whether the list can be asked for in the order of its
     * stamps, and whether reading may then stop at what is known.
     */
    record Start(Set<RemoteRef> held, boolean ordered, boolean gradual) {}

    /** What a page turned out to hold; {@code changed} if the mirror did not have it just so. */
    record Taken(PullPage page, boolean changed) {}

    /** One way through the pages. */
    private static final class Pass {
        private final Set<Integer> skipped = new HashSet<>();
        private final Set<Integer> asked = new HashSet<>();
        private final Set<RemoteRef> seen = new HashSet<>();
        private boolean gradual;
        private int first = 1;
        private int answered;
        private int last;
        private int total = -1;
        private int nameless;
        private boolean moved;
    }

    LaneRead(PullLane lane, Start start, PullLedger.Progress progress) {
        this.lane = lane;
        this.start = start;
        this.progress = progress;
        this.pass = new Pass();
        progress.pages().forEach((number, each) -> known.put(number, each.page()));
        if (progress.done()) {
            finished = true;
            whole = progress.whole();
            progress.pages().values().stream()
                    .filter(PullLedger.Known::thisRun)
                    .forEach(each -> seen.addAll(each.page().remotes()));
        } else {
            pass.gradual = start.gradual();
            resume();
        }
    }

    /** The same lane from its beginning, in whatever order it comes. */
    LaneRead unordered() {
        return new LaneRead(lane, new Start(start.held(), false, false), progress);
    }

    /** Pages that this pull read before it was stopped are not read again, but the last of them: that is the seam. */
    private void resume() {
        if (pass.gradual) {
            return;
        }
        progress.pages().forEach((number, each) -> {
            if (each.thisRun()) {
                pass.skipped.add(number);
                pass.first = number;
            }
        });
        pass.skipped.remove(pass.first);
        known.forEach((number, page) -> {
            if (pass.skipped.contains(number)) {
                pass.nameless += page.nameless();
                page.remotes().forEach(this::saw);
            }
        });
    }

    private void saw(RemoteRef remote) {
        seen.add(remote);
        if (!pass.seen.add(remote)) {
            pass.moved = true;
        }
    }

    PullLane lane() {
        return lane;
    }

    boolean ordered() {
        return start.ordered();
    }

    boolean isFinished() {
        return finished;
    }

    /** Whether every page was read, so that what was not seen may be gone. */
    boolean isWhole() {
        return finished && whole;
    }

    Set<RemoteRef> missing() {
        Set<RemoteRef> missing = new HashSet<>(start.held());
        missing.removeAll(seen);
        return missing;
    }

    int held() {
        return start.held().size();
    }

    int pages() {
        return Math.max(pass.last, 1);
    }

    /** The page as it was read last, by this pull or an earlier one. */
    Optional<PullPage> known(int page) {
        return Optional.ofNullable(known.get(page));
    }

    /** How much of it was read, 0 to 1. */
    double share() {
        return finished ? 1 : pass.last == 0 ? 0 : Math.min(1, (double) done() / pass.last);
    }

    private int done() {
        return pass.answered + pass.skipped.size();
    }

    /** The page to ask for next; empty while an answer is to be waited for, and at the end. */
    OptionalInt next() {
        if (finished || (pass.total < 0 && !pass.asked.isEmpty())) {
            return OptionalInt.empty();
        }
        if (pass.asked.isEmpty()) {
            return asking(pass.first);
        }
        if (pass.gradual && pass.answered < pass.asked.size()) {
            return OptionalInt.empty();
        }
        for (int page = 1; page <= pass.last; page++) {
            if (!pass.asked.contains(page) && !pass.skipped.contains(page)) {
                return asking(page);
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt asking(int page) {
        pass.asked.add(page);
        return OptionalInt.of(page);
    }

    void took(Taken taken) {
        PullPage page = taken.page();
        pass.answered++;
        pass.moved |= isSeam(page) && !remotes(page.number()).equals(page.remotes());
        known.put(page.number(), page);
        count(page);
        pass.nameless += page.nameless();
        page.remotes().forEach(this::saw);
        if (pass.gradual) {
            look(taken);
        }
        endOfPass();
    }

    private List<RemoteRef> remotes(int page) {
        return known(page).map(PullPage::remotes).orElse(List.of());
    }

    private boolean isSeam(PullPage page) {
        return page.number() == pass.first && !pass.skipped.isEmpty();
    }

    /** The page is not there any more: the list grew shorter. */
    void beyond(int page) {
        pass.answered++;
        pass.moved = true;
        shrank = true;
        pass.total = Math.max(pass.total, 0);
        pass.last = pass.last == 0 ? page - 1 : Math.min(pass.last, page - 1);
        endOfPass();
    }

    private void count(PullPage page) {
        if (pass.total < 0) {
            known.forEach((number, before) -> {
                if (pass.skipped.contains(number)) {
                    compare(before.total(), page.total());
                }
            });
        } else {
            compare(pass.total, page.total());
        }
        int fitting = (page.total() + PAGE_SIZE - 1) / PAGE_SIZE;
        pass.total = page.total();
        pass.last = page.next().isPresent() ? Math.max(fitting, page.number() + 1) : page.number();
    }

    private void compare(int before, int now) {
        pass.moved |= before != now;
        shrank |= now < before;
    }

    /** In the order of stamps all that follows a page where nothing is new is older, and known if the number is right. */
    private void look(Taken taken) {
        Set<RemoteRef> expected = new HashSet<>(seen);
        if (passes == 1) {
            expected.addAll(start.held());
        }
        boolean complete = taken.page().ordered() && !pass.moved && expected.size() + pass.nameless == pass.total;
        if (complete && !taken.changed()) {
            finished = true;
            whole = passes > 1 || taken.page().next().isEmpty();
        } else if (!complete) {
            pass.gradual = false;
        }
    }

    private void endOfPass() {
        if (finished || pass.answered < pass.asked.size() || hasMore()) {
            return;
        }
        boolean clean = !pass.moved && pass.seen.size() + pass.nameless == pass.total;
        if (clean || passes == PASSES) {
            finished = true;
            whole = true;
            return;
        }
        passes++;
        Pass again = new Pass();
        again.gradual = start.ordered() && !shrank;
        pass = again;
    }

    private boolean hasMore() {
        for (int page = 1; page <= pass.last; page++) {
            if (!pass.asked.contains(page) && !pass.skipped.contains(page)) {
                return true;
            }
        }
        return false;
    }
}
