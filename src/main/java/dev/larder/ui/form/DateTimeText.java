package dev.larder.ui.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as the service spells it, taken apart so that an edit of one part leaves the spelling of the others alone. */
record DateTimeText(String date, String mark, String time, String fraction, String zone) {
    private static final Pattern SPELLED = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})" + "(?:([T ])(\\d{2}:\\d{2}(?::\\d{2})?)(\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?)?");

    static Optional<DateTimeText> read(String text) {
        Matcher parts = SPELLED.matcher(text);
        if (!parts.matches() || date(parts.group(1)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new DateTimeText(parts.group(1), part(parts, 2), part(parts, 3), part(parts, 4), part(parts, 5)));
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** A time of day typed as {@code 9:30}, {@code 09:30} or {@code 09:30:15}. */
    static Optional<LocalTime> time(String text) {
        String digits = text.strip();
        try {
            return Optional.of(LocalTime.parse(digits.indexOf(':') == 1 ? "0" + digits : digits));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** The time as shown: without seconds that are none. */
    String shortTime() {
        return time.length() == 8 && time.endsWith(":00") ? time.substring(0, 5) : time;
    }

    /** The moment that is meant, for one with a zone of its own. */
    Optional<OffsetDateTime> moment() {
        if (zone.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        String offset = zone.matches("[+-]\\d{4}") ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
        try {
            return Optional.of(OffsetDateTime.parse(date + "T" + time + fraction + offset));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    DateTimeText withDate(LocalDate day) {
        return new DateTimeText(day.toString(), mark, time, fraction, zone);
    }

    DateTimeText withTime(LocalTime at) {
        String spelled =
                String.format(java.util.Locale.ROOT, "%02d:%02d:%02d", at.getHour(), at.getMinute(), at.getSecond());
        return new DateTimeText(date, mark.isEmpty() ? "T" : mark, spelled, "", zone);
    }

    String spelled() {
        return date + mark + time + fraction + zone;
    }

    private static String part(Matcher parts, int group) {
        return Optional.ofNullable(parts.group(group)).orElse("");
    }
}
