package dev.larder.vault;

import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import java.util.Optional;

/** A keychain that is locked or absent until a test opens it. */
public final class ShutVault implements TokenVault {
    private final SessionVault behind = new SessionVault();
    private Optional<Failure> why;

    private ShutVault(Failure why) {
        this.why = Optional.of(why);
    }

    public static ShutVault locked() {
        return new ShutVault(new Failure.KeychainLocked(""));
    }

    public static ShutVault absent() {
        return new ShutVault(new Failure.KeychainAbsent(""));
    }

    public void open() {
        why = Optional.empty();
    }

    @Override
    public Outcome<Optional<Token>> find(String space, TokenKind kind) {
        return why.<Outcome<Optional<Token>>>map(Outcome::failed).orElseGet(() -> behind.find(space, kind));
    }

    @Override
    public Outcome<Done> store(String space, TokenKind kind, Token token) {
        return why.<Outcome<Done>>map(Outcome::failed).orElseGet(() -> behind.store(space, kind, token));
    }

    @Override
    public Outcome<Done> forget(String space, TokenKind kind) {
        return why.<Outcome<Done>>map(Outcome::failed).orElseGet(() -> behind.forget(space, kind));
    }

    @Override
    public VaultState state() {
        return why.map(it -> it instanceof Failure.KeychainLocked ? VaultState.LOCKED : VaultState.ABSENT)
                .orElse(VaultState.READY);
    }

    @Override
    public void close() {
        behind.close();
    }
}
