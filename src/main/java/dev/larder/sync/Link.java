package dev.larder.sync;

import dev.larder.api.ButterApi;
import dev.larder.api.Call;
import dev.larder.model.Space;
import dev.larder.result.Cancel;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import dev.larder.store.SpaceStore;
import dev.larder.vault.Token;

/** A space's two sides, the service and the store, with the way to its tokens. */
public record Link(Space space, SpaceStore store, ButterApi api, TokenSource tokens) {

    /** Gets a token when it is needed; blocks while a keychain asks. */
    @FunctionalInterface
    public interface TokenSource {
        Outcome<Token> token(TokenKind kind);
    }

    Outcome<Call> call(TokenKind kind, Cancel cancel) {
        return tokens.token(kind).map(token -> new Call(token, kind, cancel));
    }
}
