package dev.larder.ui.tokens;

import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.result.Redactor;
import dev.larder.result.TokenKind;
import dev.larder.ui.kit.Choice;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Input;
import dev.larder.ui.kit.Question;
import dev.larder.ui.kit.SpaceMark;
import dev.larder.ui.kit.Told;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;

/** The catalogue of questions about tokens, one per cause: what happened, that the work is safe, why, and what to do. */
final class TokenQuestions {
    static final String SAVE = "save";
    static final String HOW = "how";
    static final String LATER = "later";
    static final String AGAIN = "again";
    static final String SESSION = "session";
    static final String CLEANED = "cleaned";
    static final String DEMO = "demo";

    private TokenQuestions() {}

    /** T1, T2, T3: a token is asked for. {@code demo} offers the demo space's own. */
    static Question askForToken(Failure failure, Space space, TokenKind kind, boolean demo) {
        Told told = FailureText.of(failure);
        boolean missing = failure instanceof Failure.TokenMissing;
        boolean invalid = failure instanceof Failure.TokenInvalid;
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.main(SAVE, mainWord(failure, kind)));
        if (demo) {
            choices.add(Choice.other(DEMO, Words.of("tokens.use-demo")));
        }
        if (invalid) {
            choices.add(Choice.other(AGAIN, Words.of("tokens.check-again")));
        }
        choices.add(Choice.other(HOW, Words.of("tokens.how")));
        choices.add(Choice.safe(LATER, missing ? Words.of("tokens.keep-as-draft") : Words.of("tokens.not-now")));
        String label = kind == TokenKind.WRITE ? Words.of("tokens.write-token") : Words.of("tokens.read-token");
        return Question.of(
                        id(failure, space),
                        Tone.WARNING,
                        told.headline(),
                        List.of(told.why(), safe(kind), told.todo()),
                        choices)
                .asking(new Input.Secret(label, Words.of("tokens.paste-here")))
                .inSpace(SpaceMark.of(space.identity()));
    }

    private static String mainWord(Failure failure, TokenKind kind) {
        if (failure instanceof Failure.TokenReadOnly) {
            return Words.of("tokens.replace");
        }
        if (failure instanceof Failure.TokenInvalid) {
            return Words.of("tokens.paste-new");
        }
        return kind == TokenKind.WRITE ? Words.of("tokens.add-write") : Words.of("tokens.add-read");
    }

    private static String safe(TokenKind kind) {
        return kind == TokenKind.WRITE ? Words.of("tokens.safe-outbox") : Words.of("tokens.safe-mirror");
    }

    /** T4. */
    static Question malformed(Failure failure, Space space, boolean cleanable) {
        Told told = FailureText.of(failure);
        List<Choice> choices = new ArrayList<>();
        if (cleanable) {
            choices.add(Choice.main(CLEANED, Words.of("tokens.use-cleaned")));
            choices.add(Choice.safe(AGAIN, Words.of("tokens.edit")));
        } else {
            choices.add(Choice.main(AGAIN, Words.of("tokens.edit")));
            choices.add(Choice.safe(LATER, Words.of("tokens.not-now")));
        }
        return plain("T4-" + space.id(), told, Words.of("tokens.nothing-kept"), choices)
                .inSpace(SpaceMark.of(space.identity()));
    }

    /** T8. */
    static Question locked(Failure failure, Space space) {
        return plain(
                "T8-" + space.id(),
                FailureText.of(failure),
                Words.of("tokens.safe-outbox"),
                List.of(
                        Choice.main(AGAIN, Words.of("tokens.unlock")),
                        Choice.other(SESSION, Words.of("tokens.session-only")),
                        Choice.safe(LATER, Words.of("tokens.not-now"))));
    }

    /** T9. */
    static Question noKeychain(Failure failure, Space space) {
        return plain(
                "T9-" + space.id(),
                FailureText.of(failure),
                Words.of("tokens.never-plain"),
                List.of(
                        Choice.main(SESSION, Words.of("tokens.session-only")),
                        Choice.other(HOW, Words.of("tokens.what-to-install")),
                        Choice.safe(LATER, Words.of("tokens.not-now"))));
    }

    /** T6, T7, T10 and whatever else stopped the work; {@code details} hold no secret. */
    static Question stopped(Failure failure, Space space) {
        Told told = FailureText.of(failure);
        return Question.of(
                        id(failure, space),
                        Tone.WARNING,
                        told.headline(),
                        List.of(told.why(), Words.of("tokens.safe-outbox"), told.todo()),
                        List.of(
                                Choice.main(AGAIN, Words.of("tokens.try-again")),
                                Choice.safe(LATER, Words.of("tokens.keep-working"))))
                .withDetails(new Redactor().clean(failure.toString()))
                .inSpace(SpaceMark.of(space.identity()));
    }

    static Question howToGetOne(Space space) {
        return Question.of(
                "how-" + space.id(),
                Tone.INFO,
                Words.of("tokens.how.headline"),
                List.of(Words.of("tokens.how.where"), Words.of("tokens.how.write"), Words.of("tokens.how.keep")),
                List.of(
                        Choice.main(AGAIN, Words.of("tokens.how.back")),
                        Choice.safe(LATER, Words.of("tokens.not-now"))));
    }

    static Question whatToInstall(Space space) {
        return Question.of(
                "install-" + space.id(),
                Tone.INFO,
                Words.of("tokens.install.headline"),
                List.of(Words.of("tokens.install.linux"), Words.of("tokens.install.others")),
                List.of(
                        Choice.main(AGAIN, Words.of("tokens.how.back")),
                        Choice.safe(LATER, Words.of("tokens.not-now"))));
    }

    private static Question plain(String id, Told told, String safe, List<Choice> choices) {
        return Question.of(id, Tone.WARNING, told.headline(), List.of(told.why(), safe, told.todo()), choices);
    }

    private static String id(Failure failure, Space space) {
        return failure.getClass().getSimpleName() + "-" + space.id();
    }
}
