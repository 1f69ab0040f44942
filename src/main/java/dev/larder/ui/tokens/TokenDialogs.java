package dev.larder.ui.tokens;

import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.result.TokenKind;
import dev.larder.service.Tokens;
import dev.larder.ui.kit.Answer;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Dialogs;
import dev.larder.ui.kit.Notice;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Troubles;
import dev.larder.ui.kit.Words;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Meets failures with one question per cause; once the cause is put right, the refused action goes on by itself. */
public final class TokenDialogs implements Troubles {
    private final Tokens tokens;
    private final Dialogs dialogs;
    private final Background background;
    private final Function<Space, Optional<char[]>> demoToken;

    /** {@code demoToken} gives the demo space's own write token, nothing for any other space. */
    public TokenDialogs(
            Tokens tokens, Dialogs dialogs, Background background, Function<Space, Optional<char[]>> demoToken) {
        this.tokens = tokens;
        this.dialogs = dialogs;
        this.background = background;
        this.demoToken = demoToken;
    }

    @Override
    public void meet(Failure failure, Space space, Runnable again) {
        if (failure instanceof Failure.Cancelled) {
            return;
        }
        Optional<TokenKind> asked = tokenAskedFor(failure);
        if (asked.isPresent()) {
            askForToken(failure, space, asked.get(), again);
        } else if (failure instanceof Failure.KeychainLocked) {
            dialogs.ask(TokenQuestions.locked(failure, space), answer -> {
                if (answer.is(TokenQuestions.AGAIN)) {
                    again.run();
                } else if (answer.is(TokenQuestions.SESSION)) {
                    askForToken(new Failure.TokenMissing(TokenKind.WRITE), space, TokenKind.WRITE, again);
                }
            });
        } else {
            dialogs.ask(TokenQuestions.stopped(failure, space), answer -> {
                if (answer.is(TokenQuestions.AGAIN)) {
                    again.run();
                }
            });
        }
    }

    private static Optional<TokenKind> tokenAskedFor(Failure failure) {
        if (failure instanceof Failure.TokenMissing missing) {
            return Optional.of(missing.kind());
        }
        if (failure instanceof Failure.TokenInvalid invalid) {
            return Optional.of(invalid.kind());
        }
        if (failure instanceof Failure.NotAuthorized refused) {
            return Optional.of(refused.kind());
        }
        return failure instanceof Failure.TokenReadOnly ? Optional.of(TokenKind.WRITE) : Optional.empty();
    }

    private void askForToken(Failure failure, Space space, TokenKind kind, Runnable again) {
        Optional<char[]> demo = kind == TokenKind.WRITE ? demoToken.apply(space) : Optional.empty();
        dialogs.ask(TokenQuestions.askForToken(failure, space, kind, demo.isPresent()), answer -> {
            if (answer.is(TokenQuestions.SAVE)) {
                keep(answer, failure, space, kind, again);
            } else if (answer.is(TokenQuestions.DEMO)) {
                demo.ifPresent(token -> keep(token, new Wanted(failure, space, kind, Tokens.Place.SESSION), again));
            } else if (answer.is(TokenQuestions.AGAIN)) {
                again.run();
            } else if (answer.is(TokenQuestions.HOW)) {
                dialogs.ask(TokenQuestions.howToGetOne(space), back -> {
                    if (back.is(TokenQuestions.AGAIN)) {
                        askForToken(failure, space, kind, again);
                    }
                });
            }
        });
    }

    /** What the question was about, to ask it anew. */
    private record Wanted(Failure failure, Space space, TokenKind kind, Tokens.Place place) {
        Wanted in(Tokens.Place other) {
            return new Wanted(failure, space, kind, other);
        }
    }

    private void keep(Answer answer, Failure failure, Space space, TokenKind kind, Runnable again) {
        Tokens.Place place = space.demo() ? Tokens.Place.SESSION : Tokens.Place.KEYCHAIN;
        keep(answer.secret().orElse(new char[0]), new Wanted(failure, space, kind, place), again);
    }

    private void keep(char[] typed, Wanted wanted, Runnable again) {
        background.run(
                () -> tokens.keep(wanted.space().id(), wanted.kind(), CharBuffer.wrap(typed), wanted.place()),
                place -> {
                    Arrays.fill(typed, '\0');
                    dialogs.tell(Notice.of(
                            Tone.SUCCESS,
                            place == Tokens.Place.KEYCHAIN
                                    ? Words.of("tokens.kept-in-keychain")
                                    : Words.of("tokens.kept-for-session")));
                    again.run();
                },
                failure -> notKept(failure, typed, wanted, again));
    }

    private void notKept(Failure failure, char[] typed, Wanted wanted, Runnable again) {
        if (failure instanceof Failure.TokenMalformed) {
            malformed(failure, typed, wanted, again);
        } else if (failure instanceof Failure.KeychainAbsent) {
            noKeychain(failure, typed, wanted, again);
        } else if (failure instanceof Failure.KeychainLocked) {
            dialogs.ask(TokenQuestions.locked(failure, wanted.space()), answer -> {
                if (answer.is(TokenQuestions.AGAIN)) {
                    keep(typed, wanted, again);
                } else if (answer.is(TokenQuestions.SESSION)) {
                    keep(typed, wanted.in(Tokens.Place.SESSION), again);
                } else {
                    Arrays.fill(typed, '\0');
                }
            });
        } else {
            meet(failure, wanted.space(), () -> keep(typed, wanted, again));
        }
    }

    private void malformed(Failure failure, char[] typed, Wanted wanted, Runnable again) {
        Optional<char[]> cleaned = tokens.cleaned(CharBuffer.wrap(typed));
        Arrays.fill(typed, '\0');
        dialogs.ask(TokenQuestions.malformed(failure, wanted.space(), cleaned.isPresent()), answer -> {
            if (answer.is(TokenQuestions.CLEANED)) {
                cleaned.ifPresent(token -> keep(token, wanted, again));
            } else if (answer.is(TokenQuestions.AGAIN)) {
                askForToken(wanted.failure(), wanted.space(), wanted.kind(), again);
            }
        });
    }

    private void noKeychain(Failure failure, char[] typed, Wanted wanted, Runnable again) {
        dialogs.ask(TokenQuestions.noKeychain(failure, wanted.space()), answer -> {
            if (answer.is(TokenQuestions.SESSION)) {
                keep(typed, wanted.in(Tokens.Place.SESSION), again);
            } else if (answer.is(TokenQuestions.HOW)) {
                dialogs.ask(TokenQuestions.whatToInstall(wanted.space()), back -> {
                    if (back.is(TokenQuestions.AGAIN)) {
                        noKeychain(failure, typed, wanted, again);
                    } else {
                        Arrays.fill(typed, '\0');
                    }
                });
            } else {
                Arrays.fill(typed, '\0');
            }
        });
    }
}
