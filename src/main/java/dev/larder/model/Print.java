package dev.larder.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Sums JSON up in 64 bits, so that "the same as before" costs no second copy; keys count in any order (§3.1). */
final class Print {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long OBJECT = 0x517CC1B727220A95L;
    private static final long ARRAY = 0x2545F4914F6CDD1DL;

    private Print() {}

    /** Never 0, which stands for a print that is not known. */
    static long of(JsonNode node) {
        long print = part(node);
        return print == 0 ? 1 : print;
    }

    static long and(long sum, String text) {
        return mixed(sum * 31 + text(text));
    }

    private static long part(JsonNode node) {
        if (node.isObject()) {
            long sum = OBJECT;
            for (Map.Entry<String, JsonNode> each : node.properties()) {
                sum += mixed(text(each.getKey()) * 31 + part(each.getValue()));
            }
            return mixed(sum);
        }
        if (node.isArray()) {
            long sum = ARRAY;
            for (JsonNode each : node) {
                sum = mixed(sum * 31 + part(each));
            }
            return sum;
        }
        return text(node.asText()) + STEP * node.getNodeType().name().hashCode();
    }

    private static long text(String text) {
        long sum = text.length() * STEP;
        int whole = text.length() & ~3;
        for (int at = 0; at < whole; at += 4) {
            long four = text.charAt(at)
                    | ((long) text.charAt(at + 1) << 16)
                    | ((long) text.charAt(at + 2) << 32)
                    | ((long) text.charAt(at + 3) << 48);
            sum = Long.rotateLeft((sum ^ four) * STEP, 29);
        }
        for (int at = whole; at < text.length(); at++) {
            sum = Long.rotateLeft((sum ^ text.charAt(at)) * STEP, 29);
        }
        return mixed(sum);
    }

    private static long mixed(long value) {
        long first = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
