package dev.larder.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.Reference;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** How alike two values are, from 0 to 1: by the words of their texts, and field by field. */
public final class Likeness {
    private static final int MOST_WORDS = 400;

    private Likeness() {}

    /** A likeness and how much there was to compare. */
    private record Weighed(double likeness, double weight) {}

    public static double of(JsonNode one, JsonNode other) {
        return weighed(one, other).likeness;
    }

    /** The share of words that two texts have in common. */
    public static double ofTexts(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        Map<String, Integer> words = words(one);
        Map<String, Integer> others = words(other);
        int all = total(words) + total(others);
        return all == 0 ? 0 : 2.0 * common(words, others) / all;
    }

    /** The share of the words of {@code part} that are found in {@code whole}. */
    public static double containedIn(String part, String whole) {
        Map<String, Integer> words = words(part);
        int all = total(words);
        return all == 0 ? 0 : (double) common(words, words(whole)) / all;
    }

    private static int common(Map<String, Integer> words, Map<String, Integer> others) {
        int common = 0;
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            common += Math.min(word.getValue(), others.getOrDefault(word.getKey(), 0));
        }
        return common;
    }

    private static int total(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        int found = 0;
        int at = 0;
        while (at < text.length() && found < MOST_WORDS) {
            int start = at;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                words.merge(text.substring(start, at), 1, Integer::sum);
                found++;
            }
            at = at == start ? at + 1 : at;
        }
        return words;
    }

    private static Weighed weighed(JsonNode one, JsonNode other) {
        if (one.isTextual() && other.isTextual()) {
            double weight = 1 + Math.min(total(words(one.asText())), 20) / 4.0;
            return new Weighed(ofTexts(one.asText(), other.asText()), weight);
        }
        boolean structures = one.isObject() && other.isObject();
        if (structures && Reference.read(one).isEmpty() && Reference.read(other).isEmpty()) {
            return isPart(one) && isPart(other) ? ofParts(one, other) : ofFields(one, other);
        }
        return new Weighed(one.equals(other) ? 1 : 0, one.isBoolean() || one.isNull() ? 0.25 : 1);
    }

    private static Weighed ofParts(JsonNode one, JsonNode other) {
        if (!one.path("type").equals(other.path("type"))) {
            return new Weighed(0, 1);
        }
        return weighed(one.path("fields"), other.path("fields"));
    }

    private static Weighed ofFields(JsonNode one, JsonNode other) {
        Set<String> keys = new LinkedHashSet<>();
        one.fieldNames().forEachRemaining(keys::add);
        other.fieldNames().forEachRemaining(keys::add);
        double sum = 0;
        double weights = 0;
        for (String key : keys) {
            Weighed field = weighed(one.path(key), other.path(key));
            sum += field.likeness * field.weight;
            weights += field.weight;
        }
        return new Weighed(weights == 0 ? 1 : sum / weights, weights);
    }

    /** A part of a component picker: {@code {"type":…,"fields":{…}}}. */
    public static boolean isPart(JsonNode node) {
        return node.isObject()
                && node.size() == 2
                && node.path("type").isTextual()
                && node.path("fields").isObject();
    }
}
