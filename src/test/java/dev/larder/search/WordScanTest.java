package dev.larder.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordScanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oak Tables, 1.50 m | oak tables 1 50 m",
                "Crème brûlée | creme brulee",
                "Straße STRASSE | strasse strasse",
                "Łódź Ærø smørrebrød | lodz aero smorrebrod",
                "l’eau don't | l eau don t",
                "https://cdn.example.com/oak-table_2.jpg | https cdn example com oak table 2 jpg",
                "Donau\u00ADdampf\u00ADschiff | donaudampfschiff",
                "ＦＵＬＬ ﬁne | full fine",
                "東京タワー | 東 京 タワー",
                "Ελλάδα ΕΛΛΑΔΑ | ελλαδα ελλαδα",
                "שָׁלוֹם | שלום",
                "हिन्दी | हिन्दी",
                "😀 a𝐛c | abc",
                "--- !? | ''"
            })
    void textIsCutIntoFoldedWords(String text, String words) {
        assertThat(String.join(" ", WordScan.words(text))).isEqualTo(words);
    }
}
