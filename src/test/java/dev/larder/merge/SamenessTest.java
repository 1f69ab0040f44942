package dev.larder.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamenessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'<p>a</p>'|'<p>a</p>\\n'",
                "''|null",
                "[]|''",
                "null|[]",
                "1|1.0",
                "'2022-01-29T13:49:00Z'|'2022-01-29T13:49:00+00:00'",
                "'2023-04-13T07:29:57.727Z'|'2023-04-13T07:29:57.727000+00:00'",
                "'2024-03-15T14:30:00'|'2024-03-15T14:30:00.000Z'",
                "{'a':1,'b':''}|{'a':1}",
                "[{'type':'x','fields':{'t':'y\\n'}}]|[{'type':'x','fields':{'t':'y'}}]"
            })
    void theServicesOwnSpellingIsNoChange(String one, String other) throws JsonProcessingException {
        assertThat(Sameness.ofValues().same(json(one), json(other))).isTrue();
        assertThat(Sameness.ofValues().same(json(other), json(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'a'|'b'",
                "'a'|''",
                "1|2",
                "[1,2]|[2,1]",
                "true|false",
                "false|''",
                "' a'|'a'",
                "'2022-01-29T13:49:00Z'|'2022-01-29T13:49:01Z'",
                "{'$ref':'item','id':'1'}|{'$ref':'item','id':'2'}",
                "'https://a.example/x.jpg'|'https://cdn.buttercms.com/x'"
            })
    void aChangeOfMeaningIsOne(String one, String other) throws JsonProcessingException {
        assertThat(Sameness.ofValues().same(json(one), json(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'https://a.example/x.jpg'|'https://cdn.buttercms.com/x'|true",
                "'https://cdn.buttercms.com/y'|'https://cdn.buttercms.com/x'|false",
                "'https://a.example/x.jpg'|'https://b.example/x.jpg'|false",
                "'https://a.example/x.jpg'|''|false"
            })
    void aMediaFileMayMoveToTheServiceOnceItIsWritten(String written, String read, boolean arrived)
            throws JsonProcessingException {
        assertThat(Sameness.ofWrittenAndRead().same(json(written), json(read))).isEqualTo(arrived);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
