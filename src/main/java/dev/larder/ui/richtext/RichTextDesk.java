package dev.larder.ui.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.ui.kit.Background;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * The one editor of the window, lent to one field at a time. Making it takes seconds, so it is made once, ahead of need, and
 * its page is never left. To be used on the FX thread.
 */
public final class RichTextDesk {
    private final Background background;
    private final ObservableValue<Boolean> dark;
    private final String mark = HexFormat.of().formatHex(new SecureRandom().generateSeed(6));
    /** Held in a field, so that it is not lost. */
    private final ChangeListener<Boolean> look =
            (it, before, now) -> made().ifPresent(pane -> pane.page().look(now));

    private Optional<RichTextPane> made = Optional.empty();
    private Optional<RichTextSession> session = Optional.empty();
    private int turns;

    public RichTextDesk(Background background, ObservableValue<Boolean> dark) {
        this.background = background;
        this.dark = dark;
        dark.addListener(look);
    }

    private Optional<RichTextPane> made() {
        return made;
    }

    /** Makes the editor, if it was not made yet; it is ready a moment later. */
    public void warm() {
        pane();
    }

    private RichTextPane pane() {
        RichTextPane pane = made.orElseGet(() -> {
            EditorPage page = new EditorPage("m" + mark, dark.getValue(), this::heard);
            return new RichTextPane(page, background, this::switched);
        });
        made = Optional.of(pane);
        return pane;
    }

    /** Whether a text would be shown at once. */
    public boolean isReady() {
        return made.filter(pane -> pane.page().isReady()).isPresent();
    }

    /** Whether it is this field's turn. */
    public boolean isWith(EditedField field) {
        return session.filter(it -> it.field() == field).isPresent();
    }

    /** Puts the editor into a slot and gives it the field's text; whoever had it before gets the last of theirs. */
    public void lend(Pane slot, EditedField field) {
        if (isWith(field)) {
            return;
        }
        end();
        RichTextPane pane = pane();
        turns++;
        RichTextSession next = new RichTextSession(pane.page(), field, "m" + mark + "d" + turns);
        session = Optional.of(next);
        slot.getChildren().setAll(pane.node());
        pane.begin(next);
        pane.page().ready(() -> {
            if (isWith(field)) {
                next.show(pane.isSource());
                pane.shown();
            }
        });
    }

    /** Takes the editor away from a field that ends. */
    public void giveBack(EditedField field) {
        if (isWith(field)) {
            end();
        }
    }

    private void end() {
        session.ifPresent(it -> {
            try {
                flush();
            } finally {
                session = Optional.empty();
                made.ifPresent(RichTextPane::end);
                it.field().left();
            }
        });
    }

    /** Has the field hold all that was typed, also letters that are being composed. */
    public void flush() {
        if (isReady()) {
            session.ifPresent(RichTextSession::flush);
        }
    }

    /** Shows what other than typing here made of the field's text. */
    public void changedOutside(EditedField field) {
        session.filter(it -> it.field() == field && isReady()).ifPresent(RichTextSession::changedOutside);
    }

    /** What takes the keys while it is a field's turn. */
    public Node focusTarget() {
        return pane().page().view();
    }

    /** Puts the caret into the text once it is there. */
    public void focus() {
        RichTextPane pane = pane();
        pane.page().view().requestFocus();
        pane.page().ready(() -> pane.page().call("focus"));
    }

    private void switched() {
        session.ifPresent(it -> {
            it.flush();
            it.show(pane().isSource());
            pane().shown();
        });
    }

    private void heard(String kind, JsonNode value) {
        session.ifPresent(it -> {
            it.heard(kind, value);
            made.ifPresent(pane -> pane.heard(kind, value));
        });
    }
}
