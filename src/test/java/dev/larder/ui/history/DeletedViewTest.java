package dev.larder.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.DeletedEntry;
import dev.larder.model.EntryKey;
import dev.larder.model.HistoryKind;
import dev.larder.model.HistoryVersion;
import dev.larder.model.Publication;
import dev.larder.model.RemoteRef;
import dev.larder.service.History;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeletedViewTest {
    private static final Instant AT = Instant.parse("2025-05-08T10:00:00Z");

    @Test
    void anItemSaysThatItsIdAndTheReferencesToItDoNotReturn() {
        List<String> texts = texts(ContentTypeKey.collection("faq"), Publication.unknown(), 3, Optional.empty());

        assertThat(texts.get(0)).contains("every field").contains("Nothing is sent");
        assertThat(texts).anyMatch(text -> text.contains("new id") && text.contains("3 entries here point"));
    }

    @Test
    void aScheduledPageWhoseSlugIsTakenSaysBoth() {
        Publication scheduled =
                new Publication(Publication.Status.SCHEDULED, Optional.of(AT), Optional.of(AT), Optional.of(AT));

        List<String> texts = texts(ContentTypeKey.pageType("product"), scheduled, 1, Optional.of("oak-2"));

        assertThat(texts).anyMatch(text -> text.contains("1 entry here points"));
        assertThat(texts).anyMatch(text -> text.contains("first published (8 May 2025"));
        assertThat(texts).anyMatch(text -> text.contains("Scheduling is done in the ButterCMS dashboard"));
        assertThat(texts).anyMatch(text -> text.contains("“oak-2”"));
    }

    @Test
    void whatWasNeverSentLosesNothing() {
        DeletedEntry entry = entry(ContentTypeKey.collection("faq"), Publication.unknown(), Optional.empty());

        assertThat(DeletedView.texts(entry, new History.Losses(0, Optional.empty(), false)))
                .hasSize(1);
    }

    private static List<String> texts(
            ContentTypeKey type, Publication publication, int pointers, Optional<String> slug) {
        return DeletedView.texts(
                entry(type, publication, Optional.of(new RemoteRef("1"))), new History.Losses(pointers, slug, true));
    }

    private static DeletedEntry entry(ContentTypeKey type, Publication publication, Optional<RemoteRef> remote) {
        HistoryVersion version =
                new HistoryVersion(1, EntryKey.random(), type, HistoryKind.DELETED, AT, "Oak", Content.empty());
        return new DeletedEntry(
                version,
                remote,
                new DeletedEntry.Ending(DeletedEntry.By.HERE, publication, Map.of()),
                Optional.empty());
    }
}
