package dev.larder.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the service's dates, which come in more than one form (§3.9), as instants. */
final class Stamps {
    private static final Duration LONGEST_WAIT = Duration.ofDays(31);
    private static final Pattern BEYOND_NANOS = Pattern.compile("(\\.\\d{9})\\d+");
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private Stamps() {}

    /** With or without fraction and zone (none is UTC); empty where there is none or it cannot be read. */
    static Optional<Instant> read(JsonNode node) {
        return node.isTextual() ? read(node.asText()) : Optional.empty();
    }

    private static Optional<Instant> read(String text) {
        try {
            String usual = BEYOND_NANOS.matcher(text.strip()).replaceFirst("$1");
            return Optional.of(
                    instant(FORM.parseBest(usual, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor parsed) {
        if (parsed instanceof OffsetDateTime zoned) {
            return zoned.toInstant();
        }
        return parsed instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** A {@code Retry-After}: seconds or a date; at most 31 days, for the calls are counted by month (§13). */
    static Optional<Duration> wait(String text, Instant now) {
        return seconds(text.strip()).or(() -> until(text.strip(), now)).map(Stamps::sane);
    }

    private static Optional<Duration> seconds(String text) {
        boolean number =
                !text.isEmpty() && text.length() <= 12 && text.chars().allMatch(each -> each >= '0' && each <= '9');
        return number ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
    }

    private static Optional<Duration> until(String text, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, then));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Duration sane(Duration asked) {
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }
}
