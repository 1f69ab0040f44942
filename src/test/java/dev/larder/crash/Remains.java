package dev.larder.crash;

import dev.larder.app.CrashSession;
import dev.larder.demo.DemoServer;
import dev.larder.model.EntryKey;
import dev.larder.model.RemoteRef;
import dev.larder.store.SpaceStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is left after a kill, looked at in a copy of the files, so that the program finds them as the kill left them. */
final class Remains {
    private static final Pattern WORD = Pattern.compile("\\bw\\d+\\b");
    private static final List<String> LISTS = List.of("/posts/", "/pages/product/", "/content/faq/");
    private static final int MOST_PAGES = 20;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Map<String, String> lists = new HashMap<>();
    private final Path copy;
    private final DemoServer server;

    Remains(Path data, Path copy, DemoServer server) throws IOException {
        this.copy = copy;
        this.server = server;
        Path space = data.resolve("spaces").resolve(CrashSession.ID.value());
        Files.createDirectories(copy);
        for (String part : List.of("space.db", "space.db-wal", "space.db.unsent")) {
            Files.deleteIfExists(copy.resolve(part));
            if (Files.exists(space.resolve(part))) {
                Files.copy(space.resolve(part), copy.resolve(part));
            }
        }
    }

    private Path store() {
        return copy.resolve("space.db");
    }

    boolean hasStore() throws IOException {
        return Files.exists(store()) && Files.size(store()) > 0;
    }

    String integrity() throws SQLException {
        return String.join(" ", texts("PRAGMA integrity_check")) + String.join(" ", texts("PRAGMA foreign_key_check"));
    }

    /** The words that are in a draft or an open change. */
    Set<String> wordsHere() throws SQLException {
        Set<String> words = new HashSet<>();
        texts("SELECT content FROM draft UNION ALL SELECT wanted FROM change WHERE state <> 'SEEN'")
                .forEach(text -> words.addAll(wordsIn(text)));
        return words;
    }

    /** The words that are at the service. */
    Set<String> wordsThere() throws IOException, InterruptedException {
        Set<String> words = new HashSet<>();
        for (String list : LISTS) {
            words.addAll(wordsIn(read(list)));
        }
        return words;
    }

    /** How often the entry with this mark is at the service. */
    int timesThere(String mark) throws IOException, InterruptedException {
        int times = 0;
        for (String list : LISTS) {
            Matcher found = Pattern.compile("\"(?:title|name|question)\":\"" + mark + "\\b")
                    .matcher(read(list));
            Set<Integer> places = new HashSet<>();
            while (found.find()) {
                places.add(found.start());
            }
            boolean pageHasTwo = list.startsWith("/pages/");
            times += pageHasTwo ? timesAsPage(mark, read(list)) : places.size();
        }
        return times;
    }

    private static int timesAsPage(String mark, String pages) {
        Matcher found = Pattern.compile("\"slug\":\"" + mark + "(?:-\\d+)?\"").matcher(pages);
        int times = 0;
        while (found.find()) {
            times++;
        }
        return times;
    }

    Optional<RemoteRef> remote(String key) {
        try (SpaceStore opened =
                SpaceStore.open(store(), Clock.systemUTC()).value().orElseThrow()) {
            return opened.entry(new EntryKey(key))
                    .orElse(Optional.empty())
                    .filter(entry -> entry.type().slug().isEmpty())
                    .flatMap(entry -> entry.remote());
        }
    }

    /** Changes a post past the program, as somebody else would; answers whether the service took it. */
    boolean otherEditor(String slug, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.base() + "/posts/" + slug + "/"))
                .header("Authorization", "Token " + server.writeToken())
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body))
                .build();
        boolean taken =
                CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 300;
        server.awaitQueue();
        return taken;
    }

    private String read(String list) throws IOException, InterruptedException {
        if (!lists.containsKey(list)) {
            lists.put(list, ask(list));
        }
        return lists.get(list);
    }

    private String ask(String list) throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= MOST_PAGES; page++) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(server.base() + list + "?preview=1&page_size=100&page=" + page))
                    .header("Authorization", "Token " + server.readToken())
                    .build();
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                break;
            }
            all.append(answer.body());
            if (answer.body().contains("\"next_page\":null") || !answer.body().contains("\"next_page\"")) {
                break;
            }
        }
        return all.toString();
    }

    private static Set<String> wordsIn(String text) {
        Set<String> words = new HashSet<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
