package dev.larder.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.result.Failure;
import dev.larder.result.FieldProblem;
import dev.larder.result.TokenKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FailureTextTest {
    @Test
    void everyKindOfFailureHasItsWords() {
        assertThat(all()).allSatisfy(failure -> {
            Told told = FailureText.of(failure);
            assertThat(List.of(told.headline(), told.why(), told.todo()))
                    .allSatisfy(text -> assertThat(text)
                            .isNotBlank()
                            .doesNotStartWith("failure.")
                            .doesNotContain("{", "}", "!"));
        });
    }

    @Test
    void noKindIsForgottenHere() {
        assertThat(all().stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Failure.class.getPermittedSubclasses());
    }

    @Test
    void aLineIsTheHeadlineAndTheReason() {
        assertThat(FailureText.line(new Failure.TokenReadOnly()))
                .startsWith("This token can read but not write. ")
                .endsWith("It is a read token.");
    }

    @Test
    void theWriteTokenAndTheReadTokenAreToldApart() {
        assertThat(FailureText.of(new Failure.TokenMissing(TokenKind.WRITE)).headline())
                .isEqualTo("Sending needs a write token");
        assertThat(FailureText.of(new Failure.TokenMissing(TokenKind.READ)).headline())
                .isEqualTo("Reading needs a read token");
    }

    @Test
    void theTimeToWaitIsSaidInTheLargestUnitThatFits() {
        assertThat(whyUsedUp(Duration.ofDays(12))).contains("in about 12 days");
        assertThat(whyUsedUp(Duration.ofHours(5))).contains("in about 5 hours");
        assertThat(whyUsedUp(Duration.ofSeconds(20))).contains("in about 1 min");
    }

    @Test
    void whatTheServiceSaidOfEachFieldIsPassedOn() {
        Failure refused = new Failure.Rejected(
                400, List.of(new FieldProblem("slug", "Too long."), new FieldProblem("", "Not {this}.")));

        assertThat(FailureText.of(refused).why()).isEqualTo("slug: Too long. Not {this}.");
    }

    private static String whyUsedUp(Duration time) {
        return FailureText.of(new Failure.CallsUsedUp(Optional.of(time))).why();
    }

    private static List<Failure> all() {
        List<Failure> all = new ArrayList<>();
        for (TokenKind kind : TokenKind.values()) {
            all.add(new Failure.TokenMissing(kind));
            all.add(new Failure.NotAuthorized(kind));
            all.add(new Failure.TokenInvalid(kind));
            all.add(new Failure.TokenOfAnotherSpace(kind));
            Arrays.stream(Failure.Malformation.values())
                    .forEach(problem -> all.add(new Failure.TokenMalformed(kind, problem)));
        }
        Arrays.stream(Failure.Reach.values()).forEach(cause -> all.add(new Failure.Unreachable(cause, false, "")));
        Arrays.stream(Failure.StoreCause.values()).forEach(cause -> all.add(new Failure.StoreTrouble(cause, "")));
        all.addAll(List.of(
                new Failure.TokenReadOnly(),
                new Failure.Forbidden("No."),
                new Failure.CallsUsedUp(Optional.empty()),
                new Failure.KeychainLocked(""),
                new Failure.KeychainAbsent(""),
                new Failure.ServiceTrouble(502, false, ""),
                new Failure.Unreadable(false, ""),
                new Failure.NotFound(""),
                new Failure.NotSupported(""),
                new Failure.Rejected(400, List.of()),
                new Failure.AlreadyThere("a-slug"),
                new Failure.InDoubt(List.of()),
                new Failure.InDoubt(List.of("41", "42")),
                new Failure.NeverSeen(Duration.ofSeconds(56)),
                new Failure.InConflict(List.of("title", "body")),
                new Failure.Cancelled()));
        return all;
    }
}
