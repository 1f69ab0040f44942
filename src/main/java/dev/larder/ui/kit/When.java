package dev.larder.ui.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as a person reads them, in this computer's zone. */
public final class When {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private When() {}

    /** The time for today, the date before; short enough for a table. */
    public static String inShort(Instant at) {
        ZonedDateTime local = at.atZone(ZoneId.systemDefault());
        return local.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()))
                ? Words.of("kit.today", TIME.format(local))
                : DAY.format(local);
    }

    public static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }
}
