package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;

/** Ties a control to its value both ways, so that showing a value never counts as an edit and an edit is not shown back. */
final class ValueLink {
    private final FieldValue value;
    private final Consumer<JsonNode> show;
    private final ChangeListener<JsonNode> follow = (property, before, now) -> changed();
    private boolean busy;

    /** Starts when {@link #start} is called, after the control is built. */
    ValueLink(FieldValue value, Consumer<JsonNode> show) {
        this.value = value;
        this.show = show;
    }

    void start() {
        value.property().addListener(follow);
        changed();
    }

    JsonNode get() {
        return value.get();
    }

    /** Writes what a person did; does nothing while a value is being shown. */
    void write(JsonNode node) {
        if (busy) {
            return;
        }
        busy = true;
        try {
            value.set(node);
        } finally {
            busy = false;
        }
    }

    boolean isShowing() {
        return busy;
    }

    void dispose() {
        value.property().removeListener(follow);
    }

    private void changed() {
        if (busy) {
            return;
        }
        busy = true;
        try {
            show.accept(value.get());
        } finally {
            busy = false;
        }
    }
}
