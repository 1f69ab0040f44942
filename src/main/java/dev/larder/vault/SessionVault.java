package dev.larder.vault;

import dev.larder.result.Done;
import dev.larder.result.Failure.KeychainAbsent;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps tokens in memory until the program ends, for a computer that has no better place. */
public final class SessionVault implements TokenVault {
    private final Map<Name, Token> tokens = new HashMap<>();
    private boolean closed;

    private record Name(String space, TokenKind kind) {}

    @Override
    public synchronized Outcome<Optional<Token>> find(String space, TokenKind kind) {
        return Outcome.ok(Optional.ofNullable(tokens.get(new Name(space, kind))).map(Token::copy));
    }

    @Override
    public synchronized Outcome<Done> store(String space, TokenKind kind, Token token) {
        if (closed) {
            return Outcome.failed(new KeychainAbsent("the session is over"));
        }
        drop(new Name(space, kind));
        tokens.put(new Name(space, kind), token.copy());
        return Outcome.done();
    }

    @Override
    public synchronized Outcome<Done> forget(String space, TokenKind kind) {
        drop(new Name(space, kind));
        return Outcome.done();
    }

    private void drop(Name name) {
        Optional.ofNullable(tokens.remove(name)).ifPresent(Token::close);
    }

    @Override
    public synchronized VaultState state() {
        return closed ? VaultState.ABSENT : VaultState.READY;
    }

    @Override
    public synchronized void close() {
        closed = true;
        tokens.values().forEach(Token::close);
        tokens.clear();
    }
}
