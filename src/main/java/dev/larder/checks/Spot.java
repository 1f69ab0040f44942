package dev.larder.checks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.FieldDef;
import dev.larder.model.LocaleCode;
import java.util.List;

/** One field of an entry with its value, wherever in the entry it stands. */
public record Spot(LocaleCode locale, String path, FieldDef def, JsonNode value) {
    public String text() {
        return value.isTextual() ? value.asText() : "";
    }

    Finding warning(String key, Object... words) {
        return finding(Severity.WARNING, key, words);
    }

    Finding note(String key, Object... words) {
        return finding(Severity.NOTE, key, words);
    }

    private Finding finding(Severity severity, String key, Object... words) {
        return new Finding(locale, path, def.label(), severity, key, List.of(words));
    }
}
