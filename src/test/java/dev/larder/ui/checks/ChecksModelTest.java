package dev.larder.ui.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.checks.Finding;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.service.Bench;
import dev.larder.service.Checking;
import dev.larder.ui.entry.EntryModel;
import dev.larder.ui.kit.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksModelTest {
    @TempDir
    Path folder;

    private Bench bench;
    private EntryModel entry;
    private ChecksModel model;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        bench.pull();
        entry = new EntryModel(
                new EntryModel.Parts(bench.entries, bench.drafts, bench.outbox, Background.direct()), why -> {});
        model = new ChecksModel(entry, new Checking(bench.spaces), Background.direct());
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void whatIsTypedIsCheckedAndSaidInWords() {
        open("soap");
        entry.edit(LocaleCode.NONE, "summary", TextNode.valueOf("TODO"));

        Finding finding = model.findings().get().stream()
                .filter(it -> it.path().equals("summary"))
                .findFirst()
                .orElseThrow();

        assertThat(FindingWords.what(finding)).isEqualTo("“TODO” looks like a leftover");
        assertThat(FindingWords.where(finding)).isEqualTo("Summary");
        assertThat(FindingWords.severity(finding)).isEqualTo("Warning");
    }

    @Test
    void whatIsPutRightIsNoLongerFound() {
        open("soap");
        List<Finding> before = model.findings().get();
        entry.edit(LocaleCode.NONE, "summary", TextNode.valueOf("TODO"));
        assertThat(model.findings().get()).hasSize(before.size() + 1);

        entry.edit(LocaleCode.NONE, "summary", TextNode.valueOf("Soap and wood."));

        assertThat(model.findings().get()).isEqualTo(before);
    }

    @Test
    void anotherEntryBeginsWithItsOwnFindings() {
        open("soap");
        entry.edit(LocaleCode.NONE, "summary", TextNode.valueOf("TODO"));
        entry.close();
        assertThat(model.findings().get()).isEmpty();
    }

    private void open(String words) {
        EntryKey key = bench.find(ContentTypeKey.blog(), words).key();
        entry.open(bench.space(List.of(Bench.EN, Bench.DE)), key);
    }
}
