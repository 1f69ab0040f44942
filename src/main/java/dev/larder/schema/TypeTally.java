package dev.larder.schema;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.Fields;
import dev.larder.model.Reference;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes the versions of a type one after the other and guesses its shape from them, in memory that does not grow with them. */
public final class TypeTally {
    private final ContentTypeKey type;
    private final GroupTally fields = new GroupTally();
    private int read;
    private boolean mediaAreTold;

    public TypeTally(ContentTypeKey type) {
        this.type = type;
    }

    /** Takes one version; {@code media} are the addresses in it that the service told as media (§3.6). */
    public void add(Fields version, Set<String> media) {
        read++;
        mediaAreTold |= !media.isEmpty();
        fields.add(version.toJson(), media);
    }

    /** What is known beside the content: looks of the service, and the types that references lead to. */
    public record Beside(Looks looks, Function<Reference, Optional<ContentTypeKey>> typeOf) {}

    /** The guess from all taken so far, held against corrections and against what was sure before. */
    public TypeGuess guess(Beside beside, Corrections corrections, Optional<TypeGuess> before) {
        Map<String, Kind> settled = before.map(TypeGuess::settled).orElse(Map.of());
        return new Guessing(type, mediaAreTold, beside, settled).guess(fields, read, corrections);
    }
}
