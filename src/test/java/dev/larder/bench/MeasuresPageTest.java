package dev.larder.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.bench.MeasuresPage.Form;
import dev.larder.bench.MeasuresPage.Intro;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresPageTest {
    private static final List<String> ORDER = List.of("P3", "P4", "R1");
    private static final Intro P3 = new Intro("P3", "First mirror", "Goal: fast.");
    private static final Intro P4 = new Intro("P4", "Pull again", "Goal: faster.");
    private static final Intro R1 = new Intro("R1", "Killed", "Goal: nothing lost.");

    private static String with(String text, Intro intro, Form form, String result) {
        MeasuresPage page = MeasuresPage.read(text, ORDER);
        page.put(intro, form, result);
        return page.text();
    }

    @Test
    void sectionsStandInTheFixedOrderHoweverTheyCame() {
        String text =
                with(with(with("# Measures\n", R1, Form.LONG, "r"), P4, Form.LONG, "four"), P3, Form.LONG, "three");
        assertThat(text).startsWith("# Measures\n\n## P3 First mirror\n\nGoal: fast.\n");
        assertThat(text.indexOf("## P3 ")).isLessThan(text.indexOf("## P4 "));
        assertThat(text.indexOf("## P4 ")).isLessThan(text.indexOf("## R1 "));
    }

    @Test
    void aRunReplacesOnlyItsOwnFormOfItsOwnSection() {
        String before = with(with("# M\n", P3, Form.LONG, "long one"), P4, Form.LONG, "other");
        String text = with(with(before, P3, Form.QUICK, "quick one"), P3, Form.QUICK, "quick two");
        assertThat(text).contains("long one", "quick two", "other").doesNotContain("quick one");
        assertThat(with(text, P3, Form.LONG, "long two"))
                .contains("long two", "quick two")
                .doesNotContain("long one");
    }

    @Test
    void whatWasWrittenByHandSurvives() {
        String first = with("# M\n\nHow to run.\n", P3, Form.LONG, "figures");
        String edited = with(first + "\nTried: two threads.\n\nNo use.\n", P4, Form.LONG, "four");
        String again = with(edited, P3, Form.LONG, "new figures");
        assertThat(again)
                .startsWith("# M\n\nHow to run.\n")
                .contains(MeasuresPage.BY_HAND + "\nTried: two threads.\n\nNo use.\n\n## P4");
    }

    @Test
    void whatIsMeasuredIsSaidAnewByEachRun() {
        String text = with(with("# M\n", P3, Form.LONG, "l"), new Intro("P3", "Mirror", "Goal: new."), Form.QUICK, "q");
        assertThat(text).contains("## P3 Mirror", "Goal: new.").doesNotContain("Goal: fast.");
    }

    @Test
    void aSectionOfAnUnknownNameStays() {
        String text = with("# M\n\n## X9 By hand\n\nSomething.\n", P3, Form.LONG, "l");
        assertThat(text.indexOf("## X9 By hand\n\nSomething.")).isGreaterThan(text.indexOf("## P3 "));
    }

    @Test
    void theSameRunTwiceGivesTheSamePage() {
        String once = with(with("# M\n", P3, Form.LONG, "l"), R1, Form.QUICK, "q");
        assertThat(with(with(once, P3, Form.LONG, "l"), R1, Form.QUICK, "q")).isEqualTo(once);
    }
}
