package dev.larder.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.Reference;
import dev.larder.model.SearchHit.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes an entry apart into its nested values; pure. Of a reference it is what the service calls the target. */
final class Leaves {
    private final List<Leaf> found = new ArrayList<>();

    private Leaves() {}

    /** Title first, then the fields in their order, then the slug. */
    static List<Leaf> of(SearchEntry entry) {
        Leaves leaves = new Leaves();
        entry.content().locales().forEach(leaves::fields);
        List<Leaf> all = new ArrayList<>();
        leaves.add(all, "title", entry.title());
        all.addAll(leaves.found);
        leaves.add(all, "slug", entry.slug());
        return all;
    }

    /** Posts and items have their title among their fields: there it has a place to go to. */
    private void add(List<Leaf> all, String path, String text) {
        boolean there = found.stream().anyMatch(leaf -> leaf.text().equals(text));
        if (!there && !text.isBlank()) {
            all.add(new Leaf(path, LocaleCode.NONE, Part.TEXT, text));
        }
    }

    private void fields(LocaleCode locale, Fields fields) {
        fields.toJson().properties().forEach(field -> value(locale, field.getKey(), field.getValue()));
    }

    private void value(LocaleCode locale, String path, JsonNode value) {
        Optional<Reference> reference = Reference.read(value);
        if (reference.isPresent()) {
            found.add(new Leaf(path, locale, Part.TEXT, reference.get().id()));
        } else if (value.isTextual()) {
            text(locale, path, value.asText());
        } else if (value.isNumber()) {
            found.add(new Leaf(path, locale, Part.TEXT, value.asText()));
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> child : value.properties()) {
                value(locale, path + "." + child.getKey(), child.getValue());
            }
        } else if (value.isArray()) {
            for (int row = 0; row < value.size(); row++) {
                value(locale, path + "[" + row + "]", value.get(row));
            }
        }
    }

    private void text(LocaleCode locale, String path, String written) {
        if (!RichText.looksLikeIt(written)) {
            if (!written.isBlank()) {
                found.add(new Leaf(path, locale, Part.TEXT, written));
            }
            return;
        }
        RichText.parts(written).forEach((part, text) -> found.add(new Leaf(path, locale, part, text)));
    }
}
