package dev.larder.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dictionaries on this computer: pairs of Hunspell files in some folders, the first folder winning, and one of American
 * English that comes with the program. Safe from any thread; the first question for a language takes up to some seconds.
 */
public final class Dictionaries {
    private static final Logger LOG = LoggerFactory.getLogger(Dictionaries.class);
    private static final String SHIPPED = "en-US";
    private static final String SHIPPED_AT = "/META-INF/resources/webjars/typo-js/1.2.4/dictionaries/en_US/en_US";

    private final List<Path> folders;
    private final Map<String, Optional<WordList>> read = new HashMap<>();

    public Dictionaries(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Where systems keep them, after a folder of the program's own. */
    public static Dictionaries usual(Path own) {
        return new Dictionaries(List.of(
                own,
                Path.of("/usr/share/hunspell"),
                Path.of("/usr/share/myspell/dicts"),
                Path.of("/usr/share/myspell"),
                Path.of("/Library/Spelling"),
                Path.of(System.getProperty("user.home"), "Library", "Spelling")));
    }

    /** All there are, such as {@code de-DE}, in their order. */
    public List<String> languages() {
        Map<String, Boolean> all = new TreeMap<>();
        all.put(SHIPPED, true);
        folders.forEach(folder -> names(folder).forEach(name -> all.put(language(name), true)));
        return List.copyOf(all.keySet());
    }

    /** The one for a locale such as {@code de} or {@code en-gb}: the very one, else one of the same language. */
    public Optional<String> bestFor(String locale) {
        List<String> all = languages();
        String wanted = locale.replace('_', '-');
        String same = wanted.split("-", 2)[0].toLowerCase(Locale.ROOT);
        String here = same + "-" + Locale.getDefault().getCountry();
        return first(all, wanted)
                .or(() -> first(all, here))
                .or(() -> first(all, same + "-" + same))
                .or(() -> same.equals("en") ? Optional.of(SHIPPED) : Optional.empty())
                .or(() -> all.stream()
                        .filter(each ->
                                each.toLowerCase(Locale.ROOT).startsWith(same + "-") || each.equalsIgnoreCase(same))
                        .findFirst());
    }

    private static Optional<String> first(List<String> all, String wanted) {
        return all.stream().filter(wanted::equalsIgnoreCase).findFirst();
    }

    /** Nothing where there is none, or where its files cannot be read. */
    synchronized Optional<WordList> find(String language) {
        return read.computeIfAbsent(language, this::read);
    }

    private Optional<WordList> read(String language) {
        for (Path folder : folders) {
            for (String name : names(folder)) {
                if (language(name).equals(language)) {
                    return read(folder.resolve(name + ".aff"), folder.resolve(name + ".dic"));
                }
            }
        }
        return language.equals(SHIPPED) ? shipped() : Optional.empty();
    }

    private static Optional<WordList> read(Path affixes, Path words) {
        try (InputStream first = Files.newInputStream(affixes);
                InputStream second = Files.newInputStream(words)) {
            return Optional.of(WordList.read(first, second));
        } catch (IOException | ParseException unreadable) {
            LOG.warn("a dictionary cannot be read: {} ({})", words.getFileName(), unreadable.toString());
            return Optional.empty();
        }
    }

    private static Optional<WordList> shipped() {
        try (InputStream affixes = Dictionaries.class.getResourceAsStream(SHIPPED_AT + ".aff");
                InputStream words = Dictionaries.class.getResourceAsStream(SHIPPED_AT + ".dic")) {
            return affixes == null || words == null ? Optional.empty() : Optional.of(WordList.read(affixes, words));
        } catch (IOException | ParseException unreadable) {
            LOG.warn("the dictionary that comes with the program cannot be read: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    /** The names of pairs in a folder. */
    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dic") && !name.startsWith("hyph"))
                    .map(name -> name.substring(0, name.length() - ".dic".length()))
                    .filter(name -> Files.isRegularFile(folder.resolve(name + ".aff")))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String language(String name) {
        return name.replace('_', '-');
    }
}
