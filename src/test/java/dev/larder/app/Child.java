package dev.larder.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A program in a process of its own, started with the tests' class path, and all that it says; ended with its test. */
final class Child implements AutoCloseable {
    private static final int LOOK_MILLIS = 20;

    private final Process process;
    private final Path out;
    private final Path err;

    private Child(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Larder as a person has it: without the tests' classes and settings. */
    static Child larder(Path folder, String... args) throws IOException {
        return larder(folder, usual -> {}, args);
    }

    static Child larder(Path folder, Consumer<ProcessBuilder> change, String... args) throws IOException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return start(folder, change, java(classPath, Launcher.class, args));
    }

    /** A main class of the tests. */
    static Child of(Class<?> main, Path folder, Consumer<ProcessBuilder> change, String... args) throws IOException {
        return start(folder, change, java(System.getProperty("java.class.path"), main, args));
    }

    private static List<String> java(String classPath, Class<?> main, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dprism.order=sw",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /** Any command. What it says is written to files in {@code folder}. */
    static Child start(Path folder, Consumer<ProcessBuilder> change, List<String> command) throws IOException {
        Files.createDirectories(folder);
        Path out = Files.createTempFile(folder, "said", ".out");
        Path err = Files.createTempFile(folder, "said", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        change.accept(builder);
        return new Child(builder.start(), out, err);
    }

    static void screenless(ProcessBuilder builder) {
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
    }

    Process process() {
        return process;
    }

    /** Its exit code, or a failure with what it said when it does not end in time. */
    int exit(Duration most) throws InterruptedException {
        if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still running after " + most + ": " + out() + err());
        }
        return process.exitValue();
    }

    /** Waits until it said something; fails when it ended, or was silent, before. */
    void until(String said, Duration most) throws InterruptedException {
        until(said, () -> out().contains(said), most);
    }

    /** Waits until something holds while it runs. */
    void until(String what, java.util.function.BooleanSupplier holds, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!holds.getAsBoolean()) {
            boolean over = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS) && !holds.getAsBoolean();
            if (over || System.nanoTime() > end) {
                throw new AssertionError("never came: " + what + "; it said: " + out() + err());
            }
        }
    }

    String out() {
        return text(out);
    }

    String err() {
        return text(err);
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
