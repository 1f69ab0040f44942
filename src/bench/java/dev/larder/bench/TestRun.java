package dev.larder.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs tests in a JVM of their own, on a display of their own where there is none, and takes the figures they hand on. */
final class TestRun {
    private TestRun() {}

    /** {@code good} when at least one test ran, none failed, and the figures are there. */
    record Outcome(boolean good, String text) {}

    static Outcome run(Measure.Tests tests, boolean isLong, Path work) throws IOException {
        Path figures = work.resolve("figures");
        Path report = work.resolve("report.txt");
        int code = start(command(tests, isLong, figures, report));
        String said = Files.exists(report) ? Files.readString(report) : "the tests' JVM ended with " + code;
        String text = figures(tests, figures);
        List<String> missing = tests.figures().stream()
                .filter(name -> !Files.exists(figures.resolve(name + ".md")))
                .toList();
        if (code == 0 && missing.isEmpty()) {
            return new Outcome(true, text);
        }
        String why = code == 0 ? "the tests went well but handed no figures on named " + missing : said;
        return new Outcome(false, text + "\n**FAILED**\n\n```\n" + why.strip() + "\n```\n");
    }

    private static List<String> command(Measure.Tests tests, boolean isLong, Path figures, Path report) {
        List<String> command = new ArrayList<>();
        if (System.getenv("DISPLAY") == null && Files.isExecutable(Path.of("/usr/bin/xvfb-run"))) {
            command.addAll(List.of("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-Dprism.order=sw", "-Djava.awt.headless=true"));
        command.addAll(
                List.of("-Dtestfx.robot=glass", "-Dtestfx.robot.write_sleep=1", "-Dtestfx.robot.move_max_count=1"));
        command.addAll(List.of("-Dlarder.long=" + isLong, "-Dlarder.figures=" + figures));
        Stream.of(System.getProperty("larder.seed", ""))
                .filter(seed -> !seed.isBlank())
                .forEach(seed -> command.add("-Dlarder.seed=" + seed));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TestRun.class.getName()));
        command.add(report.toString());
        tests.packages().forEach(name -> command.add("package:" + name));
        tests.classes().forEach(name -> command.add("class:" + name));
        return command;
    }

    private static int start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static String figures(Measure.Tests tests, Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : tests.figures()) {
            Path file = folder.resolve(name + ".md");
            if (Files.exists(file)) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(Files.readString(file).strip())
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** In the tests' own JVM: a file for the report, then {@code package:…} and {@code class:…}. */
    public static void main(String[] arguments) throws IOException {
        List<String> absent = Stream.of(arguments)
                .skip(1)
                .filter(each -> each.startsWith("class:"))
                .map(each -> each.substring(6))
                .filter(TestRun::isAbsent)
                .toList();
        if (!absent.isEmpty()) {
            Files.writeString(Path.of(arguments[0]), "there are no such classes: " + absent);
            System.exit(1);
        }
        List<DiscoverySelector> selectors = Stream.of(arguments)
                .skip(1)
                .map(each -> each.startsWith("package:")
                        ? DiscoverySelectors.selectPackage(each.substring(8))
                        : DiscoverySelectors.selectClass(each.substring(6)))
                .map(DiscoverySelector.class::cast)
                .toList();
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request().selectors(selectors).build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        String report = summary.getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getDisplayName() + "\n" + failure.getException())
                .collect(Collectors.joining("\n\n"));
        boolean none = summary.getTestsSucceededCount() + summary.getFailures().size() == 0;
        Files.writeString(Path.of(arguments[0]), none ? "no such tests: " + List.of(arguments) : report);
        summary.printFailuresTo(new PrintWriter(System.err, true, StandardCharsets.UTF_8), 12);
        System.exit(none || !summary.getFailures().isEmpty() ? 1 : 0);
    }

    private static boolean isAbsent(String name) {
        try {
            Class.forName(name, false, TestRun.class.getClassLoader());
            return false;
        } catch (ClassNotFoundException absent) {
            return true;
        }
    }
}
