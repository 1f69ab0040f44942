package dev.larder.ui.form;

import com.fasterxml.jackson.core.JsonLocation;
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
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** JSON as text, checked as it is typed; what is no JSON stays in the field and leaves the value alone. */
final class RawEditor implements FieldEditor {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final GrowingText area = new GrowingText(3, 24);
    private final Button tidy = new Button(Words.of("form.raw.tidy"));
    private final Button mistake = new Button(Words.of("form.raw.mistake"));
    private final VBox box;
    private final FormScope scope;
    private final ValueLink link;
    private JsonNode found = FieldValue.missing();
    private String foundText = "";
    private int line = 1;
    private int column = 1;

    RawEditor(FieldValue value, FormScope scope) {
        this.scope = scope;
        area.getStyleClass().add("mono");
        area.setPromptText(Words.of("form.raw.prompt"));
        link = new ValueLink(value, this::show);
        area.textProperty().addListener((text, before, now) -> typed(now == null ? "" : now));
        tidy.getStyleClass().addAll("small", "flat");
        tidy.setOnAction(event -> tidy());
        mistake.getStyleClass().addAll("small", "flat");
        mistake.setOnAction(event -> goToMistake());
        mistake.setVisible(false);
        HBox bar = new HBox(tidy, mistake);
        bar.getStyleClass().add("tight-row");
        box = new VBox(area, bar);
        box.getStyleClass().add("field-box");
        link.start();
    }

    /** The same value, spelt out line by line; a value that cannot be read is left as it is. */
    private void tidy() {
        read(area.getText()).ifPresent(node -> {
            area.setText(node.toPrettyString());
            accept(node);
        });
        area.requestFocus();
    }

    private static Optional<JsonNode> read(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private void goToMistake() {
        area.requestFocus();
        int at = offset(area.getText(), line, column);
        area.selectRange(at, Math.min(area.getLength(), at + 1));
    }

    /** Lines and columns are counted from one. */
    static int offset(String text, int line, int column) {
        int from = 0;
        for (int at = 1; at < line; at++) {
            int end = text.indexOf('\n', from);
            if (end < 0) {
                return text.length();
            }
            from = end + 1;
        }
        return Math.max(0, Math.min(text.length(), from + column - 1));
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
            JsonLocation where = noJson.getLocation();
            line = where.getLineNr();
            column = where.getColumnNr();
            mistake.setVisible(true);
            scope.report(
                    this,
                    Optional.of(Words.of(
                            "form.raw.problem", String.valueOf(line), String.valueOf(column), reason(noJson))));
        }
    }

    /** The reader's own first sentence says best what it expected. */
    private static String reason(JsonProcessingException noJson) {
        String said = Optional.ofNullable(noJson.getOriginalMessage()).orElse("");
        return said.split("\\R|; | \\(start marker", 2)[0].strip();
    }

    private void accept(JsonNode node) {
        mistake.setVisible(false);
        scope.report(this, Optional.empty());
        link.write(node);
    }

    private void show(JsonNode node) {
        found = node;
        area.setText(node.isMissingNode() ? "" : node.toPrettyString());
        foundText = area.getText();
        mistake.setVisible(false);
        scope.report(this, Optional.empty());
    }

    @Override
    public Node node() {
        return box;
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
