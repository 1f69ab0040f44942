package dev.larder.app;

import dev.larder.demo.DemoServerMain;
import dev.larder.result.Redactor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the program starts: it must not extend {@code Application}, or the class path start fails. */
public final class Launcher {
    private static final int USAGE = 64;
    private static final int CANNOT_OPEN = 78;
    private static final int IN_USE = 75;

    private Launcher() {}

    public static void main(String[] args) {
        // Always exit: a keychain's library may leave a thread behind that would keep the program alive.
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> args) {
        if (args.contains("--demo-server")) {
            String[] rest =
                    args.stream().filter(arg -> !arg.equals("--demo-server")).toArray(String[]::new);
            return DemoServerMain.run(rest, System.out, System.err);
        }
        if (args.contains("--help")) {
            System.out.print(help());
            return 0;
        }
        if (args.contains("--version")) {
            System.out.println("larder " + version());
            return 0;
        }
        try {
            StartOptions options = StartOptions.parse(args);
            int code = open(options);
            if (options.isPassing()) {
                FolderRemoval.remove(options.data());
            }
            return code;
        } catch (StartOptions.Misuse misuse) {
            System.err.println(misuse.getMessage());
            return USAGE;
        }
    }

    private static int open(StartOptions options) {
        Redactor redactor = new Redactor();
        Path logs = options.data().resolve("log");
        // Not a word is logged before the folder is ours: the log may be another program's.
        Logging.silence();
        Thread.setDefaultUncaughtExceptionHandler(new CrashReport(logs, redactor));
        FrontCall front = new FrontCall();
        AtomicInteger exit = new AtomicInteger();
        try (SingleInstance instance = claim(options.data(), front)) {
            Logging.start(logs, options.verbose(), redactor);
            Start.prepare(new Start.Prepared(options, redactor, front, exit));
            Application.launch(LarderApplication.class);
            LoggerFactory.getLogger(Launcher.class)
                    .info("closed {}", instance.getClass().getSimpleName());
            return exit.get();
        } catch (Held held) {
            System.err.println(held.getMessage());
            return held.code;
        } catch (IOException unwritable) {
            System.err.println("larder: cannot write in " + options.data() + ": " + unwritable.getMessage());
            return CANNOT_OPEN;
        } catch (RuntimeException | LinkageError noWindow) {
            return cannotOpen(noWindow);
        }
    }

    private static SingleInstance claim(Path data, FrontCall front) throws IOException, Held {
        Optional<SingleInstance> claimed = SingleInstance.claim(data, front::call);
        if (claimed.isPresent()) {
            return claimed.get();
        }
        if (SingleInstance.callToFront(data)) {
            throw new Held("larder: already running; its window was brought to the front", 0);
        }
        throw new Held("larder: already running in " + data + ", but its window does not answer", IN_USE);
    }

    /** Another program holds the folder. */
    private static final class Held extends Exception {
        private static final long serialVersionUID = 1L;
        private final int code;

        Held(String message, int code) {
            super(message);
            this.code = code;
        }
    }

    private static int cannotOpen(Throwable thrown) {
        Logger log = LoggerFactory.getLogger(Launcher.class);
        log.error("no window", thrown);
        String all = Arrays.toString(causes(thrown));
        System.err.println("larder: "
                + (all.toLowerCase(Locale.ROOT).contains("display")
                        ? "there is no display to open a window on; --tour DIR under a virtual one plays the main job"
                        : "the window could not be opened (" + thrown
                                + "); sh packaging/run.sh installs what is missing"));
        return CANNOT_OPEN;
    }

    private static String[] causes(Throwable thrown) {
        return java.util.stream.Stream.iterate(thrown, java.util.Objects::nonNull, Throwable::getCause)
                .map(String::valueOf)
                .toArray(String[]::new);
    }

    static String version() {
        return Optional.ofNullable(Launcher.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private static String help() {
        try (InputStream text = Optional.ofNullable(Launcher.class.getResourceAsStream("help.txt"))
                .orElse(InputStream.nullInputStream())) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
