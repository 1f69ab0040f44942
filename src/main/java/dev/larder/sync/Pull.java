package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.result.Cancel;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import dev.larder.store.PullRun;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * Reads a space into its store: every type, every locale, what is newest and what is live. A few pages are asked for at a
 * time; what has come stays when the rest fails, and the next pull goes on from there. Blocks; run it on the sync thread.
 */
public final class Pull {
    private final Link link;
    private final Consumer<PullStep> steps;
    private final Clock clock;
    private final Shaping shaping;

    public Pull(Link link, Consumer<PullStep> steps, Clock clock) {
        this.link = link;
        this.steps = steps;
        this.clock = clock;
        this.shaping = new Shaping(link);
    }

    /** Failures: all of the token, of reaching the service, of the store; {@code Cancelled}. */
    public Outcome<PullReport> run(PullWish wish, Cancel cancel) {
        int before = link.api().calls();
        boolean everything = wish != PullWish.WHAT_CHANGED;
        return link.call(TokenKind.READ, cancel)
                .then(call -> shaping.begin()
                        .then(done -> link.store().pulls().begin(Lanes.of(link.space()), everything))
                        .then(run -> Lanes.begin(link, run, everything, shaping, clock)
                                .then(lanes -> read(lanes, run, wish, call)
                                        .map(found -> found.report(link.api().calls() - before, lanes.unknown())))));
    }

    private Outcome<PullFindings> read(Lanes lanes, PullRun run, PullWish wish, Call call) {
        PullNotes notes = new PullNotes(link.store(), run, clock);
        PullFindings findings = new PullFindings(run.resumed());
        return new Crawl(link, lanes, notes, findings, shaping)
                .run(call, steps)
                .then(done -> new Vanished(link, call).settle(lanes.whole(), wish == PullWish.GONE_IS_GONE))
                .onOk(findings::settled)
                .then(done -> new Terms(link, clock).pull(call, findings.blogMoved() || wish != PullWish.WHAT_CHANGED))
                .then(done -> notes.end())
                .map(done -> findings);
    }
}
