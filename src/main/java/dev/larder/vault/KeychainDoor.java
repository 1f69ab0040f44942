package dev.larder.vault;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Failure.KeychainAbsent;
import dev.larder.result.Failure.KeychainLocked;
import dev.larder.result.Outcome;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keyring library, with its ways mended: it throws bare runtime exceptions, says "done" for what a locked keychain
 * never stored, and does not notice that its bus has gone. Used by one thread, but {@link #giveUp} and {@link #close},
 * which come from others.
 */
final class KeychainDoor {
    private static final Logger LOG = LoggerFactory.getLogger(KeychainDoor.class);
    private static final String SERVICE = "dev.larder";

    private final SecretService service = new SecretService();
    private final Duration patience;
    private volatile Optional<Keyring> open = Optional.empty();
    private volatile boolean closed;
    private volatile boolean givenUp;
    private boolean refused;

    KeychainDoor(Duration patience) {
        this.patience = patience;
    }

    /** What is done with the open keychain. */
    private interface Task<T> {
        Outcome<T> on(Keyring keyring);
    }

    Outcome<Optional<String>> read(String account) {
        return use(keyring -> readWith(keyring, account));
    }

    private Outcome<Optional<String>> readWith(Keyring keyring, String account) {
        try {
            return Outcome.ok(Optional.of(keyring.getPassword(SERVICE, account)));
        } catch (PasswordAccessException missingOrLocked) {
            return onlyIfOpen(Optional.empty());
        }
    }

    Outcome<Done> write(String account, String secret) {
        return use(keyring -> {
            try {
                keyring.setPassword(SERVICE, account, secret);
            } catch (PasswordAccessException no) {
                return refusal("it did not take the token");
            }
            return readWith(keyring, account)
                    .then(kept -> kept.equals(Optional.of(secret)) ? Outcome.done() : refusal("it kept nothing"));
        });
    }

    Outcome<Done> delete(String account) {
        return use(keyring -> {
            try {
                keyring.deletePassword(SERVICE, account);
            } catch (PasswordAccessException missingOrLocked) {
                return onlyIfOpen(Done.DONE);
            }
            return readWith(keyring, account)
                    .then(kept -> kept.isEmpty() ? Outcome.done() : refusal("it kept what it was to forget"));
        });
    }

    /** Opens nothing where that can be avoided: only a keychain that cannot be asked in another way. */
    VaultState state() {
        VaultState seen = SecretService.applies() ? service.look() : VaultState.ABSENT;
        if (seen == VaultState.ABSENT && opened().isOk() && !isSecretService()) {
            seen = VaultState.READY;
        }
        return seen == VaultState.READY && refused ? VaultState.REFUSED : seen;
    }

    private <T> Outcome<T> use(Task<T> task) {
        givenUp = false;
        Outcome<T> first = tried(task);
        boolean again = open.isEmpty()
                && !givenUp
                && first.failure().isPresent()
                && whyClosed().isEmpty();
        Outcome<T> outcome = again ? tried(task) : first;
        outcome.onOk(value -> refused = false);
        return outcome;
    }

    /** Drops the library's connection after any exception of its, so that the next try makes a new one. */
    private <T> Outcome<T> tried(Task<T> task) {
        try {
            return unlocked().then(ready -> opened()).then(task::on);
        } catch (RuntimeException trouble) {
            LOG.warn("the keychain library failed with {}", trouble.getClass().getName());
            drop();
            return whyClosed().<Outcome<T>>map(Outcome::failed).orElseGet(() -> refusal("its library failed"));
        }
    }

    /** The library must not meet a locked collection: it would wait for prompts that it cannot hear the answers of. */
    private Outcome<Done> unlocked() {
        if (!isSecretService() || service.look() != VaultState.LOCKED) {
            return Outcome.done();
        }
        try {
            return service.unlock(patience) == VaultState.READY ? Outcome.done() : Outcome.failed(locked());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Outcome.failed(locked());
        }
    }

    private Outcome<Keyring> opened() {
        Optional<Keyring> ready = open;
        if (ready.isPresent()) {
            return Outcome.ok(ready.get());
        }
        try {
            Keyring fresh = Keyring.create();
            open = Optional.of(fresh);
            if (closed) {
                drop();
            }
            return whyClosed().<Outcome<Keyring>>map(Outcome::failed).orElseGet(() -> Outcome.ok(fresh));
        } catch (BackendNotSupportedException none) {
            return Outcome.failed(new KeychainAbsent("no keychain was found"));
        }
    }

    private static Failure locked() {
        return new KeychainLocked("the default keyring is locked");
    }

    /** The library's "not there" means what it says only when the keychain is open. */
    private <T> Outcome<T> onlyIfOpen(T value) {
        return whyClosed().<Outcome<T>>map(Outcome::failed).orElseGet(() -> Outcome.ok(value));
    }

    private Optional<Failure> whyClosed() {
        if (closed) {
            return Optional.of(new KeychainAbsent("the keychain was closed with the program"));
        }
        if (!isSecretService()) {
            return Optional.empty();
        }
        return switch (service.look()) {
            case LOCKED -> Optional.of(locked());
            case ABSENT -> Optional.of(new KeychainAbsent("no secret service with a default keyring"));
            case READY, REFUSED -> Optional.empty();
        };
    }

    private boolean isSecretService() {
        return open.map(keyring -> keyring.getKeyringStorageType() == KeyringStorageType.GNOME_KEYRING)
                .orElseGet(SecretService::applies);
    }

    private <T> Outcome<T> refusal(String detail) {
        refused = true;
        return Outcome.failed(new KeychainLocked(detail));
    }

    /** Nobody waits for the answer of the running call any more: no second try. */
    void giveUp() {
        givenUp = true;
    }

    /** Ends the library's thread, which would keep the program alive for ever. */
    void close() {
        closed = true;
        drop();
    }

    private void drop() {
        Optional<Keyring> former = open;
        open = Optional.empty();
        former.ifPresent(KeychainDoor::end);
    }

    private static void end(Keyring keyring) {
        try {
            keyring.close();
        } catch (Exception trouble) {
            LOG.debug(
                    "the keychain did not close cleanly: {}", trouble.getClass().getName());
        }
    }
}
