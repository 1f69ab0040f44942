package dev.larder.richtext;

import java.util.regex.Pattern;

/** A browser types a hard space where a soft one would not be seen at once; once a word stands behind it, it is a soft one. */
final class TypedSpaces {
    static final String HARD = "&nbsp;";

    private static final Pattern BEFORE_A_TAG = Pattern.compile("(?<=[^\\s>;])&nbsp;(?=<[a-z][^<>]*>[^\\s<&])");
    private static final Pattern BEHIND_A_TAG =
            Pattern.compile("(?<=[^\\s>;]</(?:strong|em|a|code|b|i|u|s)>)&nbsp;(?=[^\\s<&])");

    private TypedSpaces() {}

    static String soft(String html) {
        return BEHIND_A_TAG.matcher(BEFORE_A_TAG.matcher(html).replaceAll(" ")).replaceAll(" ");
    }
}
