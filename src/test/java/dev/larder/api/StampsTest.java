package dev.larder.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampsTest {
    @ParameterizedTest
    @CsvSource({
        "2024-05-17T14:14:41.484894Z,2024-05-17T14:14:41.484894Z",
        "2021-08-04T20:30:00Z,2021-08-04T20:30:00Z",
        "2024-03-15T14:30:00,2024-03-15T14:30:00Z",
        "2024-03-15T14:30,2024-03-15T14:30:00Z",
        "2024-03-15,2024-03-15T00:00:00Z",
        "2023-04-13T07:29:57.727000+00:00,2023-04-13T07:29:57.727Z",
        "2022-01-29T13:49:00+02:00,2022-01-29T11:49:00Z",
        "2022-01-29T13:49:00-0530,2022-01-29T19:19:00Z",
        "2024-03-15 14:30:00,2024-03-15T14:30:00Z",
        "2024-03-15T14:30:00.1234567891234Z,2024-03-15T14:30:00.123456789Z",
    })
    void readsEveryFormOfADate(String text, Instant expected) {
        assertThat(Stamps.read(JsonNodeFactory.instance.textNode(text))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2024-13-45T00:00:00Z", "2024", "17 May 2024", "999999999999"})
    void makesNoDateOfAnythingElse(String text) {
        assertThat(Stamps.read(JsonNodeFactory.instance.textNode(text))).isEmpty();
    }
}
