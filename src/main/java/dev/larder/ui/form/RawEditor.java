package dev.larder.ui.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.larder.ui.kit.GrowingText;
import dev.larder.ui.kit.Words;
import java.util.Optional;
import javafx.scene.Node;

/** JSON as text, checked as it is typed; what is no JSON stays in the field and leaves the value alone. */
final class RawEditor implements FieldEditor {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final GrowingText area = new GrowingText(3, 24);
    private final FormScope scope;
    private final ValueLink link;
    private JsonNode found = FieldValue.missing();
    private String foundText = "";

    RawEditor(FieldValue value, FormScope scope) {
        this.scope = scope;
        area.getStyleClass().add("mono");
        area.setPromptText(Words.of("form.raw.prompt"));
        link = new ValueLink(value, this::show);
        area.textProperty().addListener((text, before, now) -> typed(now == null ? "" : now));
        link.start();
    }

    private void typed(String text) {
        if (link.isShowing()) {
            return;
        }
        if (text.equals(foundText)) {
            accept(found);
            return;
        }
        if (text.isBlank()) {
            accept(FieldValue.missing());
            return;
        }
        try {
            accept(JSON.readTree(text));
        } catch (JsonProcessingException noJson) {
            scope.report(
                    this,
                    Optional.of(Words.of(
                            "form.raw.problem",
                            String.valueOf(noJson.getLocation().getLineNr()),
                            String.valueOf(noJson.getLocation().getColumnNr()))));
        }
    }

    private void accept(JsonNode node) {
        scope.report(this, Optional.empty());
        link.write(node);
    }

    private void show(JsonNode node) {
        found = node;
        area.setText(node.isMissingNode() ? "" : node.toPrettyString());
        foundText = area.getText();
        scope.report(this, Optional.empty());
    }

    @Override
    public Node node() {
        return area;
    }

    @Override
    public Node focusTarget() {
        return area;
    }

    @Override
    public void dispose() {
        link.dispose();
        scope.report(this, Optional.empty());
    }
}
