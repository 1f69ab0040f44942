package dev.larder.store;

import static dev.larder.store.Samples.fields;
import static dev.larder.store.Samples.newest;
import static dev.larder.store.Samples.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.LocaleCode;
import dev.larder.model.MediaFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaFeedTest {
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

    private static Entry page(String slug, String updated, String url, String alt) {
        return new Entry.Page(
                Samples.LANDING, slug, slug, Samples.published(updated), fields("image", url), Map.of(url, alt));
    }

    @Test
    void filesComeFromDraftsThenFromWhatWasChangedLast() {
        ok(store.applyPull(List.of(
                newest(page("old", "2026-01-01T00:00:00Z", "https://cdn.buttercms.com/old", "Old")),
                newest(page("new", "2026-02-01T00:00:00Z", "https://cdn.buttercms.com/new", "New")),
                newest(new Entry.Post(
                        "post",
                        Samples.published("2026-01-15T00:00:00Z"),
                        fields(
                                "featured_image",
                                "https://example.org/f.jpg",
                                "body",
                                "<img src=\"https://example.org/in.png\" alt=\"Inside\">"))))));
        ok(store.createHere(
                ContentTypeKey.blog(),
                Content.of(LocaleCode.NONE, fields("featured_image", "https://example.org/draft.jpg"))));
        assertThat(ok(store.media().all()))
                .containsExactly(
                        new MediaFile("https://example.org/draft.jpg", ""),
                        new MediaFile("https://cdn.buttercms.com/new", "New"),
                        new MediaFile("https://example.org/f.jpg", ""),
                        new MediaFile("https://example.org/in.png", "Inside"),
                        new MediaFile("https://cdn.buttercms.com/old", "Old"));
    }

    @Test
    void aSpaceWithoutMediaHasNone() {
        ok(store.applyPull(List.of(newest(Samples.post("a", "A")))));
        assertThat(ok(store.media().all())).isEmpty();
    }
}
