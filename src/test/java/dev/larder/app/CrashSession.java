package dev.larder.app;

import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import dev.larder.service.Tokens;
import dev.larder.ui.entry.SaveState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/**
 * The real program with its window, worked for ever by a person who never rests: types, queues, sends, reads anew, begins
 * and deletes entries. Says each step on the standard output, and that something is safe only once the program shows it.
 * Arguments: data folder, seed, what to do first, number of the first word, and {@code finish} to bring all to its end.
 */
public final class CrashSession {
    public static final SpaceId ID = new SpaceId("shop");
    private static final List<ContentTypeKey> TYPES =
            List.of(ContentTypeKey.blog(), ContentTypeKey.pageType("product"), ContentTypeKey.collection("faq"));
    private static final List<String> FIELDS = List.of("question", "title", "name");
    private static final int EDITED = 4;
    private static final int MOST_KEYS = 6;

    private final Player player;
    private final MainWindow window;
    private final Services services;
    private final Random random;
    private final String first;
    private int word;

    private CrashSession(Stage stage, MainWindow window, Services services, String[] args) {
        this.player = new Player(stage, java.nio.file.Path.of(args[0]));
        this.window = window;
        this.services = services;
        this.random = new Random(Long.parseLong(args[1]));
        this.first = args[2];
        this.word = Integer.parseInt(args[3]);
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String read = in.readLine();
        String write = in.readLine();
        Start.accompany((stage, window, services) -> {
            services.tokens.keep(ID, TokenKind.READ, read, Tokens.Place.SESSION);
            services.tokens.keep(ID, TokenKind.WRITE, write, Tokens.Place.SESSION);
            CrashSession session = new CrashSession(stage, window, services, args);
            Thread person = new Thread(session::work, "person");
            person.setDaemon(true);
            person.start();
        });
        Launcher.main(new String[] {"--data", args[0]});
    }

    private void work() {
        try {
            player.until(
                    "the space is open",
                    () -> window.shell().space().get().isPresent()
                            && window.outbox().loaded().get());
            say("ready");
            // What was told to go before the kill goes on by itself; being sent it may be, but not for good.
            // One look for both: between two looks the next change may go.
            AtomicReference<List<Change>> looked = new AtomicReference<>(List.of());
            player.until("nothing stays half sent", () -> {
                looked.set(changes());
                return looked.get().stream().noneMatch(change -> change.state() == ChangeState.SENDING);
            });
            looked.get().forEach(change -> say("state " + change.seq() + " " + change.state()));
            say("settled");
            if (first.equals("finish")) {
                finish();
                return;
            }
            player.until(
                    "the list was read", () -> !rowsOf(ContentTypeKey.blog()).isEmpty());
            act(first);
            while (true) {
                act(List.of("type", "type", "create", "queue", "send", "pull", "delete")
                        .get(random.nextInt(7)));
            }
        } catch (Player.Lost lost) {
            say("lost " + lost.getMessage());
        }
    }

    private void act(String what) {
        switch (what) {
            case "create" -> create();
            case "queue" -> queue();
            case "send" -> send();
            case "pull" -> pull();
            case "delete" -> delete();
            default -> type(anyEntry());
        }
    }

    private EntryRow anyEntry() {
        ContentTypeKey type = TYPES.get(random.nextInt(TYPES.size()));
        List<EntryRow> rows = rowsOf(type);
        List<EntryRow> own = rows.stream().filter(CrashSession::isMade).toList();
        if (!own.isEmpty() && random.nextInt(3) == 0) {
            return own.get(random.nextInt(own.size()));
        }
        List<EntryRow> served = rows.stream()
                .filter(row -> !isMade(row))
                .sorted(java.util.Comparator.comparing(
                        (EntryRow row) -> row.key().toString()))
                .limit(EDITED)
                .toList();
        return served.get(random.nextInt(served.size()));
    }

    private static boolean isMade(EntryRow row) {
        return row.title().matches("made\\d+ .*") || row.title().matches("made\\d+");
    }

    private List<EntryRow> rowsOf(ContentTypeKey type) {
        return services.entries.rows(ID, EntryFilter.of(type)).orElse(List.of());
    }

    /** Opens the entry and types key after key, each one a new word. */
    private void type(EntryRow row) {
        open(row.key());
        Optional<String> tag = Optional.of(row.title().split(" ", 2)[0]).filter(it -> isMade(row));
        type(row.key(), tag.map(it -> it + " ").orElse("edited "));
    }

    private void type(EntryKey key, String before) {
        String[] field = {""};
        player.onWindow(() -> field[0] = FIELDS.stream()
                .filter(name -> player.has("#field-" + name))
                .findFirst()
                .orElse(""));
        if (field[0].isEmpty()) {
            return;
        }
        int keys = 1 + random.nextInt(MOST_KEYS);
        String last = "";
        for (int each = 0; each < keys; each++) {
            last = "w" + word++;
            String text = before + last + ".";
            player.onWindow(() ->
                    player.node("#field-" + field[0], TextInputControl.class).setText(text));
            say("typed " + key + " " + field[0] + " " + last);
            rest(20 + random.nextInt(200));
        }
        if (random.nextInt(3) > 0) {
            String wanted = last + ".";
            soon(() -> window.entry().saveState().get() instanceof SaveState.Saved
                    && window.entry().content().get().toString().length() > 0
                    && isIn(field[0], wanted));
            if (window.entry().saveState().get() instanceof SaveState.Saved) {
                say("saved " + key + " " + field[0] + " " + last);
            }
        }
    }

