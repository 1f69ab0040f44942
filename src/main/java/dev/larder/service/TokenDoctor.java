package dev.larder.service;

import dev.larder.api.ButterApi;
import dev.larder.api.Call;
import dev.larder.result.Cancel;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import dev.larder.vault.Token;

/**
 * Says what is wrong with a token. A read token used to write is answered like none at all, so it is asked to read: if
 * it reads, it is a read token; if not, it is unknown. One request, which changes nothing; no message text is looked at.
 */
final class TokenDoctor {
    private TokenDoctor() {}

    /** What a 401 of a write means. */
    static Failure whyRefused(ButterApi api, Token token) {
        return probe(api, token, TokenKind.WRITE)
                .match(reads -> new Failure.TokenReadOnly(), TokenDoctor::unknownIfRefused);
    }

    /** Whether the token reads this space at all. */
    static Outcome<Done> reads(ButterApi api, Token token, TokenKind kind) {
        return probe(api, token, kind).recover(failure -> Outcome.failed(unknownIfRefused(failure)));
    }

    private static Outcome<Done> probe(ButterApi api, Token token, TokenKind kind) {
        return api.probe(new Call(token, kind, Cancel.never()));
    }

    private static Failure unknownIfRefused(Failure failure) {
        return failure instanceof Failure.NotAuthorized refused ? new Failure.TokenInvalid(refused.kind()) : failure;
    }
}
