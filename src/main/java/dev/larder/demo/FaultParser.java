package dev.larder.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one fault of a specification. */
final class FaultParser {
    private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(60);
    private static final Duration DEFAULT_PAUSE = Duration.ofMillis(50);

    private FaultParser() {}

    static Fault parse(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        FaultKind kind = FaultKind.named(name).orElseThrow(() -> wrong(text, "there is no fault \"" + name + "\""));
        if (equals < 0) {
            throw wrong(text, "a value is missing");
        }
        String value = text.substring(equals + 1);
        Fault.Scope scope = Fault.Scope.ALL;
        if (value.endsWith("/reads")) {
            scope = Fault.Scope.READS;
            value = value.substring(0, value.length() - "/reads".length());
        } else if (value.endsWith("/writes")) {
            scope = Fault.Scope.WRITES;
            value = value.substring(0, value.length() - "/writes".length());
        }
        return parse(text, kind, split(value, ':'), scope);
    }

    private static Fault parse(String text, FaultKind kind, List<String> parts, Fault.Scope scope) {
        if (kind == FaultKind.REVOKE_AT) {
            String number = single(text, parts);
            When when = When.parse(number.startsWith("at") ? number : "at" + number)
                    .orElseThrow(() -> wrong(text, "a number of 1 or more is expected"));
            return new Fault(kind, when, Duration.ZERO, scope);
        }
        if (kind.isTimed()) {
            Duration length = duration(parts.get(0)).orElseThrow(() -> wrong(text, "a time such as 2s is expected"));
            When when = parts.size() == 1 ? new When.Always() : when(text, parts.get(1));
            return atMost(2, text, parts, new Fault(kind, when, length, scope));
        }
        When when = when(text, parts.get(0));
        return switch (kind) {
            case TOO_MANY -> {
                Optional<Duration> wait = parts.size() == 1
                        ? Optional.of(DEFAULT_RETRY_AFTER)
                        : duration(parts.get(1).endsWith("s") ? parts.get(1) : parts.get(1) + "s");
                Duration length = wait.orElseThrow(() -> wrong(text, "a number of seconds is expected"));
                yield atMost(2, text, parts, new Fault(kind, when, length, scope));
            }
            case TRICKLE -> {
                Optional<Duration> pause = parts.size() == 1 ? Optional.of(DEFAULT_PAUSE) : duration(parts.get(1));
                Duration length = pause.orElseThrow(() -> wrong(text, "a time such as 200ms is expected"));
                yield atMost(2, text, parts, new Fault(kind, when, length, scope));
            }
            default -> atMost(1, text, parts, new Fault(kind, when, Duration.ZERO, scope));
        };
    }

    private static String single(String text, List<String> parts) {
        if (parts.size() != 1) {
            throw wrong(text, "too many values");
        }
        return parts.get(0);
    }

    private static Fault atMost(int count, String text, List<String> parts, Fault fault) {
        if (parts.size() > count) {
            throw wrong(text, "too many values");
        }
        return fault;
    }

    private static When when(String text, String value) {
        return When.parse(value)
                .orElseThrow(() -> wrong(text, "3, every5, at7, 0.1 or always is expected, not \"" + value + "\""));
    }

    private static Optional<Duration> duration(String text) {
        if (text.matches("\\d{1,8}ms")) {
            return Optional.of(Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2))));
        }
        if (text.matches("\\d{1,7}s")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1))));
        }
        return Optional.empty();
    }

    /** All parts, empty ones too. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
            parts.add(text.substring(start, at));
            start = at + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static IllegalArgumentException wrong(String text, String reason) {
        return new IllegalArgumentException("cannot read the fault \"" + text + "\": " + reason);
    }
}
