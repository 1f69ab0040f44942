package dev.larder.ui.diff;

import dev.larder.diff.ContentDiff;
import dev.larder.diff.FieldDiff;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Schema;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.service.Pictures;
import dev.larder.service.Previews;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Latest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What differs between two versions, and how it is looked at; all of it is found off the toolkit's thread. Knows no controls. */
public final class DifferenceModel {

    /** What is needed to draw a page besides the two versions. {@code dark} is whether the window is. */
    public record Sources(
            Previews previews,
            Pictures pictures,
            BiFunction<SpaceId, ContentTypeKey, Outcome<Schema>> schemas,
            Background work,
            BooleanSupplier mayFetch,
            BooleanSupplier dark) {}

    /** Two versions of an entry; {@code alts} are the texts of its pictures by address. */
    public record Pair(Space space, ContentTypeKey type, Map<String, String> alts, Content before, Content after) {
        public Pair {
            alts = Map.copyOf(alts);
        }
    }

    /** How differences are looked at. */
    public enum Look {
        FIELDS,
        PAGE,
        LIST
    }

    /** What was found. */
    public sealed interface Found {
        record Working() implements Found {}

        /** Empty where both say the same; {@code lines} are the same as plain text. */
        record Differences(List<FieldDiff> fields, List<String> lines) implements Found {
            public Differences {
                fields = List.copyOf(fields);
                lines = List.copyOf(lines);
            }
        }

        record Trouble(Failure why) implements Found {}
    }

    /** The page with its marks. */
    public sealed interface Page {
        record Working() implements Page {}

        /** {@code unseen} are the names of changed fields that no reader of the page sees. */
        record Drawn(String html, int changes, List<String> unseen) implements Page {
            public Drawn {
                unseen = List.copyOf(unseen);
            }
        }

        record Trouble(Failure why) implements Page {}
    }

    private final Sources sources;
    private final Latest comparing = new Latest();
    private final Latest drawing = new Latest();
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.FIELDS);
    private final ObjectProperty<Found> found = new SimpleObjectProperty<>(new Found.Working());
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(new Page.Working());
    private Optional<Pair> pair = Optional.empty();

    public DifferenceModel(Sources sources) {
        this.sources = sources;
        look.addListener((it, before, now) -> draw());
    }

    /** Finds what differs; an answer for an earlier pair is thrown away. */
    public void compare(Pair shown) {
        pair = Optional.of(shown);
        found.set(new Found.Working());
        page.set(new Page.Working());
        sources.work()
                .run(
                        () -> Outcome.ok(differences(shown)),
                        comparing.<Found>only(this::take),
                        why -> found.set(new Found.Trouble(why)));
    }

    private static Found differences(Pair pair) {
        List<FieldDiff> fields = ContentDiff.between(pair.before(), pair.after());
        return new Found.Differences(fields, DiffLines.of(fields));
    }

    private void take(Found differences) {
        found.set(differences);
        draw();
    }

    /** Draws the page, if it is looked at; again after the theme changed. */
    public void draw() {
        if (look.get() != Look.PAGE || !(found.get() instanceof Found.Differences differences)) {
            return;
        }
        pair.ifPresent(shown -> {
            boolean dark = sources.dark().getAsBoolean();
            boolean images = sources.mayFetch().getAsBoolean();
            sources.work()
                    .run(
                            () -> sources.schemas()
                                    .apply(shown.space().id(), shown.type())
                                    .map(schema -> new DifferencePage(shown, schema, sources)
                                            .draw(differences.fields(), dark, images)),
                            drawing.<Page>only(page::set),
                            why -> page.set(new Page.Trouble(why)));
        });
    }

    public ObjectProperty<Look> look() {
        return look;
    }

    public ObjectProperty<Found> found() {
        return found;
    }

    public ObjectProperty<Page> page() {
        return page;
    }

    Background work() {
        return sources.work();
    }
}
