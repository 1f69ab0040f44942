package dev.larder.bench;

import dev.larder.bench.MeasuresPage.Form;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs the measures and writes what came of each into {@code src/docs/measures.md}, one after the other, so that a later
 * failure keeps the earlier figures. Properties: {@code bench}, {@code quick} or {@code long}; {@code only}, ids with
 * commas between. Ends with 1 when a measure could not be run or a test failed; figures that miss their goal do not fail.
 */
public final class Measures {
    private static final Path PAGE = Path.of("src/docs/measures.md");
    private static final Path WORK = Path.of("target/bench");

    private final Form form;
    private final boolean some;

    private Measures(Form form, boolean some) {
        this.form = form;
        this.some = some;
    }

    /** What one measure came to. */
    private record Result(boolean ran, String text) {}

    public static void main(String[] arguments) throws IOException {
        String only = System.getProperty("only", "").strip();
        Set<String> wanted = Arrays.stream(only.split("[,\\s]+"))
                .filter(id -> !id.isEmpty())
                .map(id -> id.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> known = Measure.all().stream().map(Measure::id).toList();
        if (!known.containsAll(wanted)) {
            System.err.println("No such measure among " + known + ": " + wanted);
            System.exit(2);
        }
        Form form = System.getProperty("bench", "long").equals("quick") ? Form.QUICK : Form.LONG;
        boolean allRan = new Measures(form, !wanted.isEmpty())
                .run(Measure.all().stream()
                        .filter(each -> wanted.isEmpty() || wanted.contains(each.id()))
                        .toList());
        System.exit(allRan ? 0 : 1);
    }

    private boolean run(List<Measure> measures) throws IOException {
        List<String> order = Measure.all().stream().map(Measure::id).toList();
        boolean allRan = true;
        for (Measure measure : measures) {
            long begun = System.nanoTime();
            System.err.println(measure.id() + " " + measure.intro().title() + ", " + form.word() + " form");
            Result result = run(measure);
            allRan &= result.ran();
            String block = about(measure, (System.nanoTime() - begun) / 1_000_000_000) + "\n" + result.text();
            String before = Files.exists(PAGE) ? Files.readString(PAGE) : "# Measures\n";
            MeasuresPage page = MeasuresPage.read(before, order);
            page.put(measure.intro(), form, block);
            Files.writeString(PAGE, page.text());
            System.out.println(block);
        }
        return allRan;
    }

    private Result run(Measure measure) throws IOException {
        Path work = WORK.resolve(measure.id());
        P3Mirror.wipe(work);
        Files.createDirectories(work);
        try {
            if (measure.source() instanceof Measure.Benchmark benchmark) {
                return new Result(true, run(benchmark, work));
            }
            TestRun.Outcome outcome = TestRun.run((Measure.Tests) measure.source(), form == Form.LONG, work);
            return new Result(outcome.good(), outcome.text());
        } catch (Exception broken) {
            broken.printStackTrace();
            return new Result(false, "**FAILED**: " + broken);
        } finally {
            P3Mirror.wipe(work);
        }
    }

    private String run(Measure.Benchmark benchmark, Path work) throws Exception {
        Method run;
        try {
            run = Class.forName(benchmark.className()).getDeclaredMethod("run", boolean.class, Path.class);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("there is no " + benchmark.className() + ".run(boolean, Path)", missing);
        }
        run.setAccessible(true);
        try {
            return (String) run.invoke(null, form == Form.QUICK, work);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw thrown;
        }
    }

    /** The command that makes this block again, and where it was made. */
    private String about(Measure measure, long seconds) {
        String command = "mvn -Pbench verify -Donly=" + measure.id() + (form == Form.QUICK ? " -Dbench=quick" : "");
        return String.format(
                Locale.ROOT,
                "%s form: `%s`. %s, %d s%s. %s%n",
                form == Form.LONG ? "Long" : "Quick",
                command,
                LocalDate.now(ZoneOffset.UTC),
                seconds,
                some ? "" : ", in one run with the others",
                Machine.words());
    }
}
