package dev.larder.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The demo server alone, from the command line. */
public final class DemoServerMain {
    private static final int WRONG_USE = 2;
    private static final int CANNOT_START = 1;

    private DemoServerMain() {}

    /**
     * Runs until the process is told to stop (SIGTERM, Ctrl-C) or the thread is interrupted; returns the exit
     * code. Says what is wrong in one line on {@code err}.
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(List.of(args));
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return WRONG_USE;
        }
        if (arguments.help()) {
            out.print(Arguments.HELP);
            out.flush();
            return 0;
        }
        try (DemoServer server = DemoServer.start(arguments.options())) {
            if (arguments.reset()) {
                server.reset();
            }
            out.println("demo server ready on " + server.base());
            out.flush();
            untilTold(server);
            return 0;
        } catch (IOException | UncheckedIOException failed) {
            err.println(oneLine(failed));
            return CANNOT_START;
        }
    }

    /** The hook closes the server itself: the JVM ends when the hook does, whatever other threads still do. */
    private static void untilTold(DemoServer server) {
        CountDownLatch told = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    server.close();
                    told.countDown();
                },
                "demo-server-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            told.await();
        } catch (InterruptedException stop) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private static String oneLine(Exception failed) {
        String text = failed.getMessage() == null ? failed.toString() : failed.getMessage();
        return "the demo server cannot start: " + text.replaceAll("\\s+", " ");
    }
}
