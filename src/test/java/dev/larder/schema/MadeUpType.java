package dev.larder.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Fields;
import dev.larder.model.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A content type as a dashboard could define it, of which the kinds are known, with entries as the service delivers them
 * with {@code alt_media_text=1} and as two looks at {@code levels} would tell them (§3.3, §3.6).
 */
final class MadeUpType {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<List<String>> OPTIONS = List.of(
            List.of("oak", "ash", "walnut", "cherry"),
            List.of("left", "right"),
            List.of("small", "medium", "large"),
            List.of("ordering", "care", "delivery", "returns", "repairs"),
            List.of("Full width", "Half width", "Boxed"),
            List.of("draft", "in review", "approved", "archived"),
            List.of("EUR", "GBP", "NOK"),
            List.of("1", "2", "3"),
            List.of("Beginner", "Intermediate", "Advanced"));
    private static final List<String> CHOSEN =
            List.of("wood", "align", "size", "topic", "layout", "review", "currency", "columns", "level");

    final ContentTypeKey key;
    final List<Fields> entries = new ArrayList<>();
    final Set<String> media = new HashSet<>();
    final Map<String, Kind> truth = new TreeMap<>();
    final Map<String, Looks.Look> looks = new TreeMap<>();
    private final Random random;
    private final MadeUpWords words;

    /** A field as it was defined. */
    private record Field(String key, Kind kind, String sort, int emptyOfTen, Map<String, List<Field>> inside) {}

    MadeUpType(ContentTypeKey key, Random random) {
        this.key = key;
        this.random = random;
        this.words = new MadeUpWords(random);
        boolean page = key.kind() == ContentTypeKey.Kind.PAGE;
        List<Field> fields = fields(5 + random.nextInt(8), page ? 2 : 0, page);
        tell(fields, "");
        int count = 5 + random.nextInt(random.nextBoolean() ? 8 : 36);
        for (int index = 0; index < count; index++) {
            entries.add(Fields.of(values(fields, "")));
        }
    }

