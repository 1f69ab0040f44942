package dev.larder.demo.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepted writes in their order, on disk until they are done. One daemon thread applies each when its delay
 * has passed. Who checks a write and adds it holds the queue's monitor, so that nothing changes in between.
 */
public final class JobQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

    private final Path folder;
    private final JobWorker worker;
    private final JobFaults faults;
    private final Deque<Job> waiting = new ArrayDeque<>();
    private final Thread thread = new Thread(this::work, "demo-server-queue");
    private Duration delay;
    private long lastNumber;
    private boolean stopping;

    /** Takes up what was left by the last run; nothing runs before {@link #start}. */
    public JobQueue(Path folder, Duration delay, JobWorker worker, JobFaults faults) throws IOException {
        this.folder = folder;
        this.delay = delay;
        this.worker = worker;
        this.faults = faults;
        for (Path file : Disk.listJson(folder)) {
            JsonNode json = Disk.read(file);
            lastNumber = json.path("number").asLong();
            if (json.path("what") instanceof ObjectNode what) {
                JobKind kind = JobKind.valueOf(json.path("kind").asText());
                waiting.add(new Job(lastNumber, kind, what, System.nanoTime()));
            }
        }
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** On return the job is on disk. Call with the monitor held. */
    synchronized void add(JobKind kind, ObjectNode what) {
        lastNumber++;
        ObjectNode json = Json.object().put("number", lastNumber).put("kind", kind.name());
        json.set("what", what);
        try {
            Disk.write(file(lastNumber), json);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        waiting.addLast(new Job(lastNumber, kind, what, System.nanoTime()));
        notifyAll();
    }

    synchronized boolean isWaiting(JobKind kind, Predicate<ObjectNode> what) {
        return waiting.stream().anyMatch(job -> job.kind() == kind && what.test(job.what()));
    }

    /** The highest item id promised to a waiting job, or 0. */
    public synchronized long highestPromisedId() {
        return waiting.stream()
                .mapToLong(job -> job.what().path("id").asLong())
                .max()
                .orElse(0);
    }

    /** Counts from when a job was accepted, for waiting jobs too. */
    public synchronized void delay(Duration other) {
        delay = other;
        notifyAll();
    }

    /** Lets waiting jobs look at their delay again. */
    public synchronized void nudge() {
        notifyAll();
    }

    /** Returns when no job waits; as long as the delay is, so long this may take. */
    public synchronized void awaitEmpty() throws InterruptedException {
        while (!waiting.isEmpty()) {
            wait();
        }
    }

    /** Forgets every waiting job. */
    public synchronized void clear() throws IOException {
        while (!waiting.isEmpty()) {
            Files.deleteIfExists(file(waiting.removeFirst().number()));
        }
        notifyAll();
    }

    private void work() {
        try {
            while (takeOne()) {
                LOG.trace("a queued write is done");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when the server stops and nothing is left to do. */
    private synchronized boolean takeOne() throws InterruptedException {
        while (true) {
            if (waiting.isEmpty()) {
                if (stopping) {
                    return false;
                }
                wait();
            } else {
                long wait = stopping ? 0 : nanosUntilDue(waiting.getFirst());
                if (wait <= 0) {
                    deliver(waiting.getFirst());
                    return true;
                }
                TimeUnit.NANOSECONDS.timedWait(this, wait);
            }
        }
    }

    private long nanosUntilDue(Job job) {
        return job.acceptedNanos() + faults.delay().orElse(delay).toNanos() - System.nanoTime();
    }

    /** Nobody hears of a failure in the queue (§8.1), so it can only be logged. */
    private void deliver(Job job) {
        try {
            int times = faults.deliveries();
            for (int time = 0; time < times; time++) {
                worker.apply(job.kind(), job.what(), time > 0);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("A queued write failed: {} {}", job.kind(), job.number(), failed);
        }
        waiting.removeFirst();
        try {
            Files.deleteIfExists(file(job.number()));
        } catch (IOException stays) {
            LOG.warn("The file of a finished write stays: {}", job.number(), stays);
        }
        notifyAll();
    }

    private Path file(long number) {
        return folder.resolve(String.format(Locale.ROOT, "%012d.json", number));
    }

    /** Does what waits, at once, and stops. */
    @Override
    public void close() {
        synchronized (this) {
            stopping = true;
            notifyAll();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
