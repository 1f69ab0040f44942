package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as a person writes it: a point always counts as the decimal mark, a comma only where the locale uses it. */
record DecimalText(char localMark) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)");
    private static final Pattern LIKE_THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final int LONGEST = 300;

    static DecimalText local() {
        return new DecimalText(java.text.DecimalFormatSymbols.getInstance(
                        java.util.Locale.getDefault(java.util.Locale.Category.FORMAT))
                .getDecimalSeparator());
    }

    /** Whole digits, never with an exponent. */
    static String show(JsonNode node) {
        return node.isNumber()
                ? node.isFloatingPointNumber() && !node.isBigDecimal()
                        ? new BigDecimal(node.asText()).stripTrailingZeros().toPlainString()
                        : node.decimalValue().toPlainString()
                : node.isNull() ? "" : node.asText("");
    }

    /** The exact number; empty where the text is none, or its comma is not the locale's. */
    Optional<BigDecimal> read(String text) {
        String digits = text.strip();
        if (digits.length() > LONGEST || !NUMBER.matcher(digits).matches()) {
            return Optional.empty();
        }
        if (digits.indexOf(',') >= 0 && localMark != ',') {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(digits.replace(',', '.')));
    }

    /** Whether somebody could have meant a thousand: {@code 1.000}. */
    static boolean isDoubtful(String text) {
        return LIKE_THOUSANDS.matcher(text.strip()).matches();
    }

    /** As the service's JSON would be read: the smallest whole number class that holds it, else an exact decimal. */
    static JsonNode toJson(BigDecimal number) {
        if (number.scale() > 0) {
            return DecimalNode.valueOf(number);
        }
        java.math.BigInteger whole = number.toBigIntegerExact();
        if (whole.bitLength() < Integer.SIZE) {
            return IntNode.valueOf(whole.intValue());
        }
        return whole.bitLength() < Long.SIZE ? LongNode.valueOf(whole.longValue()) : BigIntegerNode.valueOf(whole);
    }
}
