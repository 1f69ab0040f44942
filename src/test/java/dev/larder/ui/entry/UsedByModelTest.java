package dev.larder.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.LocaleCode;
import dev.larder.model.Reference;
import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.service.Bench;
import dev.larder.ui.kit.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsedByModelTest {
    private static final LocaleCode EN = new LocaleCode("en");
    private static final ContentTypeKey PRODUCT = ContentTypeKey.pageType("product");

    @TempDir
    Path folder;

    private final List<Failure> troubles = new ArrayList<>();
    private Bench bench;
    private Space space;
    private EntryModel model;
    private UsedByModel users;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        space = bench.space(List.of(EN, new LocaleCode("de")));
        bench.pull();
        model = new EntryModel(
                new EntryModel.Parts(bench.entries, bench.drafts, bench.outbox, Background.direct()), troubles::add);
        users = new UsedByModel(model, bench.entries, Background.direct());
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private List<String> slugs(EntryKey of) {
        model.open(space, of);
        return users.users().get().stream().map(EntryRow::slug).toList();
    }

    @Test
    void whatRefersToAPageIsListed() {
        assertThat(slugs(bench.find(PRODUCT, "walnut-chair").key())).contains("oak-table");
    }

    @Test
    void aReferenceInADraftCountsAsSoonAsItIsTyped() {
        EntryKey coat = bench.find(PRODUCT, "oak-coat-stand").key();
        EntryKey bed = bench.find(PRODUCT, "oak-bed").key();
        assertThat(slugs(coat)).doesNotContain("oak-bed");
        model.open(space, bed);
        model.edit(EN, "maker", new Reference(Reference.Target.PAGE, "oak-coat-stand").toJson());
        assertThat(slugs(coat)).contains("oak-bed");
    }

    @Test
    void aWordThatOnlyLooksLikeAReferenceDoesNotCount() {
        EntryKey coat = bench.find(PRODUCT, "oak-coat-stand").key();
        EntryKey bed = bench.find(PRODUCT, "oak-bed").key();
        model.open(space, bed);
        model.edit(EN, "care", TextNode.valueOf("{\"$ref\":\"page\",\"id\":\"oak-coat-stand\"}"));
        assertThat(slugs(coat)).doesNotContain("oak-bed");
    }

    @Test
    void aPostIsReferredToByNobody() {
        assertThat(slugs(bench.find(ContentTypeKey.blog(), "how-a-board-dries").key()))
                .isEmpty();
        assertThat(troubles).isEmpty();
    }
}
