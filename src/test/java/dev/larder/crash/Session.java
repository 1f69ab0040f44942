package dev.larder.crash;

import dev.larder.app.CrashSession;
import dev.larder.demo.DemoServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** One run of the real program in a process of its own, and all that it said, with the time at which it was heard. */
final class Session implements AutoCloseable {
    private static final long LOOK_NANOS = 500_000;

    private final Process process;
    private final Thread listener;
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** A whole line; what was torn by the kill does not count. */
    record Line(long nanos, String text) {
        String[] words() {
            return text.split(" ");
        }
    }

    /** How the person in the program begins. */
    record Plan(long seed, String first, int word) {}

    Session(Path data, DemoServer server, Plan plan) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                CrashSession.class.getName(),
                data.toString(),
                Long.toString(plan.seed()),
                plan.first(),
                Integer.toString(plan.word()));
        builder.redirectError(ProcessBuilder.Redirect.appendTo(new File(data.toFile(), "said.err")));
        process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write((server.readToken() + "\n" + server.writeToken() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        listener = new Thread(() -> out.lines()
                .filter(line -> line.endsWith(";"))
                .forEach(line -> lines.add(new Line(System.nanoTime(), line.substring(0, line.length() - 1)))));
        listener.setDaemon(true);
        listener.start();
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    boolean said(String beginning) {
        return lines.stream().anyMatch(line -> line.text().startsWith(beginning));
    }

    /** Waits for it to say so; answers whether it did in time. */
    boolean until(String beginning, Duration most) {
        return until(() -> said(beginning), most);
    }

    boolean until(BooleanSupplier so, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < end && process.isAlive()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return so.getAsBoolean();
    }

    static void pause(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }

    /** SIGKILL; returns when it is dead and all that it said was heard. Answers when the kill was sent. */
    long kill() throws InterruptedException {
        long at = System.nanoTime();
        process.toHandle().destroyForcibly();
        process.waitFor();
        listener.join();
        return at;
    }

    /** For it to end by itself. */
    void end(Duration most) throws InterruptedException {
        until(() -> !process.isAlive(), most);
        kill();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
