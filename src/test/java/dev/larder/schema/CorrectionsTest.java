package dev.larder.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Fields;
import dev.larder.model.Reference;
import dev.larder.model.Schema;
import dev.larder.schema.Evidence.Sureness;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people say of fields, put over guesses, kept, and held against content. */
class CorrectionsTest {
    private static final ContentTypeKey PRODUCT = ContentTypeKey.pageType("product");
    private static final ContentTypeKey TEAM = ContentTypeKey.collection("team");
    private static final String SAMPLE = "{'price':12,'name':'Oak','seo':{'title':'t'},'rows':[{'q':'a'}],"
            + "'body':[{'type':'hero','fields':{'headline':'Hi'}}],'to':{'$ref':'item','id':'41'}}";

    @Test
    void aCorrectionWinsOverTheGuessAtAnyDepth() {
        Corrections said = Corrections.none()
                .with(PRODUCT, "/price", kind(Kind.SHORT_TEXT))
                .with(PRODUCT, "/seo/title", kind(Kind.LONG_TEXT))
                .with(PRODUCT, "/rows/[]/q", kind(Kind.RICH_TEXT))
                .with(PRODUCT, "/body/[]/<hero>/headline", kind(Kind.COLOR));

        Map<String, FieldDef> shown = shown(said.over(guess(SAMPLE).schema()));

        assertThat(shown.get("/price").type()).isEqualTo(new FieldType.ShortText());
        assertThat(shown.get("/seo/title").type()).isEqualTo(new FieldType.LongText());
        assertThat(shown.get("/rows/[]/q").type()).isEqualTo(new FieldType.RichText());
        assertThat(shown.get("/body/[]/<hero>/headline").type()).isEqualTo(new FieldType.Color());
        assertThat(shown.get("/name").type()).isEqualTo(new FieldType.ShortText());
    }

    @Test
    void whatIsNotSaidFollowsTheGuess() {
        FieldCorrection words = new FieldCorrection(
                Optional.empty(),
                Optional.of("Price in pounds"),
                Optional.of("Without tax"),
                Optional.of(true),
                Optional.empty(),
                Optional.empty());

        FieldDef price = shown(Corrections.none()
                        .with(PRODUCT, "/price", words)
                        .over(guess(SAMPLE).schema()))
                .get("/price");

        assertThat(price)
                .isEqualTo(new FieldDef(
                        "price",
                        "Price in pounds",
                        new FieldType.Numeric(),
                        new FieldDef.Hint("Without tax", FieldDef.Need.REQUIRED)));
    }

    @Test
    void optionsAndTargetsCanBeSaid() {
        FieldCorrection options = new FieldCorrection(
                Optional.of(Kind.DROPDOWN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of("oak", " ash ", "oak", "")),
                Optional.empty());
        FieldCorrection target = new FieldCorrection(
                Optional.of(Kind.REFERENCES),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(TEAM));

        Map<String, FieldDef> shown = shown(Corrections.none()
                .with(PRODUCT, "/name", options)
                .with(PRODUCT, "/to", target)
                .over(guess(SAMPLE).schema()));

        assertThat(shown.get("/name").type()).isEqualTo(new FieldType.Dropdown(List.of("oak", "ash")));
        assertThat(shown.get("/to").type())
                .isEqualTo(new FieldType.References(true, Reference.Target.ITEM, Optional.of(TEAM)));
    }

    @Test
    void whoSaysNothingGoesBackToTheGuess() {
        Corrections said = Corrections.none().with(PRODUCT, "/price", kind(Kind.SHORT_TEXT));

        assertThat(said.with(PRODUCT, "/price", FieldCorrection.nothing())).isEqualTo(Corrections.none());
    }

    @Test
    void correctionsComeBackFromTheirFileAsTheyWere() {
        Corrections said = Corrections.none()
                .with(PRODUCT, "/rows/[]/q", kind(Kind.RICH_TEXT))
                .with(
                        TEAM,
                        "/role",
                        new FieldCorrection(
                                Optional.of(Kind.DROPDOWN),
                                Optional.of("Role"),
                                Optional.of("As on the door"),
                                Optional.of(false),
                                Optional.of(List.of("a", "b")),
                                Optional.of(PRODUCT)));

        assertThat(CorrectionsJson.read(json(CorrectionsJson.write(said).toString())))
                .contains(said);
    }

