package dev.larder.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path BUNDLE = Path.of("src/main/resources/dev/larder/ui/messages.properties");
    /** A failure's words: a headline, why, and what to do. */
    private static final Pattern TOLD = Pattern.compile("told\\(\\s*\"([^\"]+)\"");

    private static final Pattern USED = Pattern.compile("Words\\s*\\.\\s*of\\(\\s*\"([^\"]+)\"");

    @Test
    void everyKeyThatIsUsedHasItsWords() throws IOException {
        assertThat(keys()).containsAll(found(USED)).containsAll(told());
    }

    @Test
    void everyKeyIsUsedSomewhere() throws IOException {
        Set<String> unused = keys();
        String source = source();
        unused.removeIf(key -> source.contains('"' + key + '"'));
        unused.removeAll(told());
        assertThat(unused).isEmpty();
    }

    @Test
    void everyTextIsAFormatThatCanBeRead() throws IOException {
        bundle().forEach((key, text) ->
                assertThat(new MessageFormat((String) text)).isNotNull());
    }

    @Test
    void theKeysStandInOrderUnderTheirPrefix() throws IOException {
        List<String> written = new ArrayList<>();
        for (String line : Files.readAllLines(BUNDLE, StandardCharsets.UTF_8)) {
            if (line.matches("[a-z]\\S*?=.*")) {
                written.add(line.substring(0, line.indexOf('=')));
            }
        }
        assertThat(written).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void noTextShouts() throws IOException {
        bundle().values().forEach(text -> assertThat((String) text).doesNotContain("!"));
    }

    @Test
    void placesAreFilledIn() {
        assertThat(Words.of("form.names.new", "Plums")).isEqualTo("Add “Plums”");
        assertThat(Words.of("form.rich.statistics", 0, 1)).isEqualTo("No words");
        assertThat(Words.of("form.rich.statistics", 1, 1)).isEqualTo("1 word · 1 min read");
        assertThat(Words.of("form.rich.statistics", 1200, 5)).isEqualTo("1,200 words · 5 min read");
    }

    @Test
    void aKeyWithoutWordsIsShownItself() {
        assertThat(Words.of("no.such.key", 1)).isEqualTo("no.such.key");
    }

    private static Set<String> told() throws IOException {
        Set<String> keys = new TreeSet<>();
        found(TOLD).forEach(key -> keys.addAll(List.of(key + ".headline", key + ".why", key + ".todo")));
        return keys;
    }

    private static Set<String> keys() throws IOException {
        return new TreeSet<>(bundle().stringPropertyNames());
    }

    private static Properties bundle() throws IOException {
        Properties bundle = new Properties();
        try (InputStream in = Files.newInputStream(BUNDLE);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle;
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(source());
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String source() throws IOException {
        StringBuilder source = new StringBuilder();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                source.append(Files.readString(file));
            }
        }
        return source.toString();
    }
}
