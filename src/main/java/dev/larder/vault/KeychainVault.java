package dev.larder.vault;

import dev.larder.result.Done;
import dev.larder.result.Failure.KeychainLocked;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps tokens in the keychain of the desktop, one entry {@code <space>/<read|write>} each. The keychain is opened at the
 * first use, on a thread of its own; no call waits longer than the patience given, in which a person may answer a prompt.
 * A store that ran out of patience may still arrive when the prompt is answered late.
 */
public final class KeychainVault implements TokenVault {
    private static final Duration PROMPT_PATIENCE = Duration.ofSeconds(20);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private final KeychainDoor door;
    private final Duration patience;
    private final ExecutorService thread;

    public KeychainVault() {
        this(PROMPT_PATIENCE);
    }

    public KeychainVault(Duration patience) {
        this.patience = patience;
        this.door = new KeychainDoor(patience);
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "keychain");
            made.setDaemon(true);
            return made;
        });
    }

    @Override
    public Outcome<Optional<Token>> find(String space, TokenKind kind) {
        return wait(() -> door.read(account(space, kind))).map(found -> found.map(Token::of));
    }

    @Override
    public Outcome<Done> store(String space, TokenKind kind, Token token) {
        return token.reveal()
                .map(secret -> wait(() -> door.write(account(space, kind), secret)))
                .orElseThrow(() -> new IllegalStateException("a wiped token cannot be stored"));
    }

    @Override
    public Outcome<Done> forget(String space, TokenKind kind) {
        return wait(() -> door.delete(account(space, kind)));
    }

    /** {@inheritDoc} A keychain busy with a prompt counts as locked. */
    @Override
    public VaultState state() {
        return wait(() -> Outcome.ok(door.state())).orElse(thread.isShutdown() ? VaultState.ABSENT : VaultState.LOCKED);
    }

    private static String account(String space, TokenKind kind) {
        return space + "/" + kind.name().toLowerCase(Locale.ROOT);
    }

    private <T> Outcome<T> wait(Callable<Outcome<T>> work) {
        Future<Outcome<T>> answer;
        try {
            answer = thread.submit(work);
        } catch (RejectedExecutionException over) {
            return Outcome.failed(new KeychainLocked("the keychain was closed with the program"));
        }
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return abandoned(answer, "no answer within " + patience.toSeconds() + " s");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return abandoned(answer, "interrupted");
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }

    private <T> Outcome<T> abandoned(Future<?> answer, String detail) {
        door.giveUp();
        answer.cancel(true);
        return Outcome.failed(new KeychainLocked(detail));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                door.giveUp();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        door.close();
    }
}
