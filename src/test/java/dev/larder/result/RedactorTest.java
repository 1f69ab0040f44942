package dev.larder.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private static final int LONG = 200_000;
    /** How often a rule may look at each character of a text, however the text is made. */
    private static final int LOOKS = 100;

    private final Redactor redactor = new Redactor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Token s3cr3t-value-1",
                "http-outgoing-1 >> authorization: Bearer s3cr3t-value-1",
                "\"Authorization\": \"Token s3cr3t-value-1\"",
                "GET /v2/posts/?auth_token=s3cr3t-value-1&page=2",
                "sent Token s3cr3t-value-1",
                "Proxy-Authorization: Basic s3cr3t-value-1",
                "{\\\"Authorization\\\":\\\"Token s3cr3t-value-1\\\"}",
                "{\\\"authorization\\\" : \\\"s3cr3t-value-1\\\"}",
                "headers {Authorization=[Token s3cr3t-value-1]}",
                "Authorization: Token\n s3cr3t-value-1",
                "Authorization:\r\n\tToken s3cr3t-value-1\r\n",
                "first line\nAuthorization: Token s3cr3t-value-1\nlast line",
                "first line\\nToken s3cr3t-value-1\\nlast line",
                "ends with Token s3cr3t-value-1",
                "redirect to %2Fposts%2F%3Fauth_token%3Ds3cr3t-value-1",
                "sent Token%20s3cr3t-value-1",
                "\"auth_token\": \"s3cr3t-value-1\"",
                "{\\\"auth_token\\\":\\\"s3cr3t-value-1\\\"}",
                "Token s~cr~t.~-s3cr3t-value-1",
                "authorization = 's3cr3t-value-1'"
            })
    void whereATokenStandsItIsTakenOut(String line) {
        assertThat(redactor.clean(line)).doesNotContain("s3cr3t-value-1").contains("[redacted]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "got %s back",
                "%s",
                "at the end %s\n",
                "%s\nat the start",
                "escaped \\n%s\\n",
                "write_token_%s_of_the_shop",
                "\u00e9%s\u00e9",
                "/tmp/%s.txt",
                "%s%s"
            })
    void aLongRunOfLettersAndDigitsIsTakenForAToken(String around) {
        String secret = "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567";

        assertThat(redactor.clean(around.replace("%s", secret)))
                .doesNotContain(secret)
                .contains("[redacted]");
    }

    @Test
    void nothingButTheTokenIsTakenOut() {
        assertThat(redactor.clean("got 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567 back"))
                .isEqualTo("got [redacted] back");
    }

    @Test
    void aTokenInUseIsTakenOutHoweverShort() {
        redactor.guard("short-one7".toCharArray());

        assertThat(redactor.clean("it is short-one7, but not short-one8"))
                .isEqualTo("it is [redacted], but not short-one8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "a%sb",
                "key=%s",
                "--%s--",
                "\"\\n%s\\n\"",
                "first\n%s\nlast",
                "https://host/%s/posts",
                "%s.",
                "%s%s"
            })
    void aTokenInUseIsTakenOutWhateverCharactersItIsMadeOfAndWhateverStandsBesideIt(String around) {
        String secret = "ab.C~d+e/f=12";
        redactor.guard(secret.toCharArray());

        assertThat(redactor.clean(around.replace("%s", secret))).isEqualTo(around.replace("%s", "[redacted]"));
    }

    @Test
    void aTokenInUseIsTakenOutAsItStandsInAnAddress() {
        String secret = "ab.C~d+e/f=12";
        redactor.guard(secret.toCharArray());

        assertThat(redactor.clean("?next=" + URLEncoder.encode(secret, StandardCharsets.UTF_8)))
                .isEqualTo("?next=[redacted]");
    }

    @Test
    void tokensOfAllLengthsAreTakenOutTogether() {
        redactor.guard("first-one".toCharArray());
        redactor.guard("the-second-one".toCharArray());

        assertThat(redactor.clean("first-one the-second-one first-one")).isEqualTo("[redacted] [redacted] [redacted]");
    }

    @Test
    void aWipedTokenTakesNothingOut() {
        redactor.guard(new char[0]);

        assertThat(redactor.clean("as it is")).isEqualTo("as it is");
        assertThat(redactor.clean("")).isEmpty();
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        redactor.guard("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567".toCharArray());
        String line =
                "PATCH /v2/posts/how-we-dry-our-oak-for-three-winters/ 202 in 41 ms (3f2a9c4e-11aa-4b6c-9f57-0c1d2e3f4a5b)";

        assertThat(redactor.clean(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "\n",
                "token ",
                "Authorization",
                "Authorization ",
                "Authorization: ",
                "authorization\\\"",
                "auth_token ",
                "auth_token=",
                "0123456789abcdef0123456789abcde-",
                "Authorization: Token \t",
                "basic %20"
            })
    void noTextMakesARuleLookAtItsCharactersOverAndOver(String piece) {
        String text = piece.repeat(LONG / piece.length());
        for (Pattern shape : Redactor.SHAPES) {
            Counting counting = new Counting(text);
            Matcher matcher = shape.matcher(counting);
            while (matcher.find()) {
                assertThat(matcher.end()).isPositive();
            }
            assertThat(counting.looks).as("looks of %s", shape).isLessThan((long) LOOKS * text.length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "Authorization:", "auth_token", "basic"})
    void aLongEmptyStretchBehindAWordIsPassedOnce(String word) {
        noTextMakesARuleLookAtItsCharactersOverAndOver(word + " ".repeat(LONG - word.length()));
    }

    /** A text that counts how often it is looked at. */
    private static final class Counting implements CharSequence {
        private final String text;
        private long looks;

        Counting(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }
}