    @Test
    void aFileOfSomethingElseIsNoneAndOddPartsAreLeftOut() {
        assertThat(CorrectionsJson.read(json("{'spaces':[]}"))).isEmpty();
        assertThat(CorrectionsJson.read(json("{'larder':'fields','types':{'PAGE:product':{'/a':{'kind':'of-tomorrow'},"
                        + "'/b':{'kind':'number','required':'yes','options':7}},'nonsense':{'/c':{'kind':'date'}}}}")))
                .contains(Corrections.none().with(PRODUCT, "/b", kind(Kind.NUMBER)));
    }

    @Test
    void aGuessComesBackAsItWasKept() {
        TypeGuess guess = guess(SAMPLE, "{'price':7,'name':'Ash','extra':null,'on':true}", "{'price':'seven'}");

        assertThat(GuessJson.read(PRODUCT, json(GuessJson.write(guess).toString())))
                .contains(guess);
        assertThat(GuessJson.read(PRODUCT, json("{'version':99}"))).isEmpty();
        assertThat(GuessJson.read(PRODUCT, json("{'version':1,'fields':[{'key':'a','kind':'number','need':'?'}]}")))
                .isEmpty();
    }

    @Test
    void contentThatDoesNotFitACorrectionIsCounted() {
        TypeGuess guess = tally("{'price':12}", "{'price':'twelve'}", "{'price':'ask us'}", "{'price':''}")
                .guess(BESIDE, Corrections.none().with(PRODUCT, "/price", kind(Kind.NUMBER)), Optional.empty());

        assertThat(guess.contradictions())
                .containsExactly(new Contradiction("/price", Kind.NUMBER, true, Contradiction.Held.TEXT, 2, 3));
    }

    @Test
    void wordsOutsideTheOptionsThatAPersonGaveAreCounted() {
        FieldCorrection options = new FieldCorrection(
                Optional.of(Kind.DROPDOWN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of("oak", "ash")),
                Optional.empty());

        TypeGuess guess = tally("{'wood':'oak'}", "{'wood':'elm'}", "{'wood':'ash'}")
                .guess(BESIDE, Corrections.none().with(PRODUCT, "/wood", options), Optional.empty());

        assertThat(guess.contradictions())
                .containsExactly(new Contradiction("/wood", Kind.DROPDOWN, true, Contradiction.Held.OTHER_WORDS, 1, 3));
    }

    @Test
    void whatWasSureIsHeldAgainstWhatComesAndStaysTheKindOfTheField() {
        TypeGuess before = guess("{'price':1}", "{'price':2}", "{'price':3}");
        TypeTally later = tally("{'price':1}", "{'price':2}", "{'price':3}", "{'price':'four'}");

        TypeGuess now = later.guess(BESIDE, Corrections.none(), Optional.of(before));

        assertThat(now.schema().field("price").map(FieldDef::type)).contains(new FieldType.Numeric());
        assertThat(now.contradictions())
                .containsExactly(new Contradiction("/price", Kind.NUMBER, false, Contradiction.Held.TEXT, 1, 4));
        assertThat(later.guess(BESIDE, Corrections.none(), Optional.of(now.without("/price")))
                        .contradictions())
                .isEmpty();
    }

    @Test
    void oneOddValueAmongManyChangesNoKindAndIsTold() {
        TypeTally tally = tally(Collections.nCopies(20, "{'price':4}").toArray(String[]::new));
        tally.add(fields("{'price':'four'}"), Set.of());

        TypeGuess guess = tally.guess(BESIDE, Corrections.none(), Optional.empty());

        assertThat(guess.schema().field("price").map(FieldDef::type)).contains(new FieldType.Numeric());
        assertThat(guess.at("/price").map(Evidence::sureness)).contains(Sureness.LIKELY);
        assertThat(guess.contradictions())
                .singleElement()
                .extracting(Contradiction::count)
                .isEqualTo(1);
    }

