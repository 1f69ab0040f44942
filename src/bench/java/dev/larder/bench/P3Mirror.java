package dev.larder.bench;

import dev.larder.model.ContentTypeKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The first mirror of a space to disk, beside a bare client with a plain store, npm's client, and PouchDB. */
final class P3Mirror {
    private static final String OURS = "Larder, `Exchange.pull`";
    private static final String BARE = "HttpClient 5 + Jackson + plain SQLite";
    private static final String UNKEPT = "HttpClient 5 + Jackson, nothing kept";
    private static final String CLIENT = "npm " + Peers.CLIENT + ", nothing kept";
    private static final String POUCH = "npm " + Peers.POUCH + ", LevelDB to LevelDB";
    private static final int ROUNDS = 5;
    private static final int LATENCY = 50;

    static final List<ContentTypeKey> TYPES = List.of(
            ContentTypeKey.pageType("article"),
            ContentTypeKey.pageType("product"),
            ContentTypeKey.blog(),
            ContentTypeKey.collection("places"));

    private final Remote remote;
    private final Path work;
    private List<String> asked = List.of();
    private long versions;

    private P3Mirror(Remote remote, Path work) {
        this.remote = remote;
        this.work = work;
    }

    static Remote server(int entries) throws IOException {
        return Remote.start(
                "pages/article=" + entries * 6 / 10,
                "pages/product=" + entries * 2 / 10,
                "posts=" + entries / 10,
                "content/places=" + entries / 10);
    }

    static String run(boolean quick, Path work) throws Exception {
        Peers.fetch();
        StringBuilder text = new StringBuilder();
        int entries = quick ? 2_000 : 20_000;
        try (Remote remote = server(entries)) {
            text.append(new P3Mirror(remote, work).side(entries));
        }
        int slow = quick ? 1_000 : 20_000;
        try (Remote remote = server(slow)) {
            text.append(new P3Mirror(remote, work).late(slow));
        }
        return text.toString();
    }

    private String side(int entries) throws Exception {
        int documents = entries * 6 / 10;
        Map<String, Rounds.Work> sides = new LinkedHashMap<>();
        sides.put(OURS, number -> ours(0));
        sides.put(BARE, number -> bare());
        sides.put(UNKEPT, number -> versions / unkept(0));
        sides.put(CLIENT, number -> Peers.crawl(remote.base(), asked, work));
        sides.put(POUCH, number -> Peers.replicate(remote.base(), documents, number, work));
        Rounds rounds = Rounds.run(ROUNDS, sides);
        StringBuilder text = new StringBuilder(String.format(
                "%,d entries of 4 KB, %,d versions (newest and live) in %,d answers; PouchDB %,d documents of the same"
                        + " size. %d rounds after one to warm up.%n%n| | versions/s: median (least–most) | Larder ÷ it |%n|---|--:|--:|%n",
                entries, versions, asked.size(), documents, ROUNDS));
        for (String name : sides.keySet()) {
            String ratio = name.equals(OURS) ? "" : rounds.ratio(OURS, name).fine();
            text.append("| ")
                    .append(name)
                    .append(" | ")
                    .append(rounds.of(name).whole())
                    .append(" | ");
            text.append(ratio).append(" |\n");
        }
        text.append('\n');
        text.append(Rounds.atLeast("≥ 0.9 × the bare client with a plain store", 0.9, rounds.ratio(OURS, BARE)));
        text.append(Rounds.atLeast("≥ 10 × PouchDB", 10, rounds.ratio(OURS, POUCH)));
        return text.toString();
    }

    private String late(int entries) throws Exception {
        ours(0);
        Map<String, Rounds.Work> sides = new LinkedHashMap<>();
        sides.put(OURS, number -> ours(LATENCY));
        sides.put(UNKEPT, number -> versions / unkept(LATENCY));
        Rounds rounds = Rounds.run(ROUNDS, sides);
        return String.format(
                        "%nWith %d ms of latency in each answer, one request in flight, %,d entries, %,d answers:%n%n"
                                + "| | versions/s: median (least–most) | Larder ÷ it |%n|---|--:|--:|%n"
                                + "| %s | %s | |%n| %s | %s | %s |%n%n",
                        LATENCY,
                        entries,
                        asked.size(),
                        OURS,
                        rounds.of(OURS).whole(),
                        UNKEPT,
                        rounds.of(UNKEPT).whole(),
                        rounds.ratio(OURS, UNKEPT).fine())
                + Rounds.atLeast("≥ 0.95 × the bare client's download and parse", 0.95, rounds.ratio(OURS, UNKEPT));
    }

    /** Versions a second. What it asked is what the others are given to ask. */
    private double ours(int latency) throws IOException, SQLException {
        Path folder = work.resolve("ours");
        try (Program program = new Program(folder, remote.base(), TYPES)) {
            remote.reset(latency);
            double seconds = seconds(program::pull);
            asked = remote.log();
            versions = remote.served();
            return versions / seconds;
        } finally {
            wipe(folder);
        }
    }

    private double bare() throws IOException, SQLException {
        Path folder = work.resolve("bare");
        try (BareClient client = new BareClient(remote.base());
                PlainStore store = new PlainStore(folder.resolve("plain.db"))) {
            remote.reset(0);
            return versions / seconds(() -> client.read(asked, store));
        } finally {
            wipe(folder);
        }
    }

    private double unkept(int latency) throws IOException, SQLException {
        try (BareClient client = new BareClient(remote.base())) {
            remote.reset(latency);
            return seconds(() -> client.read(asked, new Unkept()));
        }
    }

    /** Drops what was parsed. */
    private static final class Unkept implements BareClient.Sink {
        @Override
        public void entry(String list, String name, String updated, String text) {
            // Nothing is kept on purpose.
        }

        @Override
        public void pageEnds() {
            // Nothing to commit.
        }
    }

    /** What is timed. */
    interface Timed {
        void run() throws IOException, SQLException;
    }

    static double seconds(Timed timed) throws IOException, SQLException {
        long begun = System.nanoTime();
        timed.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    static void wipe(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
