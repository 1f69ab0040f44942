package dev.larder.ui.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.Space;
import dev.larder.model.Target;
import dev.larder.schema.FieldCorrection;
import dev.larder.schema.Kind;
import dev.larder.service.Bench;
import dev.larder.service.Changes;
import dev.larder.service.Schemas;
import dev.larder.ui.kit.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypesWatchTest {
    private static final ContentTypeKey FAQ = ContentTypeKey.collection("faq");

    @TempDir
    Path folder;

    private Bench bench;
    private Space space;
    private final List<Schemas.News> told = new ArrayList<>();
    private TypesWatch watch;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        bench.pull();
        space = bench.space(List.of(Bench.EN, Bench.DE));
        Schemas schemas = new Schemas(bench.spaces);
        watch = new TypesWatch(schemas, Background.direct(), (where, news) -> told.addAll(news));
        Bench.ok(schemas.learn(Bench.ID));
        Bench.ok(schemas.correct(
                Bench.ID, FAQ, "/question", FieldCorrection.nothing().kind(Kind.DATE)));
        EntryKey item = Bench.ok(bench.entries.create(Bench.ID, FAQ, "", ""));
        bench.type(item, Bench.EN, "question", "May I bring my dog?");
        bench.type(item, Bench.EN, "answer", "<p>Yes.</p>");
        bench.queue(item, Target.PUBLISHED);
        bench.sendAndWatch();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void contentThatCameAndDoesNotFitIsToldOnce() {
        watch.heard(space, new Changes.Changed(Bench.ID, Set.of()));
        watch.heard(space, new Changes.Changed(Bench.ID, Set.of()));

        assertThat(told).extracting(Schemas.News::type).containsExactly(FAQ);
    }

    @Test
    void singleEntriesAndOtherSpacesAreWorthNoLook() {
        watch.heard(space, new Changes.Changed(Bench.ID, Set.of(new EntryKey("one"))));
        watch.heard(space, new Changes.Changed(new dev.larder.model.SpaceId("other"), Set.of()));

        assertThat(told).isEmpty();
    }
}
