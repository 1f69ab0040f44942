package dev.larder.ui.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.diff.ContentDiff;
import dev.larder.model.Content;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffLinesTest {
    @Test
    void eachExchangedWordIsALineWithTheWordsBeforeIt() {
        assertThat(lines("{'title':'An oak table of ours'}", "{'title':'An ash table of theirs'}"))
                .containsExactly(
                        "Title: “oak” became “ash”, after “An”", "Title: “ours” became “theirs”, after “table of”");
    }

    @Test
    void whatCameAndWhatWentIsSaid() {
        assertThat(lines("{'a':'One two','b':'Gone'}", "{'a':'One two three','c':'New'}"))
                .containsExactly(
                        "A: “three” was added, after “One two”", "C: “New” was added", "B: “Gone” was removed");
    }

    @Test
    void rowsThatMovedSayFromWhereToWhere() {
        assertThat(lines(
                        "{'rows':[{'n':'First one here'},{'n':'Second two there'},{'n':'Third three where'}]}",
                        "{'rows':[{'n':'Third three where'},{'n':'First one here'},{'n':'Second two there'}]}"))
                .containsExactly("Rows › 1: moved from #3 to #1");
    }

    @Test
    void aLinkAndASettingAreLinesOfTheirOwn() {
        assertThat(lines(
                        "{'body':'<p>See <a href=\\\"https://a.example\\\">the list</a> now</p>'}",
                        "{'body':'<p>See <a href=\\\"https://b.example\\\">the list</a> <b>now</b></p>'}"))
                .containsExactly(
                        "Body: Link at “the list”: https://a.example becomes https://b.example",
                        "Body: “now” is now bold, was plain");
    }

    @Test
    void theLocaleIsNamed() {
        Content before = Content.of(new LocaleCode("de"), fields("{'name':'Alt'}"));
        Content after = Content.of(new LocaleCode("de"), fields("{'name':'Neu'}"));

        assertThat(DiffLines.of(ContentDiff.between(before, after))).containsExactly("Name (de): “Alt” became “Neu”");
    }

    @Test
    void thereIsNeverMoreThanAPersonCanHear() {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            before.append("a").append(i).append(" same").append(i).append(' ');
            after.append("b").append(i).append(" same").append(i).append(' ');
        }

        List<String> lines = lines("{'t':'" + before + "'}", "{'t':'" + after + "'}");

        assertThat(lines).hasSizeLessThanOrEqualTo(3001);
        assertThat(lines.get(lines.size() - 1)).startsWith("And more");
    }

    private static List<String> lines(String before, String after) {
        return DiffLines.of(ContentDiff.between(
                Content.of(LocaleCode.NONE, fields(before)), Content.of(LocaleCode.NONE, fields(after))));
    }

    private static Fields fields(String json) {
        try {
            return Fields.of((ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalArgumentException(json, wrong);
        }
    }
}
