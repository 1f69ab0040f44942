package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Fields;
import dev.larder.model.ItemTitle;
import dev.larder.model.MediaFile;
import dev.larder.ui.kit.Words;
import java.util.Optional;

/** A row in one line: its title, else the first thing in it that can be read; pure. */
final class RowLine {
    private static final int LONGEST = 120;

    private RowLine() {}

    static String of(JsonNode fields) {
        if (!(fields instanceof ObjectNode object)) {
            return Words.of("form.row.untitled");
        }
        return ItemTitle.of(Fields.of(object))
                .map(title -> MediaFile.isWebAddress(title) ? new MediaFile(title, "").name() : plain(title))
                .filter(title -> !title.isEmpty())
                .or(() -> first(object))
                .orElse(Words.of(isEmpty(object) ? "form.row.empty" : "form.row.untitled"));
    }

    private static Optional<String> first(JsonNode node) {
        for (JsonNode each : node) {
            Optional<String> said = each.isContainerNode()
                    ? first(each)
                    : Optional.of(said(each)).filter(text -> !text.isEmpty());
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    private static String said(JsonNode value) {
        if (!value.isTextual() && !value.isNumber()) {
            return "";
        }
        String text = value.asText();
        return MediaFile.isWebAddress(text) ? new MediaFile(text, "").name() : plain(text);
    }

    private static String plain(String text) {
        String words = text.substring(0, Math.min(text.length(), LONGEST * 20))
                .replaceAll("<[^>]{0,2000}>", " ")
                .replaceAll("&nbsp;", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST).strip() + " …" : words;
    }

    private static boolean isEmpty(JsonNode node) {
        for (JsonNode each : node) {
            boolean nothing = each.isContainerNode() ? isEmpty(each) : FieldValue.isBlank(each);
            if (!nothing && !(each.isBoolean() && !each.booleanValue())) {
                return false;
            }
        }
        return true;
    }
}
