package dev.larder.app;

import dev.larder.result.Redactor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what nobody caught to the log and to a file beside it, secrets taken out; the program goes on. */
final class CrashReport implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CrashReport.class);

    private final Path folder;
    private final Redactor redactor;

    CrashReport(Path folder, Redactor redactor) {
        this.folder = folder;
        this.redactor = redactor;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        LOG.error("uncaught on {}", thread.getName(), thrown);
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println("Larder " + Launcher.version() + ", Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version"));
        out.println(Instant.now() + " on thread " + thread.getName());
        thrown.printStackTrace(out);
        out.flush();
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("crash.txt"), redactor.clean(text.toString()));
        } catch (IOException full) {
            LOG.warn("crash report not written: {}", full.toString());
        }
    }
}
