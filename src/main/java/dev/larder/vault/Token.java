package dev.larder.vault;

import dev.larder.result.Failure.Malformation;
import dev.larder.result.Failure.TokenMalformed;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * A secret of the service. It is no {@code String} so that it cannot slip into a text: it prints masked, compares in
 * constant time, and is wiped on close. Safe from any thread.
 */
public final class Token implements AutoCloseable {
    private static final int SALT = new SecureRandom().nextInt();

    private final char[] secret;
    private final int hash;
    private boolean wiped;

    private Token(char[] secret) {
        this.secret = secret;
        this.hash = SALT ^ Arrays.hashCode(secret) * 31;
    }

    /** Copies the characters as they are; the caller may wipe its own. Look at them first with {@link #read}. */
    public static Token of(char[] secret) {
        return new Token(secret.clone());
    }

    public static Token of(CharSequence secret) {
        char[] copy = new char[secret.length()];
        CharBuffer.wrap(secret).get(copy);
        return new Token(copy);
    }

    /** What a person typed, unless it cannot be a token; nothing is mended silently. */
    public static Outcome<Token> read(TokenKind kind, CharSequence typed) {
        Optional<Malformation> problem = TokenShape.problem(typed);
        return problem.isPresent()
                ? Outcome.failed(new TokenMalformed(kind, problem.get()))
                : Outcome.ok(Token.of(typed));
    }

    /** The token within what was typed, freed of white space, quotes and prefixes; empty if none can be made out. */
    public static Optional<Token> cleaned(CharSequence typed) {
        return TokenShape.cleaned(typed).map(Token::of);
    }

    /** The value of the header {@code Authorization} (§1), for nobody but a request; empty once wiped. */
    public synchronized Optional<String> headerValue() {
        return wiped ? Optional.empty() : Optional.of("Token " + new String(secret));
    }

    /** A token of its own life; of a wiped one, another wiped one. */
    public synchronized Token copy() {
        Token copy = new Token(secret.clone());
        copy.wiped = wiped;
        return copy;
    }

    /** A copy of the characters, to be wiped by who asked; nothing once this is wiped. */
    public synchronized char[] characters() {
        return wiped ? new char[0] : secret.clone();
    }

    /** The characters, for a vault; empty once wiped. */
    synchronized Optional<String> reveal() {
        return wiped ? Optional.empty() : Optional.of(new String(secret));
    }

    @Override
    public synchronized void close() {
        Arrays.fill(secret, '\0');
        wiped = true;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Token token && matches(token));
    }

    private boolean matches(Token other) {
        if (hash != other.hash || secret.length != other.secret.length) {
            return false;
        }
        int difference = 0;
        for (int i = 0; i < secret.length; i++) {
            difference |= secret[i] ^ other.secret[i];
        }
        return difference == 0;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}
