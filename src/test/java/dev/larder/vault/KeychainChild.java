package dev.larder.vault;

import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.freedesktop.dbus.ObjectPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.secret.handlers.MessageHandler;

/** A program of its own that uses a keychain while something goes wrong with it, and prints what it is told. */
public final class KeychainChild {
    static final String TOKEN = "0123456789abcdef0123456789abcdef01234567";

    private KeychainChild() {}

    public static void main(String[] arguments) throws Exception {
        try (KeychainVault vault = new KeychainVault(Duration.ofSeconds(30))) {
            for (String step : arguments) {
                System.out.println(step + "=" + answer(vault, step));
            }
        }
        // No System.exit: the program must end by itself once the vault is closed.
    }

    private static String answer(KeychainVault vault, String step) throws Exception {
        return switch (step) {
            case "store" -> word(vault.store("shop", TokenKind.READ, Token.of(TOKEN)));
            case "find" -> word(vault.find("shop", TokenKind.READ));
            case "find-other" -> word(vault.find("other", TokenKind.READ));
            case "forget" -> word(vault.forget("shop", TokenKind.READ));
            case "state" -> vault.state().name();
            case "lock" -> lock();
            case "kill-daemon" -> kill("org.freedesktop.secrets");
            case "kill-bus" -> kill("org.freedesktop.DBus");
            case "exit" -> exit();
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static String word(Outcome<?> outcome) {
        return outcome.match(
                value -> value instanceof Optional<?> found ? (found.isPresent() ? "found" : "empty") : "done",
                KeychainChild::name);
    }

    private static String name(Failure failure) {
        return failure.getClass().getSimpleName();
    }

    private static String lock() throws Exception {
        try (DBusConnection bus =
                DBusConnectionBuilder.forSessionBus().withShared(false).build()) {
            List<ObjectPath> keyring = List.of(new ObjectPath("", "/org/freedesktop/secrets/collection/login"));
            Object[] reply = new MessageHandler(bus)
                    .send(
                            "org.freedesktop.secrets",
                            "/org/freedesktop/secrets",
                            "org.freedesktop.Secret.Service",
                            "Lock",
                            "ao",
                            keyring);
            return reply == null ? "failed" : "done";
        }
    }

    private static String exit() {
        System.exit(0);
        return "";
    }

    private static String kill(String service) throws Exception {
        long pid;
        try (DBusConnection bus =
                DBusConnectionBuilder.forSessionBus().withShared(false).build()) {
            DBus names = bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
            pid = names.GetConnectionUnixProcessID(service).longValue();
        }
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
        return "done";
    }
}
