package dev.larder.demo;

import dev.larder.demo.http.Answer;
import dev.larder.demo.http.Delivery;
import dev.larder.demo.http.Listener;
import dev.larder.demo.http.Reply;
import dev.larder.demo.http.Request;
import dev.larder.demo.http.Target;
import dev.larder.demo.space.MediaBase;
import dev.larder.demo.space.Seed;
import dev.larder.demo.space.Snapshot;
import dev.larder.demo.space.Space;
import dev.larder.demo.space.Stamps;
import dev.larder.demo.write.JobFaults;
import dev.larder.demo.write.JobQueue;
import dev.larder.demo.write.JobWorker;
import dev.larder.demo.write.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A running stand-in for the ButterCMS service on 127.0.0.1. All methods may be called on any thread; its own
 * threads are daemons. State survives {@link #close} and a killed process in the data folder.
 */
public final class DemoServer implements AutoCloseable {
    private final DataFolder folder;
    private final Listener listener;
    private final Space space;
    private final JobQueue queue;
    private final Tokens tokens;
    private final Door door;
    private final Clock clock;
    private final RequestLog log = new RequestLog();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile FaultPlan plan;

    private DemoServer(DemoOptions options, DataFolder folder, Listener listener) throws IOException {
        this.folder = folder;
        this.listener = listener;
        this.clock = options.clock();
        this.tokens = new Tokens(options.readToken(), options.writeToken());
        this.plan = new FaultPlan(options.faults());
        Stamps stamps = new Stamps(clock);
        this.space = new Space(folder.root(), new Seed(options.seed()), stamps);
        this.queue =
                new JobQueue(folder.queue(), options.queueDelay(), new JobWorker(space, stamps), new CurrentFaults());
        MediaBase media = new MediaBase("http://127.0.0.1:" + listener.port() + "/media/");
        Writes writes = new Writes(space, queue, new Rules(options.strict(), options.pageDelete()), media);
        this.door = new Door(tokens, writes, new MediaFiles(space), media, options.pageDelete());
    }

    /** The faults of the moment, which may be replaced while the queue runs. */
    private final class CurrentFaults implements JobFaults {
        @Override
        public int deliveries() {
            return plan.deliveries();
        }

        @Override
        public Optional<Duration> delay() {
            return plan.delay();
        }
    }

    /**
     * Starts a server that answers when this returns. Fails with a one-line message if the port or the data
     * folder is taken, or seed or data cannot be read.
     */
    public static DemoServer start(DemoOptions options) throws IOException {
        DataFolder folder = DataFolder.open(options.data());
        try {
            Listener listener = bind(options.port(), folder);
            try {
                folder.rememberPort(listener.port());
                DemoServer server = new DemoServer(options, folder, listener);
                server.open();
                return server;
            } catch (IOException | RuntimeException failed) {
                listener.close();
                throw failed;
            }
        } catch (IOException | RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    /** The port used last comes first, so that addresses of media stay the same. */
    private static Listener bind(int port, DataFolder folder) throws IOException {
        Optional<Integer> last = port == 0 ? folder.lastPort() : Optional.empty();
        if (last.isPresent()) {
            try {
                return Listener.bind(last.get());
            } catch (BindException taken) {
                return Listener.bind(0);
            }
        }
        try {
            return Listener.bind(port);
        } catch (BindException taken) {
            throw new IOException("port " + port + " is in use", taken);
        }
    }

    private void open() {
        space.keepClear(queue.highestPromisedId());
        space.remember(plan.memory());
        queue.start();
        listener.serve(this::handle);
    }

    private Reply handle(Request request) {
        calls.incrementAndGet();
        boolean isMedia = request.target().startsWith("/media/");
        Weather weather = new Weather(isMedia ? List.of() : plan.call(request.isWrite()));
        if (weather.revokes()) {
            tokens.revoke();
        }
        pause(weather.latency());
        Signer signer = door.signer(request);
        Optional<Reply> instead = weather.instead();
        if (instead.isPresent()) {
            return logged(request, signer, instead.get());
        }
        Snapshot snapshot = weather.staleness().map(space::before).orElseGet(space::now);
        Answer answer = Gzip.apply(weather.truncated(door.answer(request, snapshot)), request);
        return logged(request, signer, new Reply(answer, weather.delivery()));
    }

    private Reply logged(Request request, Signer signer, Reply reply) {
        boolean answered =
                !(reply.delivery() instanceof Delivery.Dropped) && !(reply.delivery() instanceof Delivery.SilentHead);
        log.add(
                new RequestLog.Line(
                        clock.instant(),
                        request.method(),
                        Target.masked(request.target()),
                        answered ? reply.answer().status() : 0,
                        signer,
                        request.body().length()),
                request.target());
        return reply;
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** The address clients are given, with {@code /v2} and without a slash at its end. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + listener.port() + "/v2");
    }

    public String readToken() {
        return tokens.read();
    }

    public String writeToken() {
        return tokens.write();
    }

    /** From the next call on only these are known; also ends a revocation. */
    public void tokens(String read, String write) {
        tokens.replace(read, write);
    }

    /** Replaces what goes wrong; counting starts anew. */
    public void faults(Faults faults) {
        plan = new FaultPlan(faults);
        space.remember(plan.memory());
        queue.nudge();
    }

    /** How long an accepted write waits, counted from its acceptance; holds for waiting ones too. */
    public void queueDelay(Duration delay) {
        queue.delay(delay);
    }

    public RequestLog log() {
        return log;
    }

    /** All calls since the start, media included. */
    public int calls() {
        return calls.get();
    }

    /** Returns when every accepted write is applied; with a long delay that is long. */
    public void awaitQueue() throws InterruptedException {
        queue.awaitEmpty();
    }

    /** Forgets waiting writes and goes back to the seed. */
    public void reset() throws IOException {
        synchronized (queue) {
            queue.clear();
            space.reset();
        }
    }

    /** Stops answering, applies what waits in the queue, and lets go of the data folder. */
    @Override
    public void close() {
        listener.close();
        queue.close();
        try {
            folder.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public String toString() {
        return "demo server on " + base();
    }
}
