package dev.larder.bench;

import dev.larder.api.ApiOptions;
import dev.larder.api.ButterApi;
import dev.larder.api.Call;
import dev.larder.api.ListQuery;
import dev.larder.api.Listing;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.View;
import dev.larder.store.Pulled;
import dev.larder.store.SpaceStore;
import dev.larder.vault.Token;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a first mirror's time goes: the wire alone, then the store alone, on the same entries. For people at work on it. */
final class PullPhases {
    private PullPhases() {}

    /** A list of one type and view, page by page. */
    private record Batch(ContentTypeKey type, View view, Listing listing) {}

    /** Arguments: the number of entries, the number of rounds. */
    public static void main(String[] arguments) throws Exception {
        int entries = Integer.parseInt(arguments[0]);
        Path work = Path.of("target/bench/phases");
        try (Remote remote = P3Mirror.server(entries);
                ButterApi api = new ButterApi(remote.base(), ApiOptions.defaults())) {
            List<String> asked = asked(remote, api);
            for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
                P3Mirror.wipe(work);
                List<Batch> batches = new ArrayList<>();
                Spent wire = spent(() -> batches.addAll(read(api)));
                List<Batch> again = read(api);
                Spent bare = bare(remote, asked, work);
                try (SpaceStore store = Program.ok(SpaceStore.open(work.resolve("space.db"), Clock.systemUTC()))) {
                    Spent first = spent(() -> keep(store, batches));
                    Spent second = spent(() -> keep(store, again));
                    System.out.printf(
                            "api.list %s, applyPull first %s, applyPull unchanged %s; bare client with plain store %s%n",
                            wire, first, second, bare);
                }
            }
        } finally {
            P3Mirror.wipe(work);
        }
    }

    private static List<String> asked(Remote remote, ButterApi api) throws IOException {
        remote.reset(0);
        read(api);
        return remote.log();
    }

    private static Spent bare(Remote remote, List<String> asked, Path work) throws IOException, SQLException {
        try (BareClient client = new BareClient(remote.base());
                PlainStore store = new PlainStore(work.resolve("bare").resolve("plain.db"))) {
            return spent(() -> client.read(asked, store));
        }
    }

    /** Time on the wall, and of this thread on a processor, which a busy machine changes less. */
    private record Spent(double wall, double processor) {
        @Override
        public String toString() {
            return String.format("%.2f s (processor %.2f s)", wall, processor);
        }
    }

    private static Spent spent(P3Mirror.Timed timed) throws IOException, SQLException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        double wall = P3Mirror.seconds(timed);
        return new Spent(wall, (threads.getCurrentThreadCpuTime() - before) / 1e9);
    }

    private static List<Batch> read(ButterApi api) {
        Call call = Call.reading(Token.of(StockServer.TOKEN));
        List<Batch> batches = new ArrayList<>();
        for (View view : List.of(View.NEWEST, View.LIVE)) {
            for (ContentTypeKey type : P3Mirror.TYPES) {
                OptionalInt page = OptionalInt.of(1);
                while (page.isPresent()) {
                    ListQuery query = new ListQuery(type, view, Optional.empty(), page.getAsInt(), 100);
                    Listing listing = Program.ok(api.list(query, call));
                    batches.add(new Batch(type, view, listing));
                    page = listing.nextPage();
                }
            }
        }
        return batches;
    }

    private static void keep(SpaceStore store, List<Batch> batches) {
        for (Batch batch : batches) {
            Program.ok(store.applyPull(batch.listing().entries().stream()
                    .map(entry -> new Pulled(entry, LocaleCode.NONE, batch.view()))
                    .toList()));
        }
    }
}
