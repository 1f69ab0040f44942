package dev.larder.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether two values are the same to a person, although the service spells them differently: it trims the end of
 * HTML, re-spells dates, answers an empty value as {@code ""}, null or an empty list, and moves media to its own address
 * (§3.9, §7, §19).
 */
public final class Sameness {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");
    private static final Pattern URL = Pattern.compile("https?://\\S+");

    private final boolean mediaMayMove;

    private Sameness(boolean mediaMayMove) {
        this.mediaMayMove = mediaMayMove;
    }

    /** Between two values that the service answered, or an edit's base and what it answers now. */
    public static Sameness ofValues() {
        return new Sameness(false);
    }

    /** Between what was written and what is read back: a media file may have moved to the service's address. */
    public static Sameness ofWrittenAndRead() {
        return new Sameness(true);
    }

    public boolean same(JsonNode one, JsonNode other) {
        if (isEmpty(one) || isEmpty(other)) {
            return isEmpty(one) && isEmpty(other);
        }
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.isTextual() && other.isTextual()) {
            return sameText(one.asText(), other.asText());
        }
        if (one.isArray() && other.isArray()) {
            return sameArray(one, other);
        }
        if (one.isObject() && other.isObject()) {
            return sameObject(one, other);
        }
        return one.equals(other);
    }

    private boolean sameArray(JsonNode one, JsonNode other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameObject(JsonNode one, JsonNode other) {
        Set<String> keys = new HashSet<>();
        one.fieldNames().forEachRemaining(keys::add);
        other.fieldNames().forEachRemaining(keys::add);
        return keys.stream().allMatch(key -> same(at(one, key), at(other, key)));
    }

    private static JsonNode at(JsonNode object, String key) {
        JsonNode value = object.get(key);
        return value == null ? MissingNode.getInstance() : value;
    }

    private boolean sameText(String one, String other) {
        if (one.equals(other) || one.stripTrailing().equals(other.stripTrailing())) {
            return true;
        }
        if (mediaMayMove && URL.matcher(one).matches() && URL.matcher(other).matches()) {
            return isServicesOwn(other) && !isServicesOwn(one);
        }
        Optional<OffsetDateTime> first = instant(one);
        return first.isPresent() && first.equals(instant(other));
    }

    private static boolean isServicesOwn(String url) {
        return url.startsWith("https://cdn.buttercms.com/") || url.matches("https?://127\\.0\\.0\\.1(:\\d+)?/media/.*");
    }

    private static Optional<OffsetDateTime> instant(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateTimeFormatter.ISO_DATE_TIME
                    .parseBest(text, OffsetDateTime::from, LocalDateTime::from)
                    .query(when -> when instanceof LocalDateTime local
                            ? local.atOffset(ZoneOffset.UTC)
                            : ((OffsetDateTime) when).withOffsetSameInstant(ZoneOffset.UTC)));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static boolean isEmpty(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return true;
        }
        if (value.isTextual()) {
            return value.asText().isBlank();
        }
        return value.isContainerNode() && value.isEmpty();
    }
}
