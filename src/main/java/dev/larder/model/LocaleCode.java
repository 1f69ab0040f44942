package dev.larder.model;

/** A locale's slug as the service spells it ({@code en}, {@code pt-br}); {@link #NONE} where a space has no locales. */
public record LocaleCode(String value) implements Comparable<LocaleCode> {
    public static final LocaleCode NONE = new LocaleCode("");

    public LocaleCode {
        if (value.length() > 10 || !value.equals(value.strip())) {
            throw new IllegalArgumentException("not a locale: " + value);
        }
    }

    public boolean isNone() {
        return value.isEmpty();
    }

    @Override
    public int compareTo(LocaleCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
