package dev.larder.bench;

import java.util.List;

/** One measure: what is done, what is wanted, and which code does it. */
record Measure(MeasuresPage.Intro intro, Source source) {

    /** Where the figures come from. */
    sealed interface Source permits Benchmark, Tests {}

    /** A class of this package with {@code static String run(boolean quick, Path work)}. */
    record Benchmark(String className) implements Source {}

    /**
     * Test classes, or packages of them, run in a JVM of their own; they hand their figures on under the names in {@code
     * figures}.
     */
    record Tests(List<String> packages, List<String> classes, List<String> figures) implements Source {}

    String id() {
        return intro.id();
    }

    private static Measure benchmark(String id, String title, String text, String className) {
        return new Measure(new MeasuresPage.Intro(id, title, text), new Benchmark("dev.larder.bench." + className));
    }

    private static Measure tests(String id, String title, String text, Tests tests) {
        return new Measure(new MeasuresPage.Intro(id, title, text), tests);
    }

    private static Tests ofPackage(String name, String figures) {
        return new Tests(List.of(name), List.of(), List.of(figures));
    }

    /** All, in the order in which they stand on the page. */
    static List<Measure> all() {
        return List.of(
                benchmark(
                        "P3",
                        "First mirror of 20,000 entries",
                        "Pulls a space of generated entries of 4 KB from a local server to disk: both views, every type.\n"
                                + "The bare client asks exactly what the program asked. Goal: ≥ 0.9 × the bare client with"
                                + " a plain store;\n≥ 10 × PouchDB; with 50 ms of latency ≥ 0.95 × the bare client's"
                                + " download and parse.",
                        "P3Mirror"),
                benchmark(
                        "P4",
                        "Pull again with nothing changed",
                        "Goal: ≤ 0.3 × the first mirror's time; no row written; only list calls; calls counted.",
                        "P4Again"),
                benchmark(
                        "P5",
                        "Search as you type",
                        "From the keystroke to ranked rows with snippets, 100,000 entries over 50 spaces, beside a bare"
                                + " Lucene query\nand SQLite FTS5. Goal: p95 ≤ 16 ms and ≤ 1.5 × the better bare query.",
                        "P5Search"),
                benchmark(
                        "P6",
                        "The list of 100,000 entries",
                        "Scrolled from end to end, sorted and filtered, beside a bare TableView with the same columns and"
                                + " rows that sorts\nand filters them in memory. Goal: frames p99 ≤ 16.7 ms or ≤ 1.2 × bare;"
                                + " sort and filter ≤ 100 ms to first rows.",
                        "P6List"),
                benchmark(
                        "P7",
                        "Opening a rich text of 200 kB",
                        "The editor warm, beside setting the same HTML in a bare TinyMCE in the same kind of browser. Goal: ≤"
                                + " 1.5 × bare;\nthe form without the editor ≤ 50 ms; typing never waits.",
                        "P7RichText"),
                benchmark(
                        "P8",
                        "From the key to the disk",
                        "Key pressed to draft on disk after the debounce, and the time on the FX thread per key, beside a"
                                + " bare SQLite\ncommit. Goal: ≤ 1.5 × bare + debounce; FX thread p99 ≤ 2 ms.",
                        "P8Typing"),
                benchmark(
                        "P9",
                        "Sending 1,000 queued edits",
                        "Goal: ≥ 0.9 × a bare client that reads each entry, writes it and notes both durably; ≤ 1.05"
                                + " requests an edit.",
                        "P9Sending"),
                tests(
                        "R1",
                        "Killed while working",
                        "`kill -9` of the real program at random points. Holds when no acknowledged edit is lost, nothing"
                                + " is made twice,\nand the restart needs nobody's hand.",
                        ofPackage("dev.larder.crash", "R1")),
                tests(
                        "R2",
                        "Every fault × every kind of change",
                        "Holds when each ends as seen, waiting, parked or in conflict, truthfully, and none is applied"
                                + " twice.",
                        new Tests(
                                List.of(),
                                List.of("dev.larder.service.FaultMatrixTest", "dev.larder.sync.CrawlsTest"),
                                List.of("R2", "R2-crawls"))),
                tests(
                        "R3",
                        "Two editors at random",
                        "Holds when no edit of either side is missing from result + conflicts + history, ≥ 95 % of pairs"
                                + " that do not\noverlap merge with no question, and the same edit never asks.",
                        new Tests(
                                List.of(),
                                List.of("dev.larder.merge.MergeRoundsTest", "dev.larder.service.TwoEditorsTest"),
                                List.of("R3-planner", "R3"))),
                tests(
                        "R6",
                        "Hostile contents",
                        "Scripts, handlers, remote CSS, pictures and frames, refreshes, forms and file links through editor,"
                                + " preview and page\nof differences. Holds when nothing runs and nothing is asked for; and"
                                + " what was not touched keeps its bytes.",
                        new Tests(
                                List.of(),
                                List.of(
                                        "dev.larder.ui.richtext.HostileContentTest",
                                        "dev.larder.ui.richtext.FidelityTest"),
                                List.of("R6", "fidelity"))),
                tests(
                        "R7",
                        "Full disk, read-only folder, damaged store",
                        "Holds when the words are clear, drafts and outbox are rescued first, and nothing is destroyed.",
                        new Tests(List.of(), List.of("dev.larder.store.RescueTest"), List.of("R7"))),
                tests(
                        "R8",
                        "Dropped and delayed writes",
                        "The server drops 5 % of accepted writes and delays others. Holds when every drop is flagged"
                                + " within 60 s and none\nis called seen falsely.",
                        new Tests(List.of(), List.of("dev.larder.service.DroppedWritesTest"), List.of("R8"))),
                tests(
                        "S1",
                        "Kinds of fields learnt from content",
                        "Made-up spaces whose definitions are known: all kinds, optional fields, texts that look like"
                                + " something else.\nHolds when ≥ 98 % of the kinds are right with five entries or more.",
                        new Tests(List.of(), List.of("dev.larder.schema.GuessesTest"), List.of("S1"))));
    }
}
