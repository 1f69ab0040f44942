package dev.larder.demo;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Every call the server was given since its start, the newest 100,000 of them. Safe on any thread. */
public final class RequestLog {
    private static final int MOST = 100_000;

    private final Deque<Line> lines = new ArrayDeque<>();
    private final Deque<String> rawTargets = new ArrayDeque<>();

    /**
     * One call. {@code target} is path and query with the token masked; {@code status} is 0 when the
     * connection was closed instead of an answer; {@code bodySize} counts bytes.
     */
    public record Line(Instant time, String method, String target, int status, Signer signer, long bodySize) {

        public boolean isMutation() {
            return method.equals("POST") || method.equals("PUT") || method.equals("PATCH") || method.equals("DELETE");
        }
    }

    RequestLog() {}

    synchronized void add(Line line, String rawTarget) {
        lines.addLast(line);
        rawTargets.addLast(rawTarget);
        if (lines.size() > MOST) {
            lines.removeFirst();
            rawTargets.removeFirst();
        }
    }

    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    public synchronized int count() {
        return lines.size();
    }

    public List<Line> mutations() {
        return lines().stream().filter(Line::isMutation).toList();
    }

    /** The request targets exactly as they came, to look for secrets in. */
    public synchronized List<String> rawTargets() {
        return List.copyOf(rawTargets);
    }

    public synchronized void clear() {
        lines.clear();
        rawTargets.clear();
    }

    @Override
    public String toString() {
        return count() + " calls";
    }
}
