package dev.larder.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowClipTest {
    private static final FieldDef NAME = FieldDef.of("name", new FieldType.ShortText());
    private static final FieldDef PRICE = FieldDef.of("price", new FieldType.Numeric());
    private static final RepeaterRows ROWS = new RepeaterRows(List.of(NAME, PRICE));
    private static final PickerRows COMPONENTS = new PickerRows(Map.of("quote", List.of(NAME)));

    private static RowClip clip(String sort, String json) {
        return new RowClip(sort, (ObjectNode) Json.of(json), "acme");
    }

    @Test
    void whatIsCopiedComesBackWithEveryDigit() {
        RowClip clip = clip("quote", "{'name':'“Plums”','price':1.50,'more':[null,{}]}");
        assertThat(RowClip.read(clip.text())).contains(clip);
    }

    @Test
    void otherTextOfTheClipboardIsNoRow() {
        assertThat(RowClip.read("")).isEmpty();
        assertThat(RowClip.read("{\"name\":1}")).isEmpty();
        assertThat(RowClip.read("{\"larder-row\":1,\"fields\":[]}")).isEmpty();
        assertThat(RowClip.read("{\"larder-row\":1,broken")).isEmpty();
    }

    @Test
    void aRowFitsWhereItsFieldsAreOfTheSameKind() {
        assertThat(ROWS.unfit(clip("", "{'name':'a'}"), "acme")).isEmpty();
        assertThat(ROWS.unfit(clip("quote", "{'name':'a','price':2}"), "acme")).isEmpty();
        assertThat(ROWS.unfit(clip("", "{'name':'a','colour':'red'}"), "acme"))
                .contains(Words.of("form.paste.no-field", "colour"));
        assertThat(ROWS.unfit(clip("", "{'name':['a']}"), "acme")).contains(Words.of("form.paste.other-kind", "Name"));
        assertThat(ROWS.unfit(clip("", "{}"), "acme")).contains(Words.of("form.paste.empty"));
    }

    @Test
    void aComponentFitsWhereItsSortIsKnown() {
        JsonNode row = Json.of("{'type':'quote','fields':{'name':'a'}}");
        RowClip copied = COMPONENTS.clip(row, "acme").orElseThrow();
        assertThat(COMPONENTS.unfit(copied, "acme")).isEmpty();
        assertThat(COMPONENTS.pasted(copied)).isEqualTo(row);
        assertThat(COMPONENTS.unfit(clip("hero", "{'name':'a'}"), "acme"))
                .contains(Words.of("form.paste.no-kind", "Hero"));
        assertThat(COMPONENTS.unfit(clip("", "{'name':'a'}"), "acme")).contains(Words.of("form.paste.no-component"));
    }

    @Test
    void referencesDoNotLeaveTheirSpace() {
        RepeaterRows linking = new RepeaterRows(List.of(FieldDef.of(
                "to",
                new FieldType.References(false, dev.larder.model.Reference.Target.ITEM, java.util.Optional.empty()))));
        RowClip clip = clip("", "{'to':{'$ref':'item','id':'41'}}");
        assertThat(linking.unfit(clip, "acme")).isEmpty();
        assertThat(linking.unfit(clip, "other")).contains(Words.of("form.paste.other-space"));
    }

    @Test
    void anEmptyRowHasAllKeys() {
        assertThat(ROWS.additions().get(0).start()).isEqualTo(Json.of("{'name':'','price':''}"));
        assertThat(COMPONENTS.additions().get(0).start()).isEqualTo(Json.of("{'type':'quote','fields':{'name':''}}"));
    }

    @Test
    void aRowIsSummedUpByTheFirstThingThatCanBeRead() {
        assertThat(RowLine.of(Json.of("{'image':'https://example.org/plum%20jam.jpg','caption':''}")))
                .isEqualTo("plum jam.jpg");
        assertThat(RowLine.of(Json.of("{'n':0,'deep':{'text':'<p>Two&nbsp;words</p>'}}")))
                .isEqualTo("0");
        assertThat(RowLine.of(Json.of("{'a':null,'deep':{'text':'<p>Two&nbsp;words</p>'}}")))
                .isEqualTo("Two words");
        assertThat(RowLine.of(Json.of("{'a':'','b':[],'c':false}"))).isEqualTo(Words.of("form.row.empty"));
    }
}
