package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Entry;
import dev.larder.model.LocaleCode;
import dev.larder.model.RemoteRef;
import dev.larder.model.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFeedTest {
    @TempDir
    Path folder;

    private SpaceStore store;

    @BeforeEach
    void open() {
        store = Samples.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyNewestVersionInEveryLocaleIsHandedOverOnce() {
        List<Pulled> pulled = new ArrayList<>();
        for (int index = 0; index < 450; index++) {
            String text = "text " + index;
            pulled.add(new Pulled(page("p" + index, "P", fields("a", text)), EN, View.NEWEST));
            pulled.add(new Pulled(page("p" + index, "P", fields("a", "old")), EN, View.LIVE));
            pulled.add(new Pulled(page("p" + index, "P", fields("a", text + " de")), DE, View.LIVE));
            pulled.add(new Pulled(post("x" + index, "Post"), LocaleCode.NONE, View.LIVE));
        }
        ok(store.applyPull(pulled));

        List<String> texts = texts();

        assertThat(texts).hasSize(900).doesNotHaveDuplicates().doesNotContain("old");
        assertThat(texts).contains("text 0", "text 0 de", "text 449", "text 449 de");
    }

    @Test
    void theAddressesThatWereToldAsMediaComeAlong() {
        Entry page = new Entry.Page(
                LANDING,
                "p",
                "P",
                published("2026-02-02T00:00:00Z"),
                fields("photo", "https://files.example/1"),
                Map.of("https://files.example/1", ""));
        ok(store.applyPull(List.of(new Pulled(page, EN, View.NEWEST))));

        List<SampleFeed.Sample> samples = new ArrayList<>();
        ok(store.sampleFeed().each(LANDING, samples::add));

        assertThat(samples)
                .singleElement()
                .extracting(SampleFeed.Sample::media)
                .isEqualTo(Set.of("https://files.example/1"));
    }

    @Test
    void itStandsElsewhereOnceAnythingOfTheTypeChanged() {
        ok(store.applyPull(List.of(new Pulled(page("a", "A", fields("a", "1")), EN, View.NEWEST))));
        String before = standing();
        ok(store.applyPull(List.of(new Pulled(post("x", "Post"), LocaleCode.NONE, View.LIVE))));
        assertThat(standing()).isEqualTo(before);

        ok(store.applyPull(List.of(new Pulled(page("a", "A", fields("a", "2")), EN, View.NEWEST))));
        String changed = standing();
        assertThat(changed).isNotEqualTo(before);

        ok(store.removed(ok(store.keyOf(LANDING, new RemoteRef("a"))).orElseThrow()));
        assertThat(standing()).isNotEqualTo(changed);
    }

    @Test
    void anEmptyTypeHandsNothingOver() {
        assertThat(texts()).isEmpty();
    }

    private String standing() {
        return ok(store.sampleFeed().standing(LANDING));
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        ok(store.sampleFeed().each(LANDING, sample -> texts.add(sample.fields().text("a"))));
        return texts;
    }
}
