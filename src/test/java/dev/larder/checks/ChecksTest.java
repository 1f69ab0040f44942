package dev.larder.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.Reference;
import dev.larder.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    /** So that HTML with its own quotes can be written down. */
    private static final ObjectMapper LENIENT =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private static final ContentTypeKey PRODUCT = ContentTypeKey.pageType("product");
    private static final FieldType ROWS = new FieldType.Repeater(
            List.of(FieldDef.of("name", new FieldType.ShortText()), FieldDef.of("text", new FieldType.RichText())));
    private static final FieldType BLOCKS =
            new FieldType.Picker(Map.of("hero", List.of(FieldDef.of("headline", new FieldType.ShortText()))));
    private static final Schema SCHEMA = new Schema(
            PRODUCT,
            List.of(
                    FieldDef.of("title", new FieldType.ShortText()),
                    FieldDef.of("seo_title", new FieldType.ShortText()),
                    FieldDef.of("meta_description", new FieldType.LongText()),
                    FieldDef.of(
                            "seo", new FieldType.Component(List.of(FieldDef.of("title", new FieldType.ShortText())))),
                    FieldDef.of("body", new FieldType.RichText()),
                    FieldDef.of("note", new FieldType.LongText()),
                    FieldDef.of("link", new FieldType.ShortText()),
                    FieldDef.of("photo", new FieldType.Media()),
                    FieldDef.of("cover", new FieldType.Media()),
                    FieldDef.of("cover_alt", new FieldType.ShortText()),
                    FieldDef.of("showroom", new FieldType.References(false, Reference.Target.ITEM, Optional.empty())),
                    FieldDef.of("related", new FieldType.References(true, Reference.Target.ITEM, Optional.empty())),
                    FieldDef.of("rows", ROWS),
                    FieldDef.of("blocks", BLOCKS),
                    FieldDef.of("wanted", new FieldType.ShortText())
                            .with(new FieldDef.Hint("", FieldDef.Need.REQUIRED)),
                    FieldDef.of("usual", new FieldType.ShortText()).with(new FieldDef.Hint("", FieldDef.Need.USUAL))));

    @Test
    void eachCheckIsRegisteredOnce() {
        List<String> written = new ClassFileImporter()
                .importPackagesOf(Check.class).stream()
                        .filter(type -> type.isAssignableTo(Check.class) && !type.isInterface())
                        .map(type -> type.getSimpleName())
                        .sorted()
                        .toList();
        assertThat(Checks.all())
                .extracting(check -> check.getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void anEntryInOrderHasNothingToLookAt() {
        assertThat(Checks.look(subject("""
                {"title":"Oak table","seo_title":"Oak table made to order in York","wanted":"x","usual":"y",
                 "meta_description":"A table of solid oak, made to your measure in our workshop in York within twelve weeks.",
                 "seo":{"title":"A table that is made to order"},
                 "body":"<h2>One</h2><p>Text <a href=\\"https://example.com/ab\\">x</a></p><h3>Two</h3><img src=\\"a.jpg\\" alt=\\"A\\">",
                 "photo":"https://cdn.example/known.jpg","cover":"https://cdn.example/c.jpg","cover_alt":"A table",
                 "showroom":{"$ref":"item","id":"1"},"related":[{"$ref":"item","id":"2"}],"link":"https://example.com"}"""))).isEmpty();
    }

    @Test
    void textsForSearchEnginesAreCounted() {
        assertThat(keys("{'seo_title':'" + "x".repeat(61) + "'}")).contains("checks.seo-long seo_title");
        assertThat(keys("{'seo':{'title':'Short'}}")).contains("checks.seo-short seo.title");
        assertThat(keys("{'meta_description':''}")).contains("checks.seo-empty meta_description");
        assertThat(keys("{'title':'" + "y".repeat(200) + "'}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "seo_title, 60",
        "seo-title, 60",
        "seo.title, 60",
        "rows[2].meta_title, 60",
        "meta.description, 160",
        "seo_description, 160",
        "page_title, 60"
    })
    void aFieldThatSearchEnginesShowIsKnownByItsName(String path, int most) {
        assertThat(SeoLength.of(path)).map(SeoLength::most).contains(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "description", "hero.title", "museo.name", "rows[0].title", "subtitle"})
    void anOrdinaryTitleIsNot(String path) {
        assertThat(SeoLength.of(path)).isEmpty();
    }

    @Test
    void picturesInTextNeedWordsForThoseWhoCannotSeeThem() {
        assertThat(keys("{'body':'<img src=\"/a/oak.jpg\">'}")).containsExactly("checks.image-no-alt body");
        assertThat(keys("{'body':'<img src=\"oak.jpg\" alt=\"\">'}")).containsExactly("checks.image-empty-alt body");
        assertThat(keys("{'body':'<img src=\"oak.jpg\" alt=\"Oak\">'}")).isEmpty();
    }

    @Test
    void mediaWithoutAltTextAreFoundWhereTheMirrorOrTheFieldBesideKnows() {
        assertThat(keys("{'photo':'https://cdn.example/bare.jpg'}")).containsExactly("checks.media-no-alt-there photo");
        assertThat(keys("{'photo':'https://cdn.example/known.jpg'}")).isEmpty();
        assertThat(keys("{'photo':'https://cdn.example/never-seen.jpg'}")).isEmpty();
        assertThat(keys("{'cover':'https://cdn.example/known.jpg','cover_alt':''}"))
                .containsExactly("checks.media-no-alt cover_alt");
        assertThat(keys("{'photo':'https://cdn.example/bare.pdf'}")).isEmpty();
    }

    @Test
    void referencesToNothingAreFoundAloneAndInLists() {
        assertThat(keys("{'showroom':{'$ref':'item','id':'404'}}")).containsExactly("checks.dead-reference showroom");
        assertThat(keys("{'related':[{'$ref':'item','id':'1'},{'$ref':'item','id':'404'}]}"))
                .containsExactly("checks.dead-reference related");
        assertThat(keys("{'showroom':'','related':[]}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/product/gone", "/products/gone/", "/blog/gone?a=b#c"})
    void linksThatNameAnEntryWhichIsNotHereAreFound(String address) {
        assertThat(keys("{'body':'<a href=\"" + address + "\">x</a>'}")).containsExactly("checks.dead-link body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/product/oak",
                "/blog/oak",
                "/shop/gone",
                "/product",
                "https://example.com/product/gone",
                "/a/b/c"
            })
    void linksThatNameNoneAreLeftAlone(String address) {
        assertThat(keys("{'body':'<a href=\"" + address + "\">x</a>'}")).isEmpty();
    }

    @Test
    void addressesThatAreNotEncryptedAreNoted() {
        assertThat(keys("{'body':'<a href=\"http://example.com\">x</a>'}")).containsExactly("checks.plain-http body");
        assertThat(keys("{'link':'http://example.com'}")).containsExactly("checks.plain-http link");
        assertThat(keys("{'link':'https://example.com','photo':'http://127.0.0.1:4711/media/a.jpg'}"))
                .isEmpty();
        assertThat(keys("{'title':'Write http:// before it'}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "javascript:alert(1) | checks.link-script",
                "JaVaScRiPt:alert(1) | checks.link-script",
                "data:text/html,x | checks.link-script",
                "# | checks.link-empty",
                "'' | checks.link-empty",
                "http:/example.com | checks.link-misspelt",
                "https//example.com | checks.link-misspelt",
                "htp://example.com | checks.link-misspelt",
                "www.example.com | checks.link-misspelt",
                "https://example.com/a b | checks.link-misspelt",
                "mailto:nobody | checks.link-misspelt"
            })
    void brokenLinksAreFound(String address, String key) {
        assertThat(keys("{'body':'<a href=\"" + address + "\">x</a>'}")).containsExactly(key + " body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#part",
                "https://example.com/?q=a+b",
                "mailto:a@b.example?subject=Hi there",
                "tel:+441632960144",
                "/a"
            })
    void otherLinksAreNot(String address) {
        assertThat(keys("{'body':'<a href=\"" + address + "\">x</a>'}")).isEmpty();
    }

    @Test
    void linksInAnotherLanguageAndPicturesWithoutAddressAreFound() {
        assertThat(keys("{'body':'<p>See [our shop](https://example.com)</p>'}"))
                .containsExactly("checks.link-markdown body");
        assertThat(keys("{'body':'<img src=\"\" alt=\"x\">'}")).containsExactly("checks.picture-empty body");
        assertThat(keys("{'body':'<p>[1] (a note)</p>'}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lorem ipsum dolor",
                "TODO: write",
                "Price TBD",
                "call xxx now",
                "[insert name here]",
                "Dear {{first_name}}"
            })
    void leftoversAreFoundInPlainAndRichText(String words) {
        assertThat(keys("{'title':'" + words + "'}")).containsExactly("checks.placeholder title");
        assertThat(keys("{'rows':[{'name':'a','text':''},{'name':'b','text':'<p>" + words + "</p>'}]}"))
                .containsExactly("checks.placeholder rows[1].text");
        assertThat(keys("{'blocks':[{'type':'hero','fields':{'headline':'" + words + "'}}]}"))
                .containsExactly("checks.placeholder blocks[0].headline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A todo list", "Todos los días", "size xx", "XL and XXL", "insert the tenon", "{ }"})
    void wordsThatOnlyLookAlikeAreNot(String words) {
        assertThat(keys("{'title':'" + words + "'}")).isEmpty();
    }

    @Test
    void aTemplateInCodeIsNoLeftover() {
        assertThat(keys("{'body':'<pre>{{name}}</pre><p><code>TODO</code></p>'}"))
                .isEmpty();
    }

    @Test
    void headingsOutOfOrderAreNoted() {
        assertThat(keys("{'body':'<h2>a</h2><h4>b</h4>'}")).containsExactly("checks.heading-skips body");
        assertThat(keys("{'body':'<h1>a</h1><h2>b</h2><h1>c</h1>'}")).containsExactly("checks.heading-firsts body");
        assertThat(keys("{'body':'<h3>a</h3><h4>b</h4><h2>c</h2><h3>d</h3>'}")).isEmpty();
    }

    @Test
    void paragraphsThatFewReadToTheEndAreNoted() {
        String words = "word ".repeat(151);
        assertThat(keys("{'body':'<p>" + words + "</p>'}")).containsExactly("checks.long-paragraph body");
        assertThat(keys("{'note':'" + words + "'}")).containsExactly("checks.long-paragraph note");
        assertThat(keys("{'body':'<p>" + "word ".repeat(150) + "</p><p>more</p>'}"))
                .isEmpty();
    }

    @Test
    void emptyFieldsThatWantAValueAreFound() {
        assertThat(keys("{'wanted':'','usual':'x'}")).containsExactly("checks.required-empty wanted");
        assertThat(keys("{'wanted':'x','usual':' '}")).containsExactly("checks.usual-empty usual");
        assertThat(keys("{'wanted':'x','usual':'y'}")).isEmpty();
    }

    @Test
    void eachLocaleIsLookedAtAndWarningsComeFirst() {
        Content content = new Content(
                "",
                "",
                Map.of(
                        new LocaleCode("de"), fields("{'title':'TODO','wanted':'x','usual':'y'}"),
                        new LocaleCode("en"), fields("{'usual':'','title':'TBD','wanted':'x'}"),
                        new LocaleCode("fr"), Fields.empty()));

        List<Finding> findings = Checks.look(new Subject(SCHEMA, content, new Mirror()));

        assertThat(findings)
                .filteredOn(finding -> !finding.key().startsWith("checks.seo"))
                .extracting(finding -> finding.locale() + " " + finding.path())
                .containsExactly("de title", "en title", "en usual");
    }

    @Test
    void contentOfAnyShapeIsLookedAtWithoutHarm() {
        assertThat(keys(
                        "{'title':7,'body':{'a':1},'rows':'x','blocks':[1,{'type':'gone','fields':{}}],'showroom':[null],"
                                + "'seo':null,'photo':[],'extra':{'b':[]}}"))
                .isEmpty();
    }

    /** The findings in a word and their place; what every entry without search texts has is left out. */
    private static List<String> keys(String json) {
        return Checks.look(subject(json)).stream()
                .filter(finding -> !finding.key().equals("checks.seo-empty") || json.contains("meta_description"))
                .filter(finding -> !finding.path().equals("wanted") || json.contains("wanted"))
                .filter(finding -> !finding.path().equals("usual") || json.contains("usual"))
                .map(finding -> finding.key() + " " + finding.path())
                .toList();
    }

    private static Subject subject(String json) {
        return new Subject(SCHEMA, Content.of(LocaleCode.NONE, fields(json)), new Mirror());
    }

    private static Fields fields(String json) {
        try {
            return Fields.of((ObjectNode) LENIENT.readTree(json));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(json, wrong);
        }
    }

    /** A mirror of one product, one post and two items. */
    private static final class Mirror implements Known {
        @Override
        public boolean exists(Reference reference) {
            return !reference.id().equals("404");
        }

        @Override
        public boolean exists(ContentTypeKey type, String slug) {
            return slug.equals("oak");
        }

        @Override
        public List<ContentTypeKey> types() {
            return List.of(PRODUCT, ContentTypeKey.blog(), ContentTypeKey.collection("faq"));
        }

        @Override
        public Optional<String> alt(String address) {
            return address.contains("bare")
                    ? Optional.of("")
                    : address.contains("known") ? Optional.of("A table") : Optional.empty();
        }
    }
}
