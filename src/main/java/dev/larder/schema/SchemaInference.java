package dev.larder.schema;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.Fields;
import dev.larder.model.Reference;
import dev.larder.model.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Guesses the schema of a content type from a few of its entries, where nothing else is known yet (§16). */
public final class SchemaInference {
    private final Function<Reference, Optional<ContentTypeKey>> typeOf;

    /** {@code typeOf} finds the content type of a reference's target, empty where it is not in the mirror. */
    public SchemaInference(Function<Reference, Optional<ContentTypeKey>> typeOf) {
        this.typeOf = typeOf;
    }

    /** The schema that explains all samples; fields in the order in which they were first met. */
    public Schema infer(ContentTypeKey type, List<Fields> samples) {
        TypeTally tally = new TypeTally(type);
        samples.forEach(sample -> tally.add(sample, Set.of()));
        return tally.guess(new TypeTally.Beside(Looks.none(), typeOf), Corrections.none(), Optional.empty())
                .schema();
    }
}