    private List<Field> fields(int count, int depth, boolean page) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (int index = 0; index < count; index++) {
            Field field = field(depth, page);
            fields.putIfAbsent(field.key(), field);
        }
        return List.copyOf(fields.values());
    }

    private Field field(int depth, boolean page) {
        int empty = random.nextInt(3) == 0 ? random.nextInt(7) : 0;
        int dice = random.nextInt(depth > 0 ? 36 : 30);
        if (dice < 9) {
            String sort = words.one(MadeUpWords.SHORT);
            return new Field(sort, Kind.SHORT_TEXT, sort, empty, Map.of());
        }
        if (dice < 13) {
            return plain(
                    Kind.LONG_TEXT,
                    empty,
                    "summary",
                    "bio",
                    "note",
                    "address_lines",
                    "quote_text",
                    "meta_description",
                    "opening_words",
                    "care",
                    "description");
        }
        if (dice < 16) {
            return plain(Kind.RICH_TEXT, empty, "body", "answer", "details", "embed_code");
        }
        if (dice < 19) {
            int which = random.nextInt(OPTIONS.size());
            return new Field(CHOSEN.get(which), Kind.DROPDOWN, Integer.toString(which), empty, Map.of());
        }
        if (dice >= 30) {
            return nested(depth, empty);
        }
        return switch (dice) {
            case 19, 20 -> plain(Kind.NUMBER, empty, "price", "position", "rating", "latitude");
            case 21, 22 -> plain(Kind.DATE, empty, "starts", "last_reviewed", "event_date");
            case 23 -> plain(Kind.CHECKBOX, 0, "available", "featured", "step_free");
            case 24, 25, 26 -> plain(Kind.MEDIA, empty, "photo", "image", "icon_file", "video");
            case 27 ->
                page ? plain(Kind.COLOR, empty, "background_colour", "tint") : plain(Kind.NUMBER, empty, "year_no");
            case 28 -> plain(Kind.REFERENCE, empty, "showroom", "product");
            default -> plain(Kind.REFERENCES, empty, "related", "people");
        };
    }

    private Field plain(Kind kind, int empty, String... keys) {
        return new Field(words.one(List.of(keys)), kind, "", empty, Map.of());
    }

    private Field nested(int depth, int empty) {
        List<Field> one = fields(2 + random.nextInt(3), depth - 1, true);
        return switch (random.nextInt(3)) {
            case 0 -> new Field("group_" + random.nextInt(9), Kind.COMPONENT, "", 0, Map.of("", one));
            case 1 -> new Field("rows_" + random.nextInt(9), Kind.REPEATER, "", empty, Map.of("", one));
            default ->
                new Field(
                        "blocks_" + random.nextInt(9),
                        Kind.PICKER,
                        "",
                        empty,
                        Map.of("hero", one, "call_to_action", fields(2, depth - 1, true)));
        };
    }

    private void tell(List<Field> fields, String above) {
        for (Field field : fields) {
            String path = FieldPaths.down(above, field.key());
            truth.put(path, field.kind());
            if (field.kind() == Kind.MEDIA) {
                looks.put(path, Looks.Look.MEDIA);
            }
            field.inside().forEach((part, inside) -> tell(inside, inner(path, field.kind(), part)));
        }
    }

    private static String inner(String path, Kind kind, String part) {
        return switch (kind) {
            case REPEATER -> FieldPaths.element(path);
            case PICKER -> FieldPaths.part(path, part);
            default -> path;
        };
    }

    private ObjectNode values(List<Field> fields, String above) {
        ObjectNode values = JSON.objectNode();
        fields.forEach(field ->
                values.set(field.key(), random.nextInt(10) < field.emptyOfTen() ? empty(field.kind()) : value(field)));
        return values;
    }

    /** As the service answers what is empty (§19, 8). */
    private JsonNode empty(Kind kind) {
        return switch (kind) {
            case NUMBER, REFERENCE -> random.nextBoolean() ? JSON.nullNode() : JSON.textNode("");
            case REFERENCES, REPEATER, PICKER -> JSON.arrayNode();
            default -> JSON.textNode("");
        };
    }

    private JsonNode value(Field field) {
        return switch (field.kind()) {
            case SHORT_TEXT -> JSON.textNode(words.shortText(field.sort()));
            case LONG_TEXT -> JSON.textNode(words.longText(field.key()));
            case RICH_TEXT -> JSON.textNode(words.html());
            case DROPDOWN -> JSON.textNode(words.one(OPTIONS.get(Integer.parseInt(field.sort()))));
            case NUMBER -> random.nextBoolean() ? JSON.numberNode(random.nextInt(400)) : JSON.numberNode(-1.25);
            case DATE -> JSON.textNode(words.date());
            case CHECKBOX -> JSON.booleanNode(random.nextInt(3) > 0);
            case COLOR -> JSON.textNode("#%06X".formatted(random.nextInt(0x1000000)));
            case MEDIA -> media();
            case REFERENCE -> reference();
            case REFERENCES -> several(field, this::reference);
            case COMPONENT -> values(inside(field, ""), "");
            case REPEATER -> several(field, () -> values(inside(field, ""), ""));
            default -> several(field, () -> part(field));
        };
    }

    private List<Field> inside(Field field, String part) {
        return field.inside().getOrDefault(part, List.of());
    }

    private JsonNode media() {
        String address = words.fileOnTheCdn();
        media.add(address);
        return JSON.textNode(address);
    }

    private JsonNode reference() {
        return new Reference(Reference.Target.ITEM, Integer.toString(random.nextInt(500))).toJson();
    }

    private ArrayNode several(Field field, java.util.function.Supplier<JsonNode> one) {
        ArrayNode array = JSON.arrayNode();
        int count = 1 + random.nextInt(field.kind() == Kind.PICKER ? 4 : 3);
        for (int index = 0; index < count; index++) {
            array.add(one.get());
        }
        return array;
    }

    private ObjectNode part(Field field) {
        String kind =
                words.one(List.copyOf(new java.util.TreeSet<>(field.inside().keySet())));
        ObjectNode part = JSON.objectNode().put("type", kind);
        part.set("fields", values(inside(field, kind), ""));
        return part;
    }
}
