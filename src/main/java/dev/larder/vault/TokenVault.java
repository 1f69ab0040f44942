package dev.larder.vault;

import dev.larder.result.Done;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import java.util.Optional;

/**
 * A place that keeps the tokens of spaces, one of each kind per space. Every call may block, for as long as somebody
 * takes to answer a prompt of the desktop, so none belongs on the FX thread; all may come from any thread. Calls fail
 * with {@code KeychainLocked} or {@code KeychainAbsent}; a failed one has changed nothing.
 */
public interface TokenVault extends AutoCloseable {

    /** A token of the caller's own, to be closed after use; empty only when the vault is open and holds none. */
    Outcome<Optional<Token>> find(String space, TokenKind kind);

    /** Keeps a copy in place of any former one; it went well only if the token was read back. */
    Outcome<Done> store(String space, TokenKind kind, Token token);

    /** Afterwards there is none; also fine when there was none before. */
    Outcome<Done> forget(String space, TokenKind kind);

    /** How it stands, without opening it. */
    VaultState state();

    /** Ends its threads and connections. */
    @Override
    void close();
}
