package dev.larder.ui.preview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A component or a row of a repeater, its fields sorted by what they are to a reader. */
record Part(
        String kind,
        Optional<String> headline,
        List<Item> pictures,
        List<Item> texts,
        List<Button> buttons,
        boolean flipped) {
    private static final List<String> HEADLINES = List.of("headline", "title", "heading", "name", "question");
    private static final Set<String> ADDRESSES = Set.of("url", "link", "href");

    /** A field with its value. */
    record Item(FieldDef def, JsonNode value) {
        boolean isIcon() {
            return def.key().toLowerCase(Locale.ROOT).contains("icon");
        }
    }

    /** Words that lead somewhere. */
    record Button(String label, String to) {}

    /** {@code kind} is the component's own name; its fields that are no headline, picture or button stay in their order. */
    static Part of(String kind, List<FieldDef> defs, JsonNode object) {
        Optional<String> headlineKey = HEADLINES.stream()
                .filter(key -> defs.stream().anyMatch(def -> def.key().equals(key) && isShort(def)))
                .filter(key -> !object.path(key).asText("").isBlank())
                .findFirst();
        List<Item> pictures = new ArrayList<>();
        List<Item> texts = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        boolean flipped = false;
        for (FieldDef def : defs) {
            JsonNode value = object.path(def.key());
            String key = def.key().toLowerCase(Locale.ROOT);
            boolean said = headlineKey.filter(def.key()::equals).isPresent() || isLabel(key, defs);
            if (key.endsWith("position")) {
                flipped = value.asText("").equalsIgnoreCase("right");
            } else if (!isEmpty(value) && !said) {
                if (def.type() instanceof FieldType.Media) {
                    pictures.add(new Item(def, value));
                } else if (isAddress(key) && value.isTextual()) {
                    buttons.add(new Button(label(key, defs, object), value.asText()));
                } else {
                    texts.add(new Item(def, value));
                }
            }
        }
        Optional<String> headline = headlineKey.map(key -> object.path(key).asText());
        return new Part(kind, headline, pictures, texts, buttons, flipped);
    }

    boolean isHero() {
        String name = kind.toLowerCase(Locale.ROOT);
        return List.of("hero", "banner", "jumbotron", "header", "call_to_action", "cta").stream()
                .anyMatch(name::contains);
    }

    boolean hasPicture() {
        return pictures.stream().anyMatch(item -> !item.isIcon());
    }

    boolean isEmpty() {
        return headline.isEmpty() && pictures.isEmpty() && texts.isEmpty() && buttons.isEmpty();
    }

    private static boolean isShort(FieldDef def) {
        return def.type() instanceof FieldType.ShortText || def.type() instanceof FieldType.LongText;
    }

    private static boolean isAddress(String key) {
        return ADDRESSES.contains(key) || ADDRESSES.stream().anyMatch(end -> key.endsWith("_" + end));
    }

    /** The words of a button stand on it, not beside it. */
    private static boolean isLabel(String key, List<FieldDef> defs) {
        return (key.endsWith("_label") || key.endsWith("_text"))
                && defs.stream()
                        .anyMatch(def -> isAddress(def.key()) && stem(def.key()).equals(stem(key)));
    }

    private static String label(String key, List<FieldDef> defs, JsonNode object) {
        return defs.stream()
                .map(FieldDef::key)
                .filter(other -> isLabel(other, defs) && stem(other).equals(stem(key)))
                .map(other -> object.path(other).asText(""))
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElseGet(() -> object.path(key).asText(""));
    }

    private static String stem(String key) {
        int end = key.lastIndexOf('_');
        return end < 0 ? "" : key.substring(0, end);
    }

    static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.asText().isBlank())
                || (value.isContainerNode() && value.isEmpty());
    }
}
