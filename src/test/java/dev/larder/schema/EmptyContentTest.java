package dev.larder.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmptyContentTest {
    private static final FieldDef NAME = FieldDef.of("name", new FieldType.ShortText());

    private static FieldType references(boolean many) {
        return new FieldType.References(many, Reference.Target.ITEM, Optional.empty());
    }

    @Test
    void aNewEntryHasEveryKeyInTheOrderOfItsSchemaWithTheEmptyValueOfItsKind() {
        List<FieldDef> defs = List.of(
                FieldDef.of("short", new FieldType.ShortText()),
                FieldDef.of("long", new FieldType.LongText()),
                FieldDef.of("rich", new FieldType.RichText()),
                FieldDef.of("number", new FieldType.Numeric()),
                FieldDef.of("date", new FieldType.DateTime()),
                FieldDef.of("yes", new FieldType.Checkbox()),
                FieldDef.of("choice", new FieldType.Dropdown(List.of("a"))),
                FieldDef.of("colour", new FieldType.Color()),
                FieldDef.of("media", new FieldType.Media()),
                FieldDef.of("one", references(false)),
                FieldDef.of("many", references(true)),
                FieldDef.of("names", new FieldType.Names(FieldType.Vocabulary.TAGS)),
                FieldDef.of("component", new FieldType.Component(List.of(NAME, FieldDef.of("many", references(true))))),
                FieldDef.of("picker", new FieldType.Picker(Map.of("hero", List.of(NAME)))),
                FieldDef.of("rows", new FieldType.Repeater(List.of(NAME))),
                FieldDef.of("raw", new FieldType.Raw()));
        assertThat(EmptyContent.of(defs).toJson().toString().replace('"', '\''))
                .isEqualTo("{'short':'','long':'','rich':'','number':'','date':'','yes':false,'choice':'','colour':'',"
                        + "'media':'','one':'','many':[],'names':[],'component':{'name':'','many':[]},'picker':[],"
                        + "'rows':[],'raw':''}");
    }
}
