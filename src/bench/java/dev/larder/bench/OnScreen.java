package dev.larder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** Runs the part of a measure that needs a screen: here where there is one, else in a program of its own under Xvfb. */
final class OnScreen {
    private static final String ANSWER = "screen.md";

    private OnScreen() {}

    /** What such a program does. */
    interface Part {
        String of(boolean quick, Path work) throws Exception;
    }

    /** JavaFX takes the display from the environment, so a display made here would come too late for it. */
    static String run(Class<?> program, boolean quick, Path work, Callable<String> here) throws Exception {
        boolean display = !System.getProperty("os.name").startsWith("Linux") || System.getenv("DISPLAY") != null;
        return display ? here.call() : underXvfb(program, quick, work);
    }

    /** To be called by the {@code main} of such a program. */
    static void answer(String[] arguments, Part part) throws Exception {
        Path work = Path.of(arguments[1]);
        int end = 1;
        try {
            Files.writeString(work.resolve(ANSWER), part.of(Boolean.parseBoolean(arguments[0]), work));
            end = 0;
        } catch (Exception broken) {
            broken.printStackTrace();
        } finally {
            // The toolkit's thread would keep it alive.
            System.exit(end);
        }
    }

    private static String underXvfb(Class<?> program, boolean quick, Path work)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        "xvfb-run",
                        "-a",
                        "-s",
                        "-screen 0 1600x1000x24",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dprism.order=sw",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        Boolean.toString(quick),
                        work.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("the part on the screen ended with " + process.exitValue());
        }
        return Files.readString(work.resolve(ANSWER));
    }

    /** Starts the toolkit, for a screen that is worked from outside of it. */
    static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        started.await();
    }

    /** Does a step on the toolkit's thread and waits for it. */
    static <T> T step(Callable<T> step) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(step.call());
            } catch (Exception broken) {
                done.completeExceptionally(broken);
            }
        });
        return done.get();
    }
}
