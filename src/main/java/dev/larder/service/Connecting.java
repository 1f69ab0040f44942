package dev.larder.service;

import dev.larder.api.ApiOptions;
import dev.larder.api.ButterApi;
import dev.larder.api.Call;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.result.Cancel;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import dev.larder.result.Redactor;
import dev.larder.result.TokenKind;
import dev.larder.vault.Token;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;

/** Checks what a person types to connect a space, before anything is kept. Each check is one request that only reads. */
public final class Connecting {
    private final Redactor redactor;

    public Connecting(Redactor redactor) {
        this.redactor = redactor;
    }

    /** An address and a read token as typed. */
    public record Trial(URI base, CharSequence token) {
        @Override
        public String toString() {
            return "Trial[" + base + "]";
        }
    }

    /** Whether the token reads there. Failures: malformed, invalid, and all of reaching the service. */
    public Outcome<Done> token(Trial trial) {
        return with(trial, (api, token) -> TokenDoctor.reads(api, token, TokenKind.READ));
    }

    /** How many entries the type holds; {@code NotFound} when the service has no such type. */
    public Outcome<Integer> type(Trial trial, ContentTypeKey type) {
        return with(trial, (api, token) -> api.exists(type, Optional.empty(), call(token)));
    }

    /** Whether the service knows the locale, asked through a type that exists. */
    public Outcome<Integer> locale(Trial trial, ContentTypeKey type, LocaleCode locale) {
        return with(trial, (api, token) -> api.exists(type, Optional.of(locale), call(token)));
    }

    private static Call call(Token token) {
        return new Call(token, TokenKind.READ, Cancel.never());
    }

    private <T> Outcome<T> with(Trial trial, BiFunction<ButterApi, Token, Outcome<T>> check) {
        return Token.read(TokenKind.READ, trial.token()).then(token -> {
            redactor.guard(token.characters());
            try (token;
                    ButterApi api = new ButterApi(trial.base(), ApiOptions.defaults())) {
                return check.apply(api, token);
            }
        });
    }
}
