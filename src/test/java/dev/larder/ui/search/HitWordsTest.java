package dev.larder.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.LocaleCode;
import dev.larder.model.SearchHit;
import dev.larder.model.Snippet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seo_title | TEXT | Seo title",
                "rows[1].heading | TEXT | Rows 2 › Heading",
                "page.rows[0].cells[2].text | TEXT | Page › Rows 1 › Cells 3 › Text",
                "body | LABEL | Body · description in it",
                "body | ADDRESS | Body · address in it"
            })
    void aPlaceIsNamedAsTheFormNamesIt(String path, SearchHit.Part part, String words) {
        SearchHit.Match match = new SearchHit.Match(path, LocaleCode.NONE, part, Snippet.plain(""));

        assertThat(HitWords.place(match)).isEqualTo(words);
    }
}
