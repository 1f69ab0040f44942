package dev.larder.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Reference;
import dev.larder.ui.kit.OnFxThread;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class FieldEditorsTest {
    private static final FieldDef NAME = FieldDef.of("name", new FieldType.ShortText());
    private static final FieldType REPEATER = new FieldType.Repeater(List.of(NAME));
    private static final FieldType PICKER = new FieldType.Picker(Map.of("quote", List.of(NAME), "hero", List.of(NAME)));
    private static final FieldType MANY = new FieldType.References(true, Reference.Target.ITEM, Optional.empty());
    private static final FieldType ONE = new FieldType.References(false, Reference.Target.ITEM, Optional.empty());
    private static final List<FieldType> KINDS = List.of(
            new FieldType.ShortText(),
            new FieldType.LongText(),
            new FieldType.RichText(),
            new FieldType.Numeric(),
            new FieldType.DateTime(),
            new FieldType.Checkbox(),
            new FieldType.Dropdown(List.of("one", "two")),
            new FieldType.Color(),
            new FieldType.Media(),
            ONE,
            MANY,
            new FieldType.Names(FieldType.Vocabulary.TAGS),
            new FieldType.Component(List.of(NAME)),
            PICKER,
            REPEATER,
            new FieldType.Raw());

    @Test
    void anyKindShowsAnyValueAndLeavesItAloneUntilEdited() {
        List<String> odd = List.of(
                "{}",
                "{'f':null}",
                "{'f':''}",
                "{'f':12.50}",
                "{'f':true}",
                "{'f':'text'}",
                "{'f':[]}",
                "{'f':[1,null,'x',{'a':{}}]}",
                "{'f':{'name':7,'more':[1]}}",
                "{'f':{'$ref':'item','id':'41'}}",
                "{'f':[{'type':'unknown','fields':{'x':1}},{'type':'quote'},{'type':'quote','fields':[]}]}");
        for (FieldType type : KINDS) {
            for (String json : odd) {
                EditorBench bench = new EditorBench(type, json);
                assertThat(bench.json()).as("%s %s", type, json).isEqualTo(json);
                bench.values.set(Json.of("{'f':'elsewhere','g':1}"));
                bench.values.set(Json.of(json));
                assertThat(bench.json()).as("%s %s", type, json).isEqualTo(json);
                assertThat(bench.form.problems()).isEmpty();
                bench.form.dispose();
            }
        }
    }

    @Test
    void everyControlHasAName() {
        for (FieldType type : KINDS) {
            FieldEditor editor =
                    FieldEditors.create(FieldDef.of("f", type), FieldValue.of(Json.of("''")), new PlainContext());
            assertThat(editor.focusTarget().getAccessibleText()).as("%s", type).isNotBlank();
        }
    }

    @Test
    void textIsWrittenAsTyped() {
        EditorBench bench = new EditorBench(new FieldType.ShortText(), "{'a':1,'f':'old','z':2}");
        bench.type("Plums “put up”");
        assertThat(bench.json()).isEqualTo("{'a':1,'f':'Plums “put up”','z':2}");
    }

    @Test
    void typingBackWhatWasThereBringsBackTheVeryValue() {
        EditorBench bench = new EditorBench(new FieldType.ShortText(), "{'f':12}");
        bench.type("12 kg");
        assertThat(bench.json()).isEqualTo("{'f':'12 kg'}");
        bench.type("12");
        assertThat(bench.json()).isEqualTo("{'f':12}");
    }

    @Test
    void linesThatCameWithCarriageReturnsGoBackWithThem() {
        EditorBench bench = new EditorBench(new FieldType.LongText(), "{'f':'<p>a</p>\\r\\n<p>b</p>'}");
        bench.type("<p>a</p>\n<p>c</p>");
        assertThat(bench.value().textValue()).isEqualTo("<p>a</p>\r\n<p>c</p>");
    }

    @Test
    void tabLeavesALongTextAndControlTabIsPartOfIt() {
        EditorBench bench = new EditorBench(new FieldType.LongText(), "{'f':'a'}");
        Node area = bench.fields().get(0);
        area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
        assertThat(bench.json()).isEqualTo("{'f':'a'}");
        area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, true, false, false));
        assertThat(bench.value().textValue()).contains("\t");
    }

    @Test
    void numbersKeepTheirExactDigits() {
        EditorBench bench = new EditorBench(new FieldType.Numeric(), "{'f':1.250}");
        assertThat(bench.shown()).isEqualTo("1.250");
        bench.type("0.10000000000000000000001");
        assertThat(bench.json()).isEqualTo("{'f':0.10000000000000000000001}");
        bench.type("12345678901");
        assertThat(bench.json()).isEqualTo("{'f':12345678901}");
        bench.type("1.250");
        assertThat(bench.json()).isEqualTo("{'f':1.250}");
    }

    @Test
    void whatIsNoNumberStaysInTheFieldAndLeavesTheValue() {
        EditorBench bench = new EditorBench(new FieldType.Numeric(), "{'f':5}");
        bench.type("5 kilos");
        assertThat(bench.json()).isEqualTo("{'f':5}");
        assertThat(bench.shown()).isEqualTo("5 kilos");
        assertThat(bench.problems()).containsExactly("f");
        bench.type("6");
        assertThat(bench.json()).isEqualTo("{'f':6}");
        assertThat(bench.problems()).isEmpty();
    }

    @Test
    void aNumberTypedHalfwayIsNotTakenForTheWholeOne() {
        EditorBench bench = new EditorBench(new FieldType.Numeric(), "{'f':2560}");
        bench.type("12");
        bench.type("12x");
        assertThat(bench.json()).isEqualTo("{'f':2560}");
        assertThat(bench.problems()).containsExactly("f");
    }

    @Test
    void aNumberKeptAsTextStaysText() {
        EditorBench bench = new EditorBench(new FieldType.Numeric(), "{'f':'5'}");
        bench.type("7.5");
        assertThat(bench.json()).isEqualTo("{'f':'7.5'}");
    }

    @Test
    void aDateKeepsTheSpellingOfWhatWasNotTouched() {
        EditorBench bench = new EditorBench(new FieldType.DateTime(), "{'f':'2023-04-13T07:29:57.727000+00:00'}");
        bench.type(0, "2023-04-14");
        assertThat(bench.json()).isEqualTo("{'f':'2023-04-14T07:29:57.727000+00:00'}");
        bench.type(1, "9:05");
        assertThat(bench.json()).isEqualTo("{'f':'2023-04-14T09:05:00+00:00'}");
        bench.type(0, "2023-04-13");
        bench.type(1, "07:29:57");
        assertThat(bench.json()).isEqualTo("{'f':'2023-04-13T07:29:57.727000+00:00'}");
    }

    @Test
    void aNewDateIsSpelledAsTheServiceDoes() {
        EditorBench bench = new EditorBench(new FieldType.DateTime(), "{'f':''}");
        bench.type(0, "2024-03-15");
        assertThat(bench.json()).isEqualTo("{'f':'2024-03-15T00:00:00'}");
        bench.type(1, "14:30");
        assertThat(bench.json()).isEqualTo("{'f':'2024-03-15T14:30:00'}");
    }

    @Test
    void aDayThatIsNoneIsAProblemAndLeavesTheValue() {
        EditorBench bench = new EditorBench(new FieldType.DateTime(), "{'f':'2024-03-15T14:30:00'}");
        bench.type(0, "2024-02-31");
        assertThat(bench.json()).isEqualTo("{'f':'2024-03-15T14:30:00'}");
        assertThat(bench.problems()).containsExactly("f");
    }

    @Test
    void aDropdownKeepsAValueThatIsNoneOfItsOptions() {
        EditorBench bench = new EditorBench(new FieldType.Dropdown(List.of("one")), "{'f':'other'}");
        @SuppressWarnings("unchecked")
        ComboBox<String> box = bench.find(ComboBox.class, ".combo-box");
        assertThat(box.getItems()).startsWith("", "one", "other").hasSize(4);
        box.setValue("one");
        assertThat(bench.json()).isEqualTo("{'f':'one'}");
        box.setValue("");
        assertThat(bench.json()).isEqualTo("{'f':''}");
    }

    @Test
    void aDropdownTakesAValueTypedByHandAndSaysThatItIsNew() {
        EditorBench bench = new EditorBench(new FieldType.Dropdown(List.of("one")), "{'f':'one'}");
        @SuppressWarnings("unchecked")
        ComboBox<String> box = bench.find(ComboBox.class, ".combo-box");
        box.setValue(box.getItems().get(2));
        assertThat(bench.json()).isEqualTo("{'f':'one'}");
        bench.type("two");
        assertThat(bench.json()).isEqualTo("{'f':'two'}");
        assertThat(bench.find(Label.class, ".field-box > .muted-small").isVisible())
                .isTrue();
    }

    @Test
    void aShortColourIsWrittenInFull() {
        EditorBench bench = new EditorBench(new FieldType.Color(), "{'f':''}");
        bench.type("2f6");
        assertThat(bench.json()).isEqualTo("{'f':'#22ff66'}");
    }

    @Test
    void rawJsonIsTidiedAndItsMistakeIsFound() {
        EditorBench bench = new EditorBench(new FieldType.Raw(), "{'f':{'a':1.50}}");
        bench.type("{\"a\":[1.50,\n{]}");
        bench.press(Words.of("form.raw.mistake"));
        assertThat(bench.fields().get(0).getSelection().getStart()).isBetween(12, 14);
        bench.type("{\"a\":[1.50,2]}");
        bench.press(Words.of("form.raw.tidy"));
        assertThat(bench.shown()).isEqualTo("{\n  \"a\" : [ 1.50, 2 ]\n}");
        assertThat(bench.json()).isEqualTo("{'f':{'a':[1.50,2]}}");
        assertThat(RawEditor.offset("ab\ncd\n", 2, 2)).isEqualTo(4);
        assertThat(RawEditor.offset("ab", 9, 9)).isEqualTo(2);
    }

    @Test
    void aDateSaysWhatItsZoneMeans() {
        java.time.ZoneId berlin = java.time.ZoneId.of("Europe/Berlin");
        assertThat(DateTimeEditor.zoneWords(
                        DateTimeText.read("2024-07-15T14:30:00").orElseThrow(), berlin))
                .isEqualTo(Words.of("form.date.noZone", "Europe/Berlin"));
        assertThat(DateTimeEditor.zoneWords(
                        DateTimeText.read("2024-07-15T14:30:00Z").orElseThrow(), berlin))
                .isEqualTo(Words.of("form.date.zone", "Z", "2024-07-15 16:30", "Europe/Berlin"));
        assertThat(DateTimeEditor.zoneWords(DateTimeText.read("2024-07-15").orElseThrow(), berlin))
                .isEqualTo(Words.of("form.date.dayOnly"));
    }

    @Test
    void aSwitchWritesYesOrNo() {
        EditorBench bench = new EditorBench(new FieldType.Checkbox(), "{'f':null}");
        bench.find(atlantafx.base.controls.ToggleSwitch.class, ".toggle-switch").setSelected(true);
        assertThat(bench.json()).isEqualTo("{'f':true}");
    }

    @Test
    void aColourIsHexOrAProblem() {
        EditorBench bench = new EditorBench(new FieldType.Color(), "{'f':'#7a2e4d'}");
        bench.type("red");
        assertThat(bench.json()).isEqualTo("{'f':'#7a2e4d'}");
        assertThat(bench.problems()).containsExactly("f");
        bench.type("#00FF00");
        assertThat(bench.json()).isEqualTo("{'f':'#00FF00'}");
    }

    @Test
    void mediaIsAnAddressThatCanBeCleared() {
        EditorBench bench = new EditorBench(new FieldType.Media(), "{'f':'https://x/a.png'}");
        bench.press(Words.of("form.media.clear"));
        assertThat(bench.json()).isEqualTo("{'f':''}");
    }

    @Test
    void referencesAreMovedAndRemovedAndOthersStay() {
        EditorBench bench =
                new EditorBench(MANY, "{'f':[{'$ref':'item','id':'41'},{'odd':1},{'$ref':'item','id':'42'}]}");
        bench.press(Words.of("form.row.down"));
        assertThat(bench.json()).isEqualTo("{'f':[{'odd':1},{'$ref':'item','id':'41'},{'$ref':'item','id':'42'}]}");
        bench.press(Words.of("form.reference.remove"), 1);
        assertThat(bench.json()).isEqualTo("{'f':[{'odd':1},{'$ref':'item','id':'42'}]}");
        bench.press(Words.of("form.reference.open"));
        assertThat(bench.context.opened).containsExactly(new Reference(Reference.Target.ITEM, "42"));
    }

    @Test
    void aReferenceThatIsTakenAwayIsSpelledAsTheServiceDoes() {
        EditorBench bench = new EditorBench(ONE, "{'f':{'$ref':'item','id':'41'}}");
        assertThat(bench.find(Label.class, ".reference-row > .label").getText()).isEqualTo("Wholegrain rye");
        bench.press(Words.of("form.reference.remove"));
        assertThat(bench.json()).isEqualTo("{'f':''}");
    }

    @Test
    void aNameIsRemovedByItsChip() {
        EditorBench bench = new EditorBench(new FieldType.Names(FieldType.Vocabulary.TAGS), "{'f':['a','b']}");
        bench.press(Words.of("form.names.remove", "a"));
        assertThat(bench.json()).isEqualTo("{'f':['b']}");
    }

    @Test
    void aComponentWritesOnlyItsOwnKey() {
        EditorBench bench =
                new EditorBench(new FieldType.Component(List.of(NAME)), "{'f':{'z':[1.50],'name':'old','a':null}}");
        bench.type("new");
        assertThat(bench.json()).isEqualTo("{'f':{'z':[1.50],'name':'new','a':null}}");
    }

    @Test
    void repeaterRowsAreAddedMovedDoubledAndRemoved() {
        EditorBench bench = new EditorBench(REPEATER, "{'f':[{'name':'a','x':1},{'name':'b'}]}");
        bench.press(Words.of("form.row.down"));
        assertThat(bench.json()).isEqualTo("{'f':[{'name':'b'},{'name':'a','x':1}]}");
        bench.press(Words.of("form.row.duplicate"), 1);
        assertThat(bench.json()).isEqualTo("{'f':[{'name':'b'},{'name':'a','x':1},{'name':'a','x':1}]}");
        bench.press(Words.of("form.row.remove"));
        assertThat(bench.json()).isEqualTo("{'f':[{'name':'a','x':1},{'name':'a','x':1}]}");
        bench.press(Words.of("form.row.add"));
        assertThat(bench.json()).isEqualTo("{'f':[{'name':'a','x':1},{'name':'a','x':1},{'name':''}]}");
    }

    @Test
    void rowsAreBuiltOnlyWhenOpened() {
        StringBuilder rows = new StringBuilder("{'f':[");
        for (int index = 0; index < 50; index++) {
            rows.append(index == 0 ? "" : ",")
                    .append("{'name':'row ")
                    .append(index)
                    .append("'}");
        }
        EditorBench bench = new EditorBench(REPEATER, rows.append("]}").toString());
        assertThat(bench.fields()).isEmpty();
        bench.form.reveal("f[3].name");
        assertThat(bench.fields()).hasSize(1);
        bench.type("changed");
        assertThat(bench.value().path(3).path("name").asText()).isEqualTo("changed");
    }

    @Test
    void aProblemInARowFollowsItWhenItMoves() {
        FieldType numbers = new FieldType.Repeater(List.of(FieldDef.of("n", new FieldType.Numeric())));
        EditorBench bench = new EditorBench(numbers, "{'f':[{'n':1},{'n':2}]}");
        bench.form.reveal("f[1].n");
        bench.type("two");
        assertThat(bench.problems()).containsExactly("f[1].n");
        bench.press(Words.of("form.row.up"), 1);
        assertThat(bench.problems()).containsExactly("f[0].n");
        bench.press(Words.of("form.row.remove"));
        assertThat(bench.problems()).isEmpty();
    }

    @Test
    void aPickedComponentIsEditedInItsFields() {
        EditorBench bench =
                new EditorBench(PICKER, "{'f':[{'type':'quote','extra':1,'fields':{'k':2,'name':'a'}},{'type':'?'}]}");
        bench.form.reveal("f[0].fields.name");
        bench.type("b");
        assertThat(bench.json())
                .isEqualTo("{'f':[{'type':'quote','extra':1,'fields':{'k':2,'name':'b'}},{'type':'?'}]}");
    }

    @Test
    void rawJsonIsCheckedAndBrokenJsonLeavesTheValue() {
        EditorBench bench = new EditorBench(new FieldType.Raw(), "{'f':{'a':1.50}}");
        bench.type("{\"a\": 1.50, ");
        assertThat(bench.json()).isEqualTo("{'f':{'a':1.50}}");
        assertThat(bench.problems()).containsExactly("f");
        bench.type("{\"a\": 2.50}");
        assertThat(bench.json()).isEqualTo("{'f':{'a':2.50}}");
        assertThat(bench.problems()).isEmpty();
    }
}
