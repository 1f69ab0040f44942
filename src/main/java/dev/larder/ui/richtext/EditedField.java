package dev.larder.ui.richtext;

import dev.larder.model.MediaFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** A field whose text is edited in the one editor while it is its turn. Everything happens on the FX thread. */
public interface EditedField {
    String html();

    /** Takes what was typed; called for every change. */
    void write(String html);

    /** The editor went to another field; all that was typed has been written. */
    void left();

    /** The keyboard leaves the text for the control behind the field. */
    void leave();

    /** Entries of the space that a link may lead to. */
    void entries(String query, Consumer<List<LinkTarget>> answer);

    /** A picture of the content, from this computer or from where it is if that is allowed; nothing otherwise. */
    void picture(String address, Consumer<Optional<byte[]>> answer);

    /** Lets a person choose a media file that stands anywhere in the space. */
    void chooseMedia(Consumer<MediaFile> chosen);

    /** Somewhere a link may lead: an entry and the address written for it. */
    record LinkTarget(String title, String detail, String address) {}

    /** What of the field stands in the editor's bar while it is its turn. */
    default Optional<Node> tool() {
        return Optional.empty();
    }
}
