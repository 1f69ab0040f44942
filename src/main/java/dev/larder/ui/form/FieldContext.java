package dev.larder.ui.form;

import dev.larder.model.FieldType;
import dev.larder.model.MediaFile;
import dev.larder.model.Reference;
import dev.larder.ui.kit.Background;
import dev.larder.ui.richtext.EditedField;
import dev.larder.ui.richtext.RichTextDesk;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What editors need of the world around the form. Answers come on the FX thread, at once or later. */
public interface FieldContext {
    void candidates(FieldType.References type, String query, Consumer<List<Candidate>> answer);

    void title(Reference reference, Consumer<String> answer);

    void open(Reference reference);

    void names(FieldType.Vocabulary vocabulary, Consumer<List<String>> answer);

    void thumbnail(String url, Consumer<Thumbnail> answer);

    /** Lets a person pick one of the media files that stand anywhere in the space, or give another address. */
    void pickMedia(Consumer<MediaFile> chosen);

    /** The text that the service keeps for a media file, empty for none; nothing where the file is not known. */
    Optional<String> alt(String url);

    /** Opens a web address outside the program. */
    void browse(String url);

    /** Which space the form's entry is of; what is copied says where it came from. */
    String place();

    /** Whether pictures in content may be loaded from where they are. */
    boolean allowsRemoteImages();

    Background background();

    /** The one editor of rich text, lent from field to field. */
    RichTextDesk richText();

    /** The dictionaries; empty where there is no spelling. */
    Optional<SpellDesk> spelling();

    /** Entries that a link in a text may lead to, by words of their titles. */
    void links(String query, Consumer<List<EditedField.LinkTarget>> answer);
}
