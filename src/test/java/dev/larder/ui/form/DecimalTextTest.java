package dev.larder.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.ui.form.DecimalText.Reading;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalTextTest {
    private static final DecimalText ENGLISH = new DecimalText('.');
    private static final DecimalText GERMAN = new DecimalText(',');

    private static void reads(DecimalText locale, Map<String, String> table) {
        table.forEach((text, wanted) ->
                assertThat(locale.read(text)).as(text).isEqualTo(new Reading.Exact(new BigDecimal(wanted))));
    }

    @Test
    void bothWaysOfWritingAreReadWhereTheySettleThemselves() {
        for (DecimalText locale : new DecimalText[] {ENGLISH, GERMAN}) {
            reads(
                    locale,
                    Map.of(
                            "1.234,5", "1234.5",
                            "1,234.5", "1234.5",
                            "1.234.567", "1234567",
                            "1,234,567", "1234567",
                            "-12", "-12",
                            "+0,5", "0.5",
                            "3,50", "3.50",
                            "3.50", "3.50",
                            "0.125", "0.125",
                            "1 234 567,25", "1234567.25"));
        }
    }

    @Test
    void theLocaleSettlesItsOwnMark() {
        reads(ENGLISH, Map.of("1.234", "1.234", "-7.500", "-7.500"));
        reads(GERMAN, Map.of("1,234", "1.234", "-7,500", "-7.500"));
    }

    @Test
    void whatCouldBeThousandsOrDecimalsIsDoubtful() {
        assertThat(ENGLISH.read("1,234")).isEqualTo(new Reading.Doubtful("1234", "1.234"));
        assertThat(GERMAN.read("1.234")).isEqualTo(new Reading.Doubtful("1234", "1,234"));
        assertThat(GERMAN.read("-12.500")).isEqualTo(new Reading.Doubtful("-12500", "-12,500"));
    }

    @Test
    void whatIsNoNumberIsNone() {
        for (String text :
                new String[] {"", "1e5", "12x", "1,2,3", "1.23.456", "--1", ".", ",", "1 2", "0x1F", "NaN"}) {
            assertThat(ENGLISH.read(text)).as(text).isEqualTo(new Reading.None());
        }
    }

    @Test
    void otherDigitsAndSignsAreRead() {
        reads(ENGLISH, Map.of("\u2212\u0661\u0662.\u0665", "-12.5", "1\u2019234.5", "1234.5", "1\u202F234", "1234"));
    }

    @Test
    void whatIsShownIsReadAsTheSameNumberInItsLocale() {
        long seed = 20260301;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            BigDecimal number =
                    new BigDecimal(new java.math.BigInteger(1 + random.nextInt(80), random), random.nextInt(9));
            for (DecimalText locale : new DecimalText[] {ENGLISH, GERMAN}) {
                String shown = locale.show(DecimalText.toJson(number));
                assertThat(locale.read(shown)).as("%s, seed %s", shown, seed).isEqualTo(new Reading.Exact(number));
            }
        }
    }
}
