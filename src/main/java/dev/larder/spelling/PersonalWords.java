package dev.larder.spelling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that a person added, by language: a text file each, one word a line. Safe from any thread. */
public final class PersonalWords {
    private final Path folder;
    private final Map<String, Set<String>> read = new HashMap<>();

    public PersonalWords(Path folder) {
        this.folder = folder;
    }

    synchronized boolean has(String language, String word) {
        return words(language).contains(word);
    }

    /** On disk when it returns; throws with nothing added where it cannot be written. */
    synchronized void add(String language, String word) throws IOException {
        if (words(language).contains(word)) {
            return;
        }
        Files.createDirectories(folder);
        Files.writeString(
                file(language),
                word + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        words(language).add(word);
    }

    /** A file that cannot be read is as one without words: nothing depends on it but what is underlined. */
    private Set<String> words(String language) {
        return read.computeIfAbsent(language, key -> {
            Path file = file(key);
            try {
                List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
                return new HashSet<>(lines.stream().map(String::strip).toList());
            } catch (IOException unreadable) {
                return new HashSet<>();
            }
        });
    }

    private Path file(String language) {
        return folder.resolve("personal-" + language.replaceAll("[^A-Za-z0-9-]", "_") + ".txt");
    }
}
