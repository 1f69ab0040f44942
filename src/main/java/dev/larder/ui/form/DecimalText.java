package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number as a person writes it, {@code 1.234,5} or {@code 1,234.5}. What the text itself does not settle is settled by
 * the locale's mark of decimals; what neither settles is doubtful.
 */
record DecimalText(char localMark) {
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+|\\d+[.,]\\d*|[.,]\\d+)");
    private static final Pattern POINTS = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d*)?");
    private static final Pattern COMMAS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern OTHER_GROUPS =
            Pattern.compile("[+-]?\\d{1,3}([ \\u00A0\\u202F'\\u2019]\\d{3})+([.,]\\d*)?");
    private static final int LONGEST = 300;

    static DecimalText local() {
        return new DecimalText(DecimalFormatSymbols.getInstance(Locale.getDefault(Locale.Category.FORMAT))
                .getDecimalSeparator());
    }

    /** What a text was read as. */
    sealed interface Reading {
        /** Exactly this number. */
        record Exact(BigDecimal value) implements Reading {}

        /** One of two, and nobody can tell which. */
        record Doubtful(String asThousands, String asDecimals) implements Reading {}

        record None() implements Reading {}
    }

    Reading read(String text) {
        String digits = latin(text.strip());
        if (digits.isEmpty() || digits.length() > LONGEST) {
            return new Reading.None();
        }
        if (OTHER_GROUPS.matcher(digits).matches()) {
            digits = digits.replaceAll("[ \\u00A0\\u202F'\\u2019]", "");
        }
        boolean points = POINTS.matcher(digits).matches();
        boolean commas = COMMAS.matcher(digits).matches();
        if (PLAIN.matcher(digits).matches()) {
            return marked(digits, points || commas);
        }
        if (points || commas) {
            char thousands = points ? '.' : ',';
            return number(digits.replace(String.valueOf(thousands), "").replace(',', '.'));
        }
        return new Reading.None();
    }

    /** At most one mark, which is the locale's, or can be nothing but decimals, or could as well be thousands. */
    private Reading marked(String digits, boolean likeThousands) {
        boolean local = digits.indexOf(localMark) >= 0;
        boolean leadingZero = digits.matches("[+-]?0.*");
        if (local || !likeThousands || leadingZero) {
            return number(digits.replace(',', '.'));
        }
        String decimal = digits.replace(localMark == ',' ? '.' : ',', localMark);
        return new Reading.Doubtful(digits.replaceAll("[.,]", ""), decimal);
    }

    private static Reading number(String digits) {
        return new Reading.Exact(new BigDecimal(digits.endsWith(".") ? digits + "0" : digits));
    }

    /** Digits of any script, and the typographic minus. */
    private static String latin(String text) {
        StringBuilder latin = new StringBuilder();
        text.codePoints().forEach(sign -> {
            int digit = Character.isDigit(sign) ? Character.digit(sign, 10) : -1;
            if (digit >= 0) {
                latin.append(digit);
            } else {
                latin.appendCodePoint(sign == '\u2212' ? '-' : sign == '\u066B' ? '.' : sign);
            }
        });
        return latin.toString();
    }

    /** With the locale's mark; whole digits, never with an exponent. A text is shown as it is. */
    String show(JsonNode node) {
        return node.isNumber() ? plain(node).replace('.', localMark) : node.isNull() ? "" : node.asText("");
    }

    /** As it goes over the wire. */
    static String plain(JsonNode node) {
        return node.isFloatingPointNumber() && !node.isBigDecimal()
                ? new BigDecimal(node.asText()).stripTrailingZeros().toPlainString()
                : node.decimalValue().toPlainString();
    }

    /** As the service's JSON would be read: the smallest whole number class that holds it, else an exact decimal. */
    static JsonNode toJson(BigDecimal number) {
        if (number.scale() > 0) {
            return DecimalNode.valueOf(number);
        }
        BigInteger whole = number.toBigIntegerExact();
        if (whole.bitLength() < Integer.SIZE) {
            return IntNode.valueOf(whole.intValue());
        }
        return whole.bitLength() < Long.SIZE ? LongNode.valueOf(whole.longValue()) : BigIntegerNode.valueOf(whole);
    }
}
