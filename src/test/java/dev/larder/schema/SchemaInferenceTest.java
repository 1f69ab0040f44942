package dev.larder.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldType;
import dev.larder.model.Fields;
import dev.larder.model.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaInferenceTest {
    private static final ContentTypeKey PRODUCT = ContentTypeKey.pageType("product");
    private static final ContentTypeKey TEAM = ContentTypeKey.collection("team");
    private final SchemaInference inference =
            new SchemaInference(reference -> reference.id().equals("41") ? Optional.of(TEAM) : Optional.empty());

    @Test
    void plainValuesTellTheirKind() {
        assertThat(kind("{'a':true}")).isEqualTo(new FieldType.Checkbox());
        assertThat(kind("{'a':12.5}")).isEqualTo(new FieldType.Numeric());
        assertThat(kind("{'a':'#2f6b4f'}")).isEqualTo(new FieldType.Color());
        assertThat(kind("{'a':'2026-03-10T00:00:00'}")).isEqualTo(new FieldType.DateTime());
        assertThat(kind("{'a':'2023-04-13T07:29:57.727000+00:00'}")).isEqualTo(new FieldType.DateTime());
        assertThat(kind("{'a':'https://cdn.buttercms.com/aB3dE5fG7hI9'}")).isEqualTo(new FieldType.Media());
        assertThat(kind("{'a':'http://127.0.0.1:4711/media/oak.jpg'}")).isEqualTo(new FieldType.Media());
        assertThat(kind("{'a':'<p>Oak</p>'}")).isEqualTo(new FieldType.RichText());
        assertThat(kind("{'a':'one\\ntwo'}")).isEqualTo(new FieldType.LongText());
        assertThat(kind("{'a':'Oak table'}")).isEqualTo(new FieldType.ShortText());
    }

    @Test
    void anAddressThatIsNoMediaFileStaysText() {
        assertThat(kind("{'a':'https://example.com/about'}")).isEqualTo(new FieldType.ShortText());
    }

    @Test
    void wordsThatComeBackOftenAreADropdown() {
        assertThat(kind("{'a':'oak'}", "{'a':'ash'}", "{'a':'oak'}", "{'a':'ash'}", "{'a':'oak'}"))
                .isEqualTo(new FieldType.Dropdown(List.of("ash", "oak")));
    }

    @Test
    void anEmptyValueHidesNothingThatAnotherEntryShows() {
        assertThat(kind("{'a':''}", "{'a':4}", "{'a':null}")).isEqualTo(new FieldType.Numeric());
    }

    @Test
    void whatWasNeverFilledIsNotGuessedAt() {
        assertThat(kind("{'a':[]}")).isEqualTo(new FieldType.Raw());
        assertThat(kind("{'a':null}")).isEqualTo(new FieldType.Raw());
        assertThat(kind("{'a':''}")).isEqualTo(new FieldType.ShortText());
    }

    @Test
    void valuesOfDifferentKindsAreLeftRaw() {
        assertThat(kind("{'a':4}", "{'a':{'b':1}}")).isEqualTo(new FieldType.Raw());
    }

    @Test
    void referencesTellWhereTheyPoint() {
        assertThat(kind("{'a':{'$ref':'item','id':'41'}}"))
                .isEqualTo(new FieldType.References(false, Reference.Target.ITEM, Optional.of(TEAM)));
        assertThat(kind("{'a':[{'$ref':'page','id':'oak'}]}"))
                .isEqualTo(new FieldType.References(true, Reference.Target.PAGE, Optional.empty()));
    }

    @Test
    void aPickerIsToldFromARepeaterByItsBlocks() {
        assertThat(kind("{'a':[{'type':'hero','fields':{'headline':'Hi'}},{'type':'cta','fields':{'url':'x'}}]}"))
                .isInstanceOfSatisfying(
                        FieldType.Picker.class,
                        picker -> assertThat(picker.kinds()).containsOnlyKeys("hero", "cta"));
        assertThat(kind("{'a':[{'type':'hero','name':'x'}]}")).isInstanceOf(FieldType.Repeater.class);
        assertThat(kind("{'a':{'title':'x'}}")).isInstanceOf(FieldType.Component.class);
    }

    @Test
    void aNewEntryNamesEveryKeyWithItsEmptyValue() {
        var schema = inference.infer(
                PRODUCT,
                samples(
                        "{'name':'x','on':true,'rows':[{'q':'a'}],'seo':{'title':'t'},'to':{'$ref':'item','id':'41'}}"));

        assertThat(EmptyContent.of(schema.fields()).toJson().toString())
                .isEqualTo("{\"name\":\"\",\"on\":false,\"rows\":[],\"seo\":{\"title\":\"\"},\"to\":\"\"}");
    }

    @Test
    void aPostHasTheServicesOwnShape() {
        assertThat(inference.infer(ContentTypeKey.blog(), List.of()).field("body"))
                .hasValueSatisfying(body -> assertThat(body.type()).isEqualTo(new FieldType.RichText()));
    }

    private FieldType kind(String... samples) {
        return inference
                .infer(PRODUCT, samples(samples))
                .field("a")
                .orElseThrow()
                .type();
    }

    private static List<Fields> samples(String... samples) {
        return Arrays.stream(samples).map(SchemaInferenceTest::fields).toList();
    }

    private static Fields fields(String json) {
        try {
            return Fields.of((ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalArgumentException(json, wrong);
        }
    }
}
