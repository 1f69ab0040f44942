package dev.larder.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larder.result.Failure.Malformation;
import dev.larder.result.Failure.TokenMalformed;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final String GOOD = "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567";

    @Test
    void printsNothingOfItself() {
        assertThat(Token.of(GOOD)).hasToString("Token[…]");
        assertThat(String.valueOf(Token.read(TokenKind.READ, GOOD))).doesNotContain(GOOD.substring(0, 4));
    }

    @Test
    void isNotWrittenAsJsonByAccident() {
        assertThatThrownBy(() -> new ObjectMapper().writeValueAsString(Token.of(GOOD)))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageNotContaining(GOOD);
    }

    @Test
    void givesItsHeaderUntilItIsWiped() {
        Token token = Token.of(GOOD.toCharArray());
        Token copy = token.copy();
        assertThat(token.headerValue()).contains("Token " + GOOD);
        token.close();
        assertThat(token.headerValue()).isEmpty();
        assertThat(token.copy().headerValue()).isEmpty();
        assertThat(copy.headerValue()).as("a copy has its own life").contains("Token " + GOOD);
    }

    @Test
    void equalsByItsCharacters() {
        assertThat(Token.of(GOOD)).isEqualTo(Token.of(GOOD)).hasSameHashCodeAs(Token.of(GOOD));
        assertThat(Token.of(GOOD)).isNotEqualTo(Token.of(GOOD.replace('0', '1')));
        assertThat(Token.of(GOOD).hashCode()).isNotEqualTo(GOOD.hashCode());
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'',EMPTY",
                "'  \t',EMPTY",
                "'\u200B',EMPTY",
                "' 0a1b2c3d4e5f',SPACES",
                "'0a1b2c3d4e5f\u00A0',SPACES",
                "'0a1b2c3d\u200B4e5f',SPACES",
                "'0a1b2c3d4e5f\n',LINE_BREAK",
                "'0a1b2c3d\r\n4e5f',LINE_BREAK",
                "'Token 0a1b2c3d4e5f',PREFIX",
                "'bearer 0a1b2c3d4e5f',PREFIX",
                "'Authorization: Token 0a1b2c3d4e5f',PREFIX",
                "'auth_token=0a1b2c3d4e5f',PREFIX",
                "'\"Token 0a1b2c3d4e5f\"',PREFIX",
                "'\"0a1b2c3d4e5f\"',QUOTES",
                "'“0a1b2c3d4e5f”',QUOTES",
                "'0a1b2c3d4e5ü',ODD_CHARACTERS",
                "'https://example.com/x?y',ODD_CHARACTERS",
                "'0a1b2c3',ODD_LENGTH",
            })
    void namesWhatIsWrongWithTheLookOfOne(String typed, Malformation problem) {
        assertThat(Token.read(TokenKind.WRITE, typed))
                .isEqualTo(Outcome.failed(new TokenMalformed(TokenKind.WRITE, problem)));
    }

    @Test
    void refusesAbsurdLengthsOnly() {
        assertThat(Token.read(TokenKind.READ, "a".repeat(200)).isOk()).isTrue();
        assertThat(Token.read(TokenKind.READ, "a".repeat(201)).isOk()).isFalse();
        assertThat(Token.read(TokenKind.READ, "abcdefgh")).isEqualTo(Outcome.ok(Token.of("abcdefgh")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " " + GOOD + " ",
                "Token " + GOOD,
                "token\t" + GOOD + "\n",
                "\"" + GOOD + "\"",
                "'Token " + GOOD + "',",
                "Authorization: Token " + GOOD,
                "Authorization: Bearer " + GOOD,
                "auth_token=" + GOOD,
                "0a1b2c3d4e5f60718293\na4b5c6d7e8f901234567",
            })
    void findsTheTokenWithinWhatWasPasted(String typed) {
        String mended = typed.endsWith(",") ? typed.substring(0, typed.length() - 1) : typed;
        assertThat(Token.cleaned(mended)).contains(Token.of(GOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Token ", "\"\"", "ünïcödé-ünïcödé", GOOD + "\n" + GOOD, "short"})
    void makesNoTokenUp(String typed) {
        assertThat(Token.cleaned(typed)).isEqualTo(Optional.empty());
    }
}
