package dev.larder.store;

import dev.larder.model.LocaleCode;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;

/** Small facts by name, and how many calls were made in each month. */
final class FactTable {
    private static final String MAIN_LOCALE = "store.main-locale";

    Optional<String> find(Sql sql, String name) throws SQLException {
        return sql.first("SELECT value FROM fact WHERE name = ?", row -> row.getString(1), name);
    }

    void put(Sql sql, String name, String value) throws SQLException {
        sql.update("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", name, value);
    }

    LocaleCode mainLocale(Sql sql) throws SQLException {
        return find(sql, MAIN_LOCALE).map(LocaleCode::new).orElse(LocaleCode.NONE);
    }

    void mainLocale(Sql sql, LocaleCode locale) throws SQLException {
        put(sql, MAIN_LOCALE, locale.value());
    }

    int addCalls(Sql sql, YearMonth month, int calls) throws SQLException {
        sql.update(
                "INSERT INTO calls (month, made) VALUES (?, ?) ON CONFLICT (month) DO UPDATE SET made = made + excluded.made",
                month,
                calls);
        return (int) sql.number("SELECT made FROM calls WHERE month = ?", month);
    }
}
