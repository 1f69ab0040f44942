package dev.larder.bench;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryRow;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.Target;
import dev.larder.result.Cancel;
import dev.larder.sync.Sender;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sending many queued edits, beside a bare client that reads each entry again, writes it, and notes both durably. */
final class P9Sending {
    private static final String OURS = "Larder, `Exchange.send`";
    private static final String BARE = "HttpClient 5: GET + PATCH, two durable marks";
    private static final String PATCH = "HttpClient 5: PATCH alone";
    private static final ContentTypeKey TYPE = ContentTypeKey.pageType("article");
    private static final int ROUNDS = 5;
    private static final int LATENCY = 20;

    private final Remote remote;
    private final Path work;
    private final int edits;
    private List<String> slugs = List.of();
    private double requests;
    private double watched;

    private P9Sending(Remote remote, Path work, int edits) {
        this.remote = remote;
        this.work = work;
        this.edits = edits;
    }

    static String run(boolean quick, Path work) throws Exception {
        int edits = quick ? 100 : 1_000;
        int slow = quick ? 20 : 200;
        return table(work, edits, edits, 0, true)
                + (quick ? "" : table(work, edits, edits * 20, 0, false))
                + table(work, slow, slow, LATENCY, false);
    }

    private static String table(Path work, int edits, int entries, int latency, boolean decides) throws Exception {
        try (Remote remote = Remote.start("pages/article=" + entries)) {
            return new P9Sending(remote, work, edits).sides(entries, latency, decides);
        } finally {
            P3Mirror.wipe(work.resolve("sending"));
        }
    }

    private String sides(int entries, int latency, boolean decides) throws Exception {
        Map<String, Rounds.Work> sides = new LinkedHashMap<>();
        sides.put(OURS, number -> ours(number, latency));
        sides.put(BARE, number -> bare(number, latency, true));
        sides.put(PATCH, number -> bare(number, latency, false));
        Rounds rounds = Rounds.run(ROUNDS, sides);
        StringBuilder text = new StringBuilder(String.format(
                "%n%,d edits of one field, %s, %d ms of latency. %d rounds after one to warm up.%n%n"
                        + "| | edits/s: median (least–most) | Larder ÷ it | requests an edit |%n|---|--:|--:|--:|%n",
                edits,
                entries == edits
                        ? "all entries of a type"
                        : String.format("scattered over a type of %,d entries", entries),
                latency,
                ROUNDS));
        Map<String, Double> asked = Map.of(OURS, requests, BARE, 2.0, PATCH, 1.0);
        for (String name : sides.keySet()) {
            String ratio = name.equals(OURS) ? "" : rounds.ratio(OURS, name).fine();
            text.append(String.format(
                    "| %s | %s | %s | %.3f |%n", name, rounds.of(name).whole(), ratio, asked.get(name)));
        }
        text.append(String.format("%nReading back until seen took another %.3f requests an edit.%n%n", watched));
        if (decides || latency > 0) {
            text.append(Rounds.atLeast("≥ 0.9 × the bare client with marks", 0.9, rounds.ratio(OURS, BARE)));
        }
        if (decides) {
            text.append(Rounds.verdict("≤ 1.05 requests an edit", requests <= 1.05, String.format("%.3f", requests)));
        }
        return text.toString();
    }

    /** Edits a second, of the sending alone; typing, queueing and reading back are not timed. */
    private double ours(int round, int latency) throws IOException, SQLException {
        Path folder = work.resolve("sending");
        P3Mirror.wipe(folder);
        try (Program program = new Program(folder, remote.base(), List.of(TYPE))) {
            remote.reset(0);
            program.pull();
            List<Long> queued = queue(program, round);
            remote.reset(latency);
            double seconds = P3Mirror.seconds(() -> sent(program, queued));
            requests = remote.log().size() / (double) edits;
            remote.reset(0);
            Program.ok(program.exchange.watch(Program.ID, Cancel.never()));
            watched = remote.log().size() / (double) edits;
            seen(program);
            return edits / seconds;
        }
    }

    private List<Long> queue(Program program, int round) {
        List<EntryRow> all = Program.ok(program.entries.rows(Program.ID, EntryFilter.of(TYPE))).stream()
                .sorted(Comparator.comparing(EntryRow::slug))
                .toList();
        int step = all.size() / edits;
        List<EntryRow> chosen =
                IntStream.range(0, edits).mapToObj(i -> all.get(i * step)).toList();
        slugs = chosen.stream().map(EntryRow::slug).toList();
        return chosen.stream().map(row -> queue(program, row, "Edit " + round)).toList();
    }

    private static long queue(Program program, EntryRow row, String words) {
        OpenEntry entry = Program.ok(program.entries.open(Program.ID, row.key()));
        Content now = entry.current();
        Content edited = now.with(
                LocaleCode.NONE, now.in(LocaleCode.NONE).with("headline", TextNode.valueOf(words + row.slug())));
        Program.ok(program.drafts.save(Program.ID, row.key(), entry.base(), edited));
        return Program.ok(program.outbox.queue(Program.ID, row.key(), Target.PUBLISHED))
                .orElseThrow()
                .seq();
    }

    private void sent(Program program, List<Long> queued) {
        Sender.Sent sent = Program.ok(program.exchange.send(Program.ID, queued, Cancel.never()));
        if (sent.accepted() != edits) {
            throw new IllegalStateException("not all were accepted: " + sent);
        }
    }

    private void seen(Program program) {
        long seen = Program.ok(program.outbox.list(Program.ID)).stream()
                .map(Change::state)
                .filter(state -> state != ChangeState.SEEN)
                .count();
        if (seen > 0) {
            throw new IllegalStateException(seen + " changes were not seen");
        }
    }

    private double bare(int round, int latency, boolean careful) throws IOException, SQLException {
        Path folder = work.resolve("sending");
        P3Mirror.wipe(folder);
        try (BareClient client = new BareClient(remote.base());
                PlainStore store = new PlainStore(folder.resolve("plain.db"))) {
            remote.reset(latency);
            return edits / P3Mirror.seconds(() -> send(client, store, round, careful));
        }
    }

    private void send(BareClient client, PlainStore store, int round, boolean careful)
            throws IOException, SQLException {
        for (int i = 0; i < slugs.size(); i++) {
            String target = "/v2/pages/article/" + slugs.get(i) + "/";
            if (careful) {
                store.mark(i, "sending");
                client.get(target + "?preview=1&levels=2");
            }
            client.patch(
                    target,
                    "{\"fields\":{\"headline\":\"Bare " + round + slugs.get(i) + "\"},\"status\":\"published\"}");
            if (careful) {
                store.mark(i, "accepted");
            }
        }
    }
}
