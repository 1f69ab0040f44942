package dev.larder.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.LocaleCode;
import dev.larder.model.Target;
import dev.larder.model.View;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers twisted at random, by a seed that the failure names, must give entries or a refusal to read, never more. */
class FuzzTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SAMPLE =
            ("{'meta':{'count':2,'next_page':2},'data':[{'slug':'a','name':'A','title':'T','page_type':'x',"
                            + "'meta':{'id':3},'published':'2024-05-17T14:14:41.484894Z','status':'draft',"
                            + "'author':{'slug':'ann'},'tags':[{'name':'n','slug':'s'}],"
                            + "'fields':{'one':{'meta':{'id':4}},'uri':'/v2/content/?keys=k[_id=1]','n':1.50,"
                            + "'page':{'slug':'s','page_type':null,'fields':{}},"
                            + "'body':[{'type':'hero','fields':{'a':['/v2/pages/a/b/']}}]}}]}")
                    .replace('\'', '"');
    private static final List<ContentTypeKey> TYPES = List.of(
            ContentTypeKey.pageType("x"),
            ContentTypeKey.singlePages(),
            ContentTypeKey.blog(),
            ContentTypeKey.collection("data"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void twistedTreesNeverThrow(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            JsonNode twisted = twist(Json.read(SAMPLE), random);
            for (ContentTypeKey type : TYPES) {
                readAndWriteBack(twisted, type);
            }
            terms(twisted);
        }
    }

    private static void readAndWriteBack(JsonNode answer, ContentTypeKey type) {
        try {
            ListQuery query = new ListQuery(type, View.LIVE, Optional.empty(), 1, 100);
            for (Entry entry :
                    new ListingReader(query, ShapeHints.none()).read(answer).entries()) {
                assertThat(entry.title()).isNotNull();
                assertThat(entry.remote().value()).isNotBlank();
                Content content = Content.of(LocaleCode.NONE, entry.fields());
                assertThat(Json.write(new EntryWriter(new WriteTo(Target.DRAFT, true)).update(type, content)))
                        .isNotEmpty();
            }
        } catch (Wire.Shape odd) {
            assertThat(odd).hasMessageContaining("promised");
        }
    }

    private static void terms(JsonNode answer) {
        try {
            assertThat(ListingReader.terms(answer)).isNotNull();
            assertThat(ListingReader.authors(answer)).isNotNull();
        } catch (Wire.Shape odd) {
            assertThat(odd).hasMessageContaining("promised");
        }
    }

    @Test
    void twistedTextsOfRefusalsNeverThrow() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(SAMPLE);
            for (int j = random.nextInt(6); j >= 0; j--) {
                text.setCharAt(
                        random.nextInt(text.length()), (char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
            }
            text.setLength(random.nextInt(text.length() + 1));
            assertThat(Refusal.read(text.toString()).problems().size()).isLessThanOrEqualTo(50);
        }
    }

    private static JsonNode twist(JsonNode node, Random random) {
        if (random.nextInt(14) == 0) {
            return odd(random);
        }
        if (node instanceof ObjectNode object) {
            ObjectNode result = JSON.objectNode();
            object.properties().forEach(each -> {
                if (random.nextInt(12) != 0) {
                    result.set(each.getKey(), twist(each.getValue(), random));
                }
            });
            return result;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode result = JSON.arrayNode();
            array.forEach(each -> {
                result.add(twist(each, random));
                if (random.nextInt(8) == 0) {
                    result.add(odd(random));
                }
            });
            return result;
        }
        return node;
    }

    private static JsonNode odd(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(new java.math.BigDecimal("1E+400000000"));
            case 3 -> JSON.textNode("");
            case 4 -> JSON.textNode("/v2/pages/%zz/%e4/");
            case 5 -> JSON.booleanNode(random.nextBoolean());
            case 6 -> JSON.arrayNode().add(JSON.objectNode());
            case 7 -> JSON.objectNode().set("meta", JSON.objectNode().put("id", " "));
            default -> JSON.objectNode().put("$ref", "item").put("slug", "\uD800 ");
        };
    }
}
