package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.checks.SeoLength;
import dev.larder.model.FieldDef;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;

/** The quiet line of a field: what a person wrote about it, whether it wants a value, how long it is where that counts. */
final class FieldHint {
    private final FieldDef def;
    private final FieldValue value;
    private final Optional<SeoLength> length;
    private final Label label = new Label();
    private final ChangeListener<JsonNode> count = (property, before, now) -> show();

    FieldHint(FieldDef def, FieldValue value, String path) {
        this.def = def;
        this.value = value;
        this.length = SeoLength.of(path);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        value.property().addListener(count);
        show();
    }

    Label node() {
        return label;
    }

    /** What a screen reader says after the field's name. */
    String words() {
        return label.getText();
    }

    void dispose() {
        value.property().removeListener(count);
    }

    private void show() {
        JsonNode now = value.get();
        List<String> words = new ArrayList<>();
        if (!def.hint().help().isEmpty()) {
            words.add(def.hint().help());
        }
        if (def.hint().need() == FieldDef.Need.REQUIRED) {
            words.add(Words.of("form.hint.required"));
        } else if (def.hint().need() == FieldDef.Need.USUAL && FieldValue.isBlank(now)) {
            words.add(Words.of("form.hint.usual"));
        }
        int characters = SeoLength.count(now.asText(""));
        boolean tooLong = length.filter(it -> characters > it.most()).isPresent();
        length.ifPresent(
                it -> words.add(Words.of(tooLong ? "form.hint.too-long" : "form.hint.length", characters, it.most())));
        label.setText(String.join(" · ", words));
        label.getStyleClass().setAll("label", tooLong ? "warning-text" : "muted-small");
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }
}
