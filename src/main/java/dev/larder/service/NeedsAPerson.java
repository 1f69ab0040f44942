package dev.larder.service;

import dev.larder.result.Failure;

/** Tells trouble that only a person can put right from trouble that passes by itself. */
public final class NeedsAPerson {
    private NeedsAPerson() {}

    public static boolean is(Failure failure) {
        return failure instanceof Failure.TokenMissing
                || failure instanceof Failure.TokenMalformed
                || failure instanceof Failure.NotAuthorized
                || failure instanceof Failure.TokenInvalid
                || failure instanceof Failure.TokenReadOnly
                || failure instanceof Failure.TokenOfAnotherSpace
                || failure instanceof Failure.Forbidden
                || failure instanceof Failure.KeychainLocked
                || failure instanceof Failure.KeychainAbsent
                || failure instanceof Failure.Cancelled;
    }
}