    private boolean isIn(String field, String wanted) {
        return player.has("#field-" + field)
                && player.node("#field-" + field, TextInputControl.class)
                        .getText()
                        .endsWith(wanted);
    }

    private void open(EntryKey key) {
        Space space = window.shell().space().get().orElseThrow();
        player.onWindow(() -> window.entry().open(space, key));
        player.until(
                "the entry is open",
                () -> window.entry()
                                .opened()
                                .get()
                                .filter(it -> it.entry().key().equals(key))
                                .isPresent()
                        && player.has("#queue"));
        rest(60);
    }

    private void create() {
        ContentTypeKey type = TYPES.get(random.nextInt(TYPES.size()));
        String tag = "made" + word++;
        say("creating " + tag);
        Outcome<EntryKey> made = services.entries.create(ID, type, tag, tag);
        made.onOk(key -> {
            say("created " + key + " " + tag);
            open(key);
            type(key, tag + " ");
            if (random.nextBoolean()) {
                queueOpened(key);
            }
        });
    }

    private void queue() {
        List<EntryRow> drafts = services.entries
                .rows(
                        ID,
                        new EntryFilter(
                                Optional.empty(),
                                "",
                                java.util.Set.of(EntryStatus.CHANGED_HERE, EntryStatus.ONLY_HERE)))
                .orElse(List.of());
        if (drafts.isEmpty()) {
            type(anyEntry());
        } else {
            open(drafts.get(random.nextInt(drafts.size())).key());
        }
        window.entry().opened().get().ifPresent(it -> queueOpened(it.entry().key()));
    }

    private void queueOpened(EntryKey key) {
        say("queueing " + key);
        player.onWindow(() -> {
            Node button = player.node("#queue", SplitMenuButton.class);
            if (!button.isDisabled()) {
                ((SplitMenuButton) button).fire();
            }
        });
        soon(() -> changes().stream()
                .anyMatch(change -> change.entry().equals(key) && change.state() == ChangeState.WAITING));
        changes().stream()
                .filter(change -> change.entry().equals(key) && change.state() == ChangeState.WAITING)
                .forEach(change -> say("queued " + key + " " + change.seq()));
    }

    private void send() {
        if (waiting().isEmpty()) {
            queue();
        }
        say("sending");
        player.onWindow(() -> window.outbox().send(waiting()));
        soon(() -> !window.outbox().sending().get());
        say("sent");
    }

    private List<Long> waiting() {
        return changes().stream()
                .filter(change -> change.state() == ChangeState.WAITING)
                .map(Change::seq)
                .toList();
    }

    private List<Change> changes() {
        return services.outbox.list(ID).orElse(List.of());
    }

    private void pull() {
        say("pulling");
        player.onWindow(() -> window.shell().pull());
        soon(() -> window.shell().pulling().get().isEmpty());
        say("pulled");
    }

    private void delete() {
        List<EntryRow> made = TYPES.stream()
                .flatMap(type -> rowsOf(type).stream())
                .filter(CrashSession::isMade)
                .toList();
        if (made.size() < 6) {
            create();
            return;
        }
        EntryRow row = made.get(random.nextInt(made.size()));
        say("deleting " + row.key() + " " + row.title().split(" ", 2)[0]);
        services.outbox.queueDelete(ID, row.key());
    }

    /** Queues every draft, sends all, and looks until nothing is under way. */
    private void finish() {
        for (EntryRow row : services.entries
                .rows(
                        ID,
                        new EntryFilter(
                                Optional.empty(),
                                "",
                                java.util.Set.of(EntryStatus.CHANGED_HERE, EntryStatus.ONLY_HERE)))
                .orElse(List.of())) {
            open(row.key());
            queueOpened(row.key());
        }
        for (int round = 0; round < 12 && isUnderWay(); round++) {
            send();
            player.onWindow(() -> window.shell()
                    .space()
                    .get()
                    .ifPresent(space -> window.outbox().watch(space)));
            soon(() -> !isUnderWay());
        }
        changes()
                .forEach(change -> say("end " + change.seq() + " " + change.state() + " " + change.entry() + " "
                        + change.progress().reason()));
        say("finished");
        Platform.runLater(Platform::exit);
    }

    private boolean isUnderWay() {
        return changes().stream()
                .anyMatch(change -> List.of(ChangeState.WAITING, ChangeState.SENDING, ChangeState.ACCEPTED)
                        .contains(change.state()));
    }

    /** Waits for a while; what does not come is no failure here. */
    private void soon(BooleanSupplier there) {
        boolean[] found = {false};
        for (int look = 0; look < 150 && !found[0]; look++) {
            player.onWindow(() -> found[0] = there.getAsBoolean());
            rest(20);
        }
    }

    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String line) {
        System.out.println(line + ";");
        System.out.flush();
    }
}
