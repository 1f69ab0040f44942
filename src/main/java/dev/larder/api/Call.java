package dev.larder.api;

import dev.larder.result.Cancel;
import dev.larder.result.TokenKind;
import dev.larder.vault.Token;

/** By whose leave a call is made and how it is stopped; the token stays the caller's to close. */
public record Call(Token token, TokenKind kind, Cancel cancel) {
    public static Call reading(Token token) {
        return new Call(token, TokenKind.READ, Cancel.never());
    }

    public static Call writing(Token token) {
        return new Call(token, TokenKind.WRITE, Cancel.never());
    }
}