    @Test
    void aFieldThatIsFilledEverywhereIsUsuallyFilled() {
        TypeTally tally = tally(
                Collections.nCopies(8, "{'name':'Oak','size':1,'on':true}").toArray(String[]::new));

        Schema all = tally.guess(BESIDE, Corrections.none(), Optional.empty()).schema();
        tally.add(fields("{'name':'','size':1,'on':true}"), Set.of());
        Schema not = tally.guess(BESIDE, Corrections.none(), Optional.empty()).schema();

        assertThat(all.field("name").map(def -> def.hint().need())).contains(FieldDef.Need.USUAL);
        assertThat(all.field("on").map(def -> def.hint().need())).contains(FieldDef.Need.OPTIONAL);
        assertThat(not.field("name").map(def -> def.hint().need())).contains(FieldDef.Need.OPTIONAL);
        assertThat(not.field("size").map(def -> def.hint().need())).contains(FieldDef.Need.USUAL);
    }

    @Test
    void mediaThatTheServiceToldAreSureAndOtherAddressesInSuchATypeAreText() {
        TypeTally tally = new TypeTally(PRODUCT);
        tally.add(
                fields("{'photo':'https://files.example/4711','doc':'https://files.example/a.pdf'}"),
                Set.of("https://files.example/4711"));

        Schema schema =
                tally.guess(BESIDE, Corrections.none(), Optional.empty()).schema();

        assertThat(schema.field("photo").map(FieldDef::type)).contains(new FieldType.Media());
        assertThat(schema.field("doc").map(FieldDef::type)).contains(new FieldType.ShortText());
    }

    @Test
    void anEmptyMediaFieldIsKnownByTheTwoLooks() {
        TypeTally.Beside looked =
                new TypeTally.Beside(new Looks(Map.of("/photo", Looks.Look.MEDIA)), reference -> Optional.empty());

        assertThat(tally("{'photo':''}")
                        .guess(looked, Corrections.none(), Optional.empty())
                        .schema()
                        .field("photo")
                        .map(FieldDef::type))
                .contains(new FieldType.Media());
    }

    @Test
    void colouredTextInACollectionIsText() {
        TypeTally tally = new TypeTally(TEAM);
        tally.add(fields("{'tint':'#2f6b4f'}"), Set.of());

        assertThat(tally.guess(BESIDE, Corrections.none(), Optional.empty())
                        .schema()
                        .field("tint")
                        .map(FieldDef::type))
                .contains(new FieldType.ShortText());
    }

    @Test
    void contentMadeByAMachineDoesNotFillTheMemory() {
        ObjectNode wide = new ObjectMapper().createObjectNode();
        for (int index = 0; index < 5000; index++) {
            wide.put("key" + index, "x");
        }
        TypeTally tally = new TypeTally(PRODUCT);
        tally.add(Fields.of(wide), Set.of());

        assertThat(tally.guess(BESIDE, Corrections.none(), Optional.empty())
                        .schema()
                        .fields())
                .hasSize(300);
    }

    private static final TypeTally.Beside BESIDE = new TypeTally.Beside(
            Looks.none(), reference -> reference.id().equals("41") ? Optional.of(TEAM) : Optional.empty());

    private static FieldCorrection kind(Kind kind) {
        return FieldCorrection.nothing().kind(kind);
    }

    private static TypeGuess guess(String... samples) {
        return tally(samples).guess(BESIDE, Corrections.none(), Optional.empty());
    }

    private static TypeTally tally(String... samples) {
        TypeTally tally = new TypeTally(PRODUCT);
        for (String sample : samples) {
            tally.add(fields(sample), Set.of());
        }
        return tally;
    }

    private static Map<String, FieldDef> shown(Schema schema) {
        Map<String, FieldDef> shown = new HashMap<>();
        FieldPaths.each(schema.fields(), shown::put);
        return shown;
    }

    private static Fields fields(String json) {
        return Fields.of((ObjectNode) json(json));
    }

    private static JsonNode json(String json) {
        try {
            return new ObjectMapper().readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(json, wrong);
        }
    }
}
