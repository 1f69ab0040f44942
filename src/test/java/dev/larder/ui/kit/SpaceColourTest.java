package dev.larder.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpaceColourTest {
    @Test
    void textOnAnyColourCanBeRead() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            SpaceColour colour = new SpaceColour(String.format(Locale.ROOT, "#%06X", random.nextInt(1 << 24)));
            double text = new SpaceColour(colour.text()).luminance();
            assertThat(SpaceColour.contrast(colour.luminance(), text))
                    .as("%s, seed %d", colour, seed)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void coloursThatVanishInOneOfTheLooksAreRefused() {
        assertThat(SpaceColour.visible("#FFFFFF")).isEmpty();
        assertThat(SpaceColour.visible("#FFFF99")).isEmpty();
        assertThat(SpaceColour.visible("#0A0A0A")).isEmpty();
        assertThat(SpaceColour.visible("green")).isEmpty();
        assertThat(SpaceColour.visible("#2f7d5b")).contains(new SpaceColour("#2F7D5B"));
    }

    @Test
    void everySuggestionIsVisible() {
        assertThat(SpaceColour.SUGGESTED)
                .allMatch(colour -> SpaceColour.visible(colour.hex()).isPresent());
    }

    @Test
    void aSpaceIsShownByItsInitials() {
        assertThat(new SpaceMark("acme foods ltd", "", SpaceColour.SUGGESTED.get(0), false).initials())
                .isEqualTo("AF");
        assertThat(new SpaceMark("…", "", SpaceColour.SUGGESTED.get(0), false).initials())
                .isEqualTo("?");
    }
}
