package dev.larder.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.service.Bench;
import dev.larder.service.LastPlace;
import dev.larder.ui.kit.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BesideModelTest {
    private static final LocaleCode EN = new LocaleCode("en");
    private static final LocaleCode DE = new LocaleCode("de");

    @TempDir
    Path folder;

    private final List<Failure> troubles = new ArrayList<>();
    private Bench bench;
    private Space space;
    private EntryKey table;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        space = bench.space(List.of(EN, DE));
        bench.pull();
        table = bench.find(ContentTypeKey.pageType("product"), "oak-table").key();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    /** An entry's model with what stands beside. */
    private record Opened(EntryModel model, BesideModel beside) {}

    private Opened open(EntryKey key) {
        EntryModel model = new EntryModel(
                new EntryModel.Parts(bench.entries, bench.drafts, bench.outbox, Background.direct()), troubles::add);
        BesideModel beside = new BesideModel(model, new LastPlace(bench.spaces), Background.direct());
        model.open(space, key);
        return new Opened(model, beside);
    }

    @Test
    void theOtherLocaleComesAndGoesAndIsRemembered() {
        Opened first = open(table);
        assertThat(first.model().beside().get()).isEmpty();
        first.beside().toggle();
        assertThat(first.model().beside().get()).contains(DE);

        Opened again = open(table);
        assertThat(again.model().beside().get()).contains(DE);
        again.beside().toggle();
        assertThat(open(table).model().beside().get()).isEmpty();
    }

    @Test
    void theLocaleBesideAndTheFirstChangePlaces() {
        Opened opened = open(table);
        opened.beside().toggle();
        opened.model().locale().set(DE);
        assertThat(opened.model().beside().get()).contains(EN);
    }

    @Test
    void aPostHasNothingBeside() {
        Opened opened = open(table);
        opened.beside().toggle();
        EntryKey post = bench.find(ContentTypeKey.blog(), "how-a-board-dries").key();
        opened.model().open(space, post);
        assertThat(opened.model().beside().get()).isEmpty();
        assertThat(opened.beside().others()).isEmpty();
        opened.model().open(space, table);
        assertThat(opened.model().beside().get()).contains(DE);
    }

    @Test
    void anUndoInTheLocaleBesideLeavesTheFirstWhereItIs() {
        Opened opened = open(table);
        opened.beside().toggle();
        opened.model().edit(DE, "care", TextNode.valueOf("Ölen."));
        opened.model().undo();
        assertThat(opened.model().locale().get()).isEqualTo(EN);
        assertThat(opened.model().moved().get().at())
                .hasValueSatisfying(
                        edit -> assertThat(edit.spot()).isEqualTo(new dev.larder.model.EditSpot.InField(DE, "care")));
    }

    @Test
    void whatIsCopiedFromTheOtherLocaleIsOneStep() {
        EntryModel model = open(table).model();
        String german = model.content().get().in(DE).text("care");
        model.edit(DE, "care", TextNode.valueOf(german + " Mehr."));
        model.restore(DE, "care", model.content().get().in(EN).get("care"));
        model.undo();
        assertThat(model.content().get().in(DE).text("care")).isEqualTo(german + " Mehr.");
        model.undo();
        assertThat(model.content().get().in(DE).text("care")).isEqualTo(german);
    }
}
