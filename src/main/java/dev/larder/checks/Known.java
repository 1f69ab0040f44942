package dev.larder.checks;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.Reference;
import java.util.List;
import java.util.Optional;

/** What the mirror tells the checks beside the entry itself. */
public interface Known {
    /** Whether a reference leads to an entry that is here. */
    boolean exists(Reference reference);

    /** Whether an entry of a type has that slug. */
    boolean exists(ContentTypeKey type, String slug);

    /** The types that links can lead to. */
    List<ContentTypeKey> types();

    /** The alt text of a media file by its address, where the service told one, empty texts too. */
    Optional<String> alt(String address);
}
