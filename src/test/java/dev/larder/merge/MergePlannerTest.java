package dev.larder.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.Content;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergePlannerTest {
    private static final LocaleCode EN = new LocaleCode("en");
    private final MergePlanner planner = new MergePlanner();

    @Test
    void editsOfDifferentFieldsAreBothKept() {
        MergePlan plan = planner.plan(
                content("title", "a", "body", "b"),
                content("title", "A", "body", "b"),
                content("title", "a", "body", "B"));

        assertThat(plan.overlaps()).isEmpty();
        assertThat(plan.merged()).isEqualTo(content("title", "A", "body", "B"));
    }

    @Test
    void theSameEditOnBothSidesNeverAsks() {
        MergePlan plan = planner.plan(content("title", "a"), content("title", "A"), content("title", "A"));

        assertThat(plan.overlaps()).isEmpty();
        assertThat(plan.merged()).isEqualTo(content("title", "A"));
    }

    @Test
    void differentEditsOfOneFieldOverlapAndKeepTheLocalValueMeanwhile() {
        MergePlan plan = planner.plan(content("title", "a"), content("title", "A"), content("title", "Z"));

        assertThat(plan.overlaps()).extracting(MergePlan.Overlap::toString).containsExactly("en/title");
        assertThat(plan.merged()).isEqualTo(content("title", "A"));
    }

    @Test
    void aTrimmedLineEndAtTheServiceIsNoConflict() {
        MergePlan plan = planner.plan(content("body", "a\n"), content("body", "b"), content("body", "a"));

        assertThat(plan.overlaps()).isEmpty();
        assertThat(plan.merged()).isEqualTo(content("body", "b"));
    }

    @Test
    void aLocaleThatOnlyTheServiceChangedIsTakenOver() {
        LocaleCode german = new LocaleCode("de");
        Content base = content("title", "a").with(german, fields("title", "x"));
        Content remote = content("title", "a").with(german, fields("title", "y"));

        assertThat(planner.plan(base, base.with(EN, fields("title", "A")), remote)
                        .merged())
                .isEqualTo(content("title", "A").with(german, fields("title", "y")));
    }

    private static Content content(String... pairs) {
        return new Content("", "", Map.of(EN, fields(pairs)));
    }

    private static Fields fields(String... pairs) {
        Fields fields = Fields.empty();
        for (int i = 0; i < pairs.length; i += 2) {
            fields = fields.with(pairs[i], TextNode.valueOf(pairs[i + 1]));
        }
        return fields;
    }
}
