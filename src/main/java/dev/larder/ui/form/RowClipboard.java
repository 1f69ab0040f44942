package dev.larder.ui.form;

import dev.larder.ui.kit.Words;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/** The system's clipboard as far as it holds components and rows; other programs see their JSON. */
final class RowClipboard {
    private static final String NAME = "application/x-larder-row+json";

    private RowClipboard() {}

    /** A format can be made only once in a program. */
    private static DataFormat format() {
        return Optional.ofNullable(DataFormat.lookupMimeType(NAME)).orElseGet(() -> new DataFormat(NAME));
    }

    static void put(RowClip clip) {
        ClipboardContent content = new ClipboardContent();
        content.put(format(), clip.text());
        content.putString(clip.fields().toPrettyString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    static Optional<RowClip> get() {
        return Clipboard.getSystemClipboard().getContent(format()) instanceof String text
                ? RowClip.read(text)
                : Optional.empty();
    }

    static String nothing() {
        return Words.of("form.paste.nothing");
    }
}
