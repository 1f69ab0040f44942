package dev.larder.checks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.Content;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** An entry as the checks see it: every field of every locale, however deep, in the order of its form. */
public final class Subject {
    private final Schema schema;
    private final Known known;
    private final List<Spot> spots = new ArrayList<>();
    private final List<Html> html = new ArrayList<>();

    /** A rich text that is filled, read once for all checks. */
    public record Html(Spot spot, Document document) {}

    public Subject(Schema schema, Content content, Known known) {
        this.schema = schema;
        this.known = known;
        content.locales().forEach((locale, fields) -> {
            if (!fields.isEmpty()) {
                walk(locale, "", schema.fields(), fields.toJson());
                rest(locale, fields);
            }
        });
        spots.stream()
                .filter(spot -> spot.def().type() instanceof FieldType.RichText
                        && !spot.text().isBlank())
                .forEach(spot -> html.add(new Html(spot, Jsoup.parseBodyFragment(spot.text()))));
    }

    public Schema schema() {
        return schema;
    }

    public Known known() {
        return known;
    }

    public List<Spot> spots() {
        return Collections.unmodifiableList(spots);
    }

    public List<Html> html() {
        return Collections.unmodifiableList(html);
    }

    /** The field beside another one, such as the alt text beside its picture. */
    public Optional<Spot> at(LocaleCode locale, String path) {
        return spots.stream()
                .filter(spot -> spot.locale().equals(locale) && spot.path().equals(path))
                .findFirst();
    }

    private void rest(LocaleCode locale, Fields fields) {
        fields.keys().stream()
                .filter(key -> schema.field(key).isEmpty())
                .forEach(key ->
                        spots.add(new Spot(locale, key, FieldDef.of(key, new FieldType.Raw()), fields.get(key))));
    }

    private void walk(LocaleCode locale, String above, List<FieldDef> defs, JsonNode values) {
        for (FieldDef def : defs) {
            String path = above.isEmpty() ? def.key() : above + "." + def.key();
            JsonNode value = values.path(def.key());
            spots.add(new Spot(locale, path, def, value));
            if (def.type() instanceof FieldType.Component component && value.isObject()) {
                walk(locale, path, component.fields(), value);
            } else if (def.type() instanceof FieldType.Repeater repeater) {
                rows(locale, path, value, row -> repeater.fields());
            } else if (def.type() instanceof FieldType.Picker picker) {
                rows(
                        locale,
                        path,
                        value,
                        row -> picker.kinds().getOrDefault(row.path("type").asText(), List.of()));
            }
        }
    }

    private void rows(
            LocaleCode locale, String path, JsonNode rows, java.util.function.Function<JsonNode, List<FieldDef>> defs) {
        for (int index = 0; index < rows.size(); index++) {
            JsonNode row = rows.path(index);
            JsonNode values = row.path("fields").isObject() && row.path("type").isTextual() ? row.path("fields") : row;
            walk(locale, path + "[" + index + "]", defs.apply(row), values);
        }
    }
}
