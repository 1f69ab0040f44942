package dev.larder.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private final Redactor redactor = new Redactor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Token s3cr3t-value-1",
                "http-outgoing-1 >> authorization: Bearer s3cr3t-value-1",
                "\"Authorization\": \"Token s3cr3t-value-1\"",
                "GET /v2/posts/?auth_token=s3cr3t-value-1&page=2",
                "sent Token s3cr3t-value-1"
            })
    void whereATokenStandsItIsTakenOut(String line) {
        assertThat(redactor.clean(line)).doesNotContain("s3cr3t-value-1").contains("[redacted]");
    }

    @Test
    void aLongRunOfLettersAndDigitsIsTakenForAToken() {
        assertThat(redactor.clean("got 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567 back"))
                .isEqualTo("got [redacted] back");
    }

    @Test
    void aTokenInUseIsTakenOutHoweverShort() {
        redactor.guard("short-one7".toCharArray());

        assertThat(redactor.clean("it is short-one7, but not short-one8"))
                .isEqualTo("it is [redacted], but not short-one8");
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        String line =
                "PATCH /v2/posts/how-we-dry-our-oak-for-three-winters/ 202 in 41 ms (3f2a9c4e-11aa-4b6c-9f57-0c1d2e3f4a5b)";

        assertThat(redactor.clean(line)).isEqualTo(line);
    }
}
