package dev.larder.service;

import dev.larder.model.SpaceId;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.result.Redactor;
import dev.larder.result.TokenKind;
import dev.larder.vault.SessionVault;
import dev.larder.vault.Token;
import dev.larder.vault.TokenVault;
import dev.larder.vault.VaultState;
import java.util.Optional;

/**
 * The tokens of all spaces: kept in the keychain, or for this session only when a person chose so. Every call may block
 * while a keychain asks; never call it on the FX thread. A failed read deletes and overwrites nothing.
 */
public final class Tokens {
    private final TokenVault keychain;
    private final SessionVault session;
    private final Redactor redactor;

    public Tokens(TokenVault keychain, SessionVault session, Redactor redactor) {
        this.keychain = keychain;
        this.session = session;
        this.redactor = redactor;
    }

    /** Where a token is kept. */
    public enum Place {
        KEYCHAIN,
        SESSION
    }

    /** Failures: {@code TokenMissing}, {@code KeychainLocked}, {@code KeychainAbsent}. */
    public Outcome<Token> token(SpaceId space, TokenKind kind) {
        Optional<Token> held = session.find(space.value(), kind).orElse(Optional.empty());
        if (held.isPresent()) {
            return Outcome.ok(held.get());
        }
        return keychain.find(space.value(), kind)
                .recover(failure -> failure instanceof Failure.KeychainAbsent
                        ? Outcome.ok(Optional.empty())
                        : Outcome.failed(failure))
                .then(found -> found.map(Outcome::ok).orElseGet(() -> Outcome.failed(new Failure.TokenMissing(kind))))
                .onOk(token -> redactor.guard(token.characters()));
    }

    /** Where the token is, empty when there is none. */
    public Outcome<Optional<Place>> place(SpaceId space, TokenKind kind) {
        if (session.find(space.value(), kind).orElse(Optional.empty()).isPresent()) {
            return Outcome.ok(Optional.of(Place.SESSION));
        }
        return keychain.find(space.value(), kind)
                .recover(failure -> failure instanceof Failure.KeychainAbsent
                        ? Outcome.ok(Optional.empty())
                        : Outcome.failed(failure))
                .map(found -> found.map(token -> Place.KEYCHAIN));
    }

    /** Keeps what a person typed; {@code typed} is not wiped. Failures: {@code TokenMalformed}, those of the keychain. */
    public Outcome<Place> keep(SpaceId space, TokenKind kind, CharSequence typed, Place place) {
        return Token.read(kind, typed).then(token -> {
            redactor.guard(token.characters());
            if (place == Place.SESSION) {
                return session.store(space.value(), kind, token).map(done -> Place.SESSION);
            }
            return keychain.store(space.value(), kind, token)
                    .then(done -> session.forget(space.value(), kind))
                    .map(done -> Place.KEYCHAIN);
        });
    }

    /** Takes the token out of the keychain and out of memory. */
    public Outcome<Done> forget(SpaceId space, TokenKind kind) {
        return session.forget(space.value(), kind)
                .then(done -> keychain.forget(space.value(), kind)
                        .recover(failure ->
                                failure instanceof Failure.KeychainAbsent ? Outcome.done() : Outcome.failed(failure)));
    }

    /** What is left of a malformed token when quotes, spaces and prefix are taken off, if that looks like one. */
    public Optional<char[]> cleaned(CharSequence typed) {
        return Token.cleaned(typed).map(Token::characters);
    }

    public VaultState keychainState() {
        return keychain.state();
    }
}
