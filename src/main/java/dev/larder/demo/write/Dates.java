package dev.larder.demo.write;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Date fields: what a write may say and how it reads back (§3.9). */
final class Dates {
    private static final DateTimeFormatter WITH_FRACTION =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private Dates() {}

    /** A date in the form it is kept in; nothing if it is none. */
    static Optional<String> kept(String text) {
        return offset(text).or(() -> local(text)).or(() -> day(text));
    }

    private static Optional<String> offset(String text) {
        try {
            OffsetDateTime date = OffsetDateTime.parse(text);
            return Optional.of((date.getNano() / 1000 == 0 ? WHOLE : WITH_FRACTION).format(date));
        } catch (DateTimeException noOffset) {
            return Optional.empty();
        }
    }

    private static Optional<String> local(String text) {
        try {
            return Optional.of(LOCAL.format(LocalDateTime.parse(text)));
        } catch (DateTimeException notLocal) {
            return Optional.empty();
        }
    }

    private static Optional<String> day(String text) {
        try {
            return Optional.of(LOCAL.format(LocalDate.parse(text).atStartOfDay()));
        } catch (DateTimeException notDay) {
            return Optional.empty();
        }
    }
}
