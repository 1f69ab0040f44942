package dev.larder.ui.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.service.Conflict;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a person decided at one place, if anything yet. */
final class Decision {
    private final Conflict.Question question;
    private final ObjectProperty<Pick> pick = new SimpleObjectProperty<>(Pick.NONE);
    private final StringProperty written = new SimpleStringProperty("");

    /** Whose value it is to be. */
    enum Pick {
        NONE,
        MINE,
        THEIRS,
        BOTH,
        WRITTEN
    }

    Decision(Conflict.Question question) {
        this.question = question;
    }

    Conflict.Question question() {
        return question;
    }

    ObjectProperty<Pick> pick() {
        return pick;
    }

    /** What a person wrote instead of both; begins with what was picked before. */
    StringProperty written() {
        return written;
    }

    boolean isMade() {
        return pick.get() != Pick.NONE;
    }

    boolean canBeBoth() {
        return question.both().isPresent();
    }

    /** Only words can be written; an order or a row is one or the other. */
    boolean canBeWritten() {
        boolean words = question.kind() == Conflict.Kind.TEXT || question.kind() == Conflict.Kind.VALUE;
        return words && isText(question.mine()) && isText(question.theirs());
    }

    private static boolean isText(JsonNode node) {
        return node.isTextual() || node.isMissingNode() || node.isNull();
    }

    void write() {
        if (pick.get() != Pick.WRITTEN) {
            JsonNode start = pick.get() == Pick.NONE ? question.mine() : value();
            written.set(start.asText(""));
            pick.set(Pick.WRITTEN);
        }
    }

    /** What goes out; this computer's value while nothing is decided. */
    JsonNode value() {
        return switch (pick.get()) {
            case NONE, MINE -> question.mine();
            case THEIRS -> question.theirs();
            case BOTH -> question.both().orElse(question.mine());
            case WRITTEN -> TextNode.valueOf(written.get());
        };
    }
}
