package dev.larder.vault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.ObjectPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.secret.handlers.MessageHandler;
import org.freedesktop.secret.interfaces.Prompt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the keyring library cannot do with a Linux desktop's Secret Service: tell a locked collection from a missing item,
 * and wait for the answer to a prompt (it misses a quick answer, and every answer after its first connection, and then
 * sleeps two minutes). Connects anew for each question, which takes some 10 ms.
 */
final class SecretService {
    private static final Logger LOG = LoggerFactory.getLogger(SecretService.class);
    private static final String BUS_NAME = "org.freedesktop.secrets";
    private static final String SERVICE_PATH = "/org/freedesktop/secrets";
    private static final String DEFAULT_COLLECTION = "/org/freedesktop/secrets/aliases/default";
    private static final String SERVICE = "org.freedesktop.Secret.Service";
    private static final String COLLECTION = "org.freedesktop.Secret.Collection";
    private static final String PROMPT = "org.freedesktop.Secret.Prompt";
    private static final String NO_PROMPT = "/";

    /** Whether this system's keychain is a Secret Service; macOS and Windows have others. */
    static boolean applies() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return !system.contains("mac") && !system.contains("windows");
    }

    /** READY, LOCKED, or ABSENT: no bus, no service on it, or no collection to keep anything in. Opens nothing. */
    VaultState look() {
        try (DBusConnection bus = connect()) {
            return look(bus);
        } catch (DBusException | IOException | RuntimeException none) {
            LOG.debug("no secret service with a default collection: {}", none.toString());
            return VaultState.ABSENT;
        }
    }

    /** The same, after asking a person to open what is locked; the prompt is taken back when nobody answers in time. */
    VaultState unlock(Duration patience) throws InterruptedException {
        try (DBusConnection bus = connect()) {
            if (look(bus) == VaultState.LOCKED) {
                ask(bus, patience);
            }
            return look(bus);
        } catch (DBusException | IOException | RuntimeException none) {
            LOG.debug("no secret service with a default collection: {}", none.toString());
            return VaultState.ABSENT;
        }
    }

    private static DBusConnection connect() throws DBusException {
        return DBusConnectionBuilder.forSessionBus().withShared(false).build();
    }

    private static VaultState look(DBusConnection bus) throws DBusException {
        Properties collection = bus.getRemoteObject(BUS_NAME, DEFAULT_COLLECTION, Properties.class);
        Boolean locked = collection.Get(COLLECTION, "Locked");
        return Boolean.TRUE.equals(locked) ? VaultState.LOCKED : VaultState.READY;
    }

    private static void ask(DBusConnection bus, Duration patience) throws DBusException, InterruptedException {
        MessageHandler messages = new MessageHandler(bus);
        CountDownLatch answered = new CountDownLatch(1);
        bus.addSigHandler(Prompt.Completed.class, signal -> answered.countDown());
        List<ObjectPath> what = List.of(new ObjectPath("", DEFAULT_COLLECTION));
        Object[] reply = messages.send(BUS_NAME, SERVICE_PATH, SERVICE, "Unlock", "ao", what);
        if (reply == null || !(reply[1] instanceof ObjectPath prompt) || NO_PROMPT.equals(prompt.getPath())) {
            return;
        }
        messages.send(BUS_NAME, prompt.getPath(), PROMPT, "Prompt", "s", "");
        boolean inTime = false;
        try {
            inTime = answered.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!inTime) {
                messages.send(BUS_NAME, prompt.getPath(), PROMPT, "Dismiss", "");
            }
        }
    }
}
