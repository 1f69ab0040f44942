package dev.larder.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.result.Failure;
import dev.larder.result.FieldProblem;
import dev.larder.result.TokenKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureJsonTest {
    static Stream<Failure> oneOfEach() {
        return Stream.of(
                new Failure.TokenMissing(TokenKind.WRITE),
                new Failure.TokenMalformed(TokenKind.READ, Failure.Malformation.QUOTES),
                new Failure.NotAuthorized(TokenKind.READ),
                new Failure.TokenInvalid(TokenKind.WRITE),
                new Failure.TokenReadOnly(),
                new Failure.TokenOfAnotherSpace(TokenKind.READ),
                new Failure.Forbidden("no"),
                new Failure.CallsUsedUp(Optional.of(Duration.ofSeconds(90))),
                new Failure.CallsUsedUp(Optional.empty()),
                new Failure.KeychainLocked("x"),
                new Failure.KeychainAbsent("x"),
                new Failure.Unreachable(Failure.Reach.TLS, true, "x"),
                new Failure.ServiceTrouble(503, true, "x"),
                new Failure.Unreadable(true, "x"),
                new Failure.NotFound("x"),
                new Failure.NotSupported("x"),
                new Failure.Rejected(400, List.of(new FieldProblem("slug", "taken \"é\""))),
                new Failure.InDoubt(List.of("41", "42")),
                new Failure.NeverSeen(Duration.ofMillis(61_500)),
                new Failure.AlreadyThere("a-slug"),
                new Failure.InConflict(List.of("title", "body")),
                new Failure.StoreTrouble(Failure.StoreCause.FULL, "x"),
                new Failure.Cancelled());
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void everyReasonIsReadAsItWasWritten(Failure failure) throws Exception {
        assertThat(FailureJson.read(FailureJson.text(failure))).isEqualTo(failure);
    }

    @Test
    void noKindIsForgottenHere() {
        Set<Class<?>> tried = oneOfEach().map(Failure::getClass).collect(Collectors.toSet());

        assertThat(tried).containsExactlyInAnyOrder(Failure.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"FromTheFuture\",\"x\":1}",
                "{}",
                "[]",
                "null",
                "",
                "{\"kind\":\"Forbidden\"}",
                "{\"kind\":\"Rejected\",\"status\":400}",
                "{\"kind\":\"NeverSeen\",\"waited\":\"soon\"}"
            })
    void aReasonNobodyKnowsIsUnreadableAndNoException(String text) {
        assertThat(FailureJson.read(text)).isInstanceOf(Failure.Unreadable.class);
    }
}
