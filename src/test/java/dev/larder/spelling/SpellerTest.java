package dev.larder.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpellerTest {
    @TempDir
    Path folder;

    private Speller speller() {
        return new Speller(new Dictionaries(List.of(folder)), new PersonalWords(folder));
    }

    private void german() throws IOException {
        Files.writeString(folder.resolve("de_DE.aff"), "SET UTF-8\nSFX n Y 1\nSFX n 0 n .\n");
        Files.writeString(folder.resolve("de_DE.dic"), "3\nEiche/n\nTisch\nschön\n");
    }

    private static List<String> words(Speller speller, String language, String html) {
        return speller.check(language, html).orElseThrow().stream()
                .map(Speller.Unknown::word)
                .toList();
    }

    @Test
    void englishComesWithTheProgram() {
        Speller speller = speller();

        assertThat(speller.dictionaries().bestFor("en")).contains("en-US");
        assertThat(words(speller, "en-US", "<p>You should recieve the table; it isn’t wobbly.</p>"))
                .containsExactly("recieve");
        assertThat(speller.suggest("en-US", "recieve")).contains("receive");
    }

    @Test
    void aDictionaryInTheFolderIsUsedWithItsEndings() throws IOException {
        german();
        Speller speller = speller();

        assertThat(speller.dictionaries().languages()).containsExactly("de-DE", "en-US");
        assertThat(speller.dictionaries().bestFor("de")).contains("de-DE");
        assertThat(words(speller, "de-DE", "<p>schön Eichen Tisch Tich</p>")).containsExactly("Tich");
    }

    @Test
    void aLanguageWithoutADictionaryIsSaidToHaveNone() {
        assertThat(speller().dictionaries().bestFor("fi")).isEmpty();
        assertThat(speller().check("fi-FI", "<p>x</p>")).isEmpty();
    }

    @Test
    void anAddedWordIsKnownInItsLanguageAfterTheNextStartToo() throws IOException {
        speller().add("en-US", "Thornbeck");

        assertThat(words(speller(), "en-US", "<p>Thornbeck</p>")).isEmpty();
        german();
        assertThat(words(speller(), "de-DE", "<p>Thornbeck</p>")).containsExactly("Thornbeck");
    }

    @Test
    void anIgnoredWordIsForgottenWithTheProgram() {
        Speller speller = speller();
        speller.ignore("Thornbeck");

        assertThat(words(speller, "en-US", "<p>Thornbeck</p>")).isEmpty();
        assertThat(words(speller(), "en-US", "<p>Thornbeck</p>")).containsExactly("Thornbeck");
    }

    @Test
    void aDictionaryThatCannotBeReadIsAsNone() throws IOException {
        Files.writeString(folder.resolve("fr_FR.aff"), "SET NO-SUCH-SET\n");
        Files.writeString(folder.resolve("fr_FR.dic"), "1\nx\n");

        assertThat(speller().check("fr-FR", "<p>x</p>")).isEmpty();
    }
}
