package dev.larder.service;

import static dev.larder.service.Bench.DE;
import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.demo.Faults;
import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.FieldType;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.Target;
import dev.larder.result.Cancel;
import dev.larder.result.Failure;
import dev.larder.result.TokenKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job over real HTTP: read, edit, queue, send, see. */
class MainJobTest {
    private static final ContentTypeKey BLOG = ContentTypeKey.blog();
    private static final ContentTypeKey PRODUCT = ContentTypeKey.pageType("product");
    private static final ContentTypeKey FAQ = ContentTypeKey.collection("faq");

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void aPullBringsEveryTypeInEveryLocale() {
        bench.pull();

        assertThat(ok(bench.entries.counts(ID)))
                .containsEntry(PRODUCT, 12)
                .containsEntry(BLOG, 34)
                .containsEntry(FAQ, 12)
                .containsEntry(ContentTypeKey.singlePages(), 2);
        assertThat(bench.find(PRODUCT, "oak-table").locales()).contains(EN, DE);
    }

    @Test
    void aSecondPullOfTheSameSpaceChangesNothing() {
        bench.pull();

        assertThat(ok(bench.exchange.pull(ID, step -> {}, Cancel.never()))).satisfies(report -> {
            assertThat(report.added()).isZero();
            assertThat(report.changed()).isZero();
            assertThat(report.gone()).isZero();
        });
    }

    @Test
    void aPostIsEditedQueuedSentAndSeen() {
        bench.pull();
        EntryRow post = livePost();
        bench.type(post.key(), LocaleCode.NONE, "summary", "Now with a better summary.");
        assertThat(bench.find(BLOG, post.slug()).status()).isEqualTo(EntryStatus.CHANGED_HERE);
        Change queued = bench.queue(post.key(), Target.PUBLISHED);
        bench.server.log().clear();

        assertThat(ok(bench.send()).accepted()).isEqualTo(1);
        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.ACCEPTED);
        ok(bench.exchange.watch(ID, Cancel.never()));

        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.SEEN);
        assertThat(bench.server.log().mutations()).hasSize(1);
        assertThat(bench.find(BLOG, post.slug()).status()).isEqualTo(EntryStatus.LIVE);
        assertThat(bench.entry(post.key())
                        .mirrored()
                        .liveContent()
                        .in(LocaleCode.NONE)
                        .text("summary"))
                .isEqualTo("Now with a better summary.");
    }

    @Test
    void oneLocaleOfAPageIsPublishedAndTheOtherIsLeftAlone() {
        bench.pull();
        EntryRow page = bench.find(PRODUCT, "oak-table");
        String german =
                bench.entry(page.key()).mirrored().liveContent().in(DE).toJson().toString();
        bench.type(page.key(), EN, "care", "Oil it once a year.");
        Change queued = bench.queue(page.key(), Target.PUBLISHED);

        bench.sendAndWatch();

        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.SEEN);
        OpenEntry now = bench.entry(page.key());
        assertThat(now.mirrored().liveContent().in(EN).text("care")).isEqualTo("Oil it once a year.");
        assertThat(now.mirrored().liveContent().in(DE).toJson().toString()).isEqualTo(german);
    }

    @Test
    void aPageSavedAsServerDraftStaysAsItWasForThePublic() {
        bench.pull();
        EntryRow page = bench.find(PRODUCT, "ash");
        String live = bench.entry(page.key()).mirrored().liveContent().in(EN).text("care");
        bench.type(page.key(), EN, "care", "Only a thought.");
        Change queued = bench.queue(page.key(), Target.DRAFT);

        bench.sendAndWatch();

        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.SEEN);
        OpenEntry now = bench.entry(page.key());
        assertThat(now.mirrored().newestContent().in(EN).text("care")).isEqualTo("Only a thought.");
        assertThat(now.mirrored().liveContent().in(EN).text("care")).isEqualTo(live);
    }

    @Test
    void anItemIsCreatedOnceWithAllKeysAndItsIdIsFound() {
        bench.pull();
        EntryKey key = ok(bench.entries.create(ID, FAQ, "", ""));
        bench.type(key, EN, "question", "Do you repair old chairs?");
        bench.type(key, EN, "answer", "<p>We do.</p>");
        bench.type(key, DE, "question", "Reparieren Sie alte Stühle?");
        bench.type(key, DE, "answer", "<p>Ja.</p>");
        Change queued = bench.queue(key, Target.PUBLISHED);

        bench.sendAndWatch();

        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.SEEN);
        assertThat(bench.entry(key).remote()).isPresent();
        bench.pull();
        assertThat(ok(bench.entries.counts(ID))).containsEntry(FAQ, 13);
    }

    @Test
    void aPostIsCreatedAndDeletedAgain() {
        bench.pull();
        EntryKey key = ok(bench.entries.create(ID, BLOG, "A new bench", "a-new-bench"));
        bench.type(key, LocaleCode.NONE, "body", "<p>It is here.</p>");
        bench.queue(key, Target.PUBLISHED);
        bench.sendAndWatch();
        assertThat(bench.find(BLOG, "a-new-bench").status()).isEqualTo(EntryStatus.LIVE);

        Change delete = ok(bench.outbox.queueDelete(ID, key)).orElseThrow();
        bench.sendAndWatch();

        assertThat(bench.change(delete.seq()).state()).isEqualTo(ChangeState.SEEN);
        assertThat(ok(bench.entries.rows(ID, EntryFilter.of(BLOG))))
                .noneMatch(row -> row.slug().equals("a-new-bench"));
    }

    @Test
    void aPageIsCreatedInBothLocales() {
        bench.pull();
        EntryKey key = ok(bench.entries.create(ID, ContentTypeKey.pageType("case-study"), "New study", "new-study"));
        bench.type(key, EN, "client", "Fell Farm");
        bench.type(key, DE, "client", "Hof Fell");
        bench.type(key, EN, "summary", "A long table.");
        bench.type(key, DE, "summary", "Ein langer Tisch.");
        Change queued = bench.queue(key, Target.PUBLISHED);

        bench.sendAndWatch();

        assertThat(bench.change(queued.seq())).satisfies(change -> {
            assertThat(change.progress().reason()).isEmpty();
            assertThat(change.state()).isEqualTo(ChangeState.SEEN);
        });
        assertThat(bench.entry(key).mirrored().liveContent().in(DE).text("client"))
                .isEqualTo("Hof Fell");
    }

    @Test
    void deletingAPageIsRefusedAndSaysThatTheServiceCannot() {
        bench.pull();
        EntryRow page = bench.find(PRODUCT, "oak-table");
        Change delete = ok(bench.outbox.queueDelete(ID, page.key())).orElseThrow();

        ok(bench.send());

        assertThat(bench.change(delete.seq())).satisfies(change -> {
            assertThat(change.state()).isEqualTo(ChangeState.PARKED);
            assertThat(change.progress().reason().orElseThrow()).isInstanceOf(Failure.NotSupported.class);
        });
    }

    @Test
    void withoutAWriteTokenNothingIsSentAndTheChangeWaits() {
        Change queued = oneQueuedPost();
        ok(bench.tokens.forget(ID, TokenKind.WRITE));

        assertThat(bench.failure(bench.send())).isEqualTo(new Failure.TokenMissing(TokenKind.WRITE));

        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.WAITING);
        assertThat(bench.server.log().mutations()).isEmpty();
    }

    @Test
    void aReadTokenUsedToWriteIsFoundOutByAProbe() {
        Change queued = oneQueuedPost();
        ok(bench.tokens.keep(ID, TokenKind.WRITE, bench.server.readToken(), Tokens.Place.SESSION));

        assertThat(bench.failure(bench.send())).isEqualTo(new Failure.TokenReadOnly());

        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.WAITING);
    }

    @Test
    void anUnknownTokenIsToldFromAReadToken() {
        Change queued = oneQueuedPost();
        ok(bench.tokens.keep(ID, TokenKind.WRITE, "f".repeat(40), Tokens.Place.SESSION));

        assertThat(bench.failure(bench.send())).isEqualTo(new Failure.TokenInvalid(TokenKind.WRITE));

        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.WAITING);
    }

    @Test
    void onceTheTokenIsRightTheSameChangeGoesOut() {
        Change queued = oneQueuedPost();
        ok(bench.tokens.keep(ID, TokenKind.WRITE, "f".repeat(40), Tokens.Place.SESSION));
        bench.send();
        ok(bench.tokens.keep(ID, TokenKind.WRITE, bench.server.writeToken(), Tokens.Place.SESSION));

        bench.sendAndWatch();

        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.SEEN);
    }

    @Test
    void noNetworkIsNotATokenProblem() {
        Change queued = oneQueuedPost();
        bench.server.close();

        assertThat(bench.failure(bench.send())).isInstanceOf(Failure.Unreachable.class);

        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.WAITING);
        assertThat(bench.connectivity.reached(ID)).isEqualTo(Connectivity.Reached.NO);
    }

    @Test
    void workingOfflineSendsNothingAndSaysSo() {
        oneQueuedPost();
        bench.connectivity.workOffline(true);

        assertThat(bench.failure(bench.send()))
                .isEqualTo(new Failure.Unreachable(Failure.Reach.OFFLINE_BY_CHOICE, false, ""));
        assertThat(bench.server.log().mutations()).isEmpty();
    }

    @Test
    void aWriteWhoseAnswerWasLostIsNotSentTwice() {
        bench.pull();
        EntryKey key = ok(bench.entries.create(ID, FAQ, "", ""));
        bench.type(key, EN, "question", "Is it lost?");
        bench.type(key, EN, "answer", "<p>No.</p>");
        Change queued = bench.queue(key, Target.PUBLISHED);
        bench.server.faults(Faults.parse("close-after=1/writes"));
        assertThat(bench.failure(bench.send()).maybeApplied()).isTrue();
        bench.server.faults(Faults.none());
        bench.clock.pass(Duration.ofSeconds(2));

        bench.sendAndWatch();

        assertThat(bench.change(queued.seq()).progress().reason()).isEmpty();
        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.SEEN);
        bench.pull();
        assertThat(ok(bench.entries.counts(ID))).containsEntry(FAQ, 13);
    }

    @Test
    void aDroppedWriteIsNeverShownAsDone() {
        Change queued = oneQueuedPost();
        bench.server.faults(Faults.parse("drop-queue=1"));

        bench.sendAndWatch();

        assertThat(bench.change(queued.seq())).satisfies(change -> {
            assertThat(change.state()).isEqualTo(ChangeState.PARKED);
            assertThat(change.progress().reason().orElseThrow()).isInstanceOf(Failure.NeverSeen.class);
        });
    }

    @Test
    void anotherEditorsChangeOfAnotherFieldIsKept() throws Exception {
        Change mine = oneQueuedPost();
        String slug = bench.entry(mine.entry()).remote().orElseThrow().value();
        otherEditor(slug, "{\"seo_title\":\"Theirs\",\"status\":\"published\"}");

        bench.sendAndWatch();

        assertThat(bench.change(mine.seq()).state()).isEqualTo(ChangeState.SEEN);
        assertThat(bench.entry(mine.entry()).mirrored().liveContent().in(LocaleCode.NONE))
                .satisfies(post -> {
                    assertThat(post.text("summary")).isEqualTo("Mine");
                    assertThat(post.text("seo_title")).isEqualTo("Theirs");
                });
    }

    @Test
    void anotherEditorsChangeOfTheSameFieldStopsForADecision() throws Exception {
        Change mine = oneQueuedPost();
        String slug = bench.entry(mine.entry()).remote().orElseThrow().value();
        otherEditor(slug, "{\"summary\":\"Theirs\",\"status\":\"published\"}");
        ok(bench.send());
        assertThat(bench.change(mine.seq())).satisfies(change -> {
            assertThat(change.state()).isEqualTo(ChangeState.IN_CONFLICT);
            assertThat(change.progress().reason()).contains(new Failure.InConflict(List.of("summary")));
        });

        bench.keepMine(bench.change(mine.seq()));
        bench.sendAndWatch();

        assertThat(bench.change(mine.seq()).state()).isEqualTo(ChangeState.SEEN);
        assertThat(bench.entry(mine.entry())
                        .mirrored()
                        .liveContent()
                        .in(LocaleCode.NONE)
                        .text("summary"))
                .isEqualTo("Mine");
    }

    @Test
    void aTakenSlugParksTheNewEntryAndSendsNothing() {
        bench.pull();
        String slug = livePost().slug();
        EntryKey key = ok(bench.entries.create(ID, BLOG, "Twice", slug));
        bench.type(key, LocaleCode.NONE, "body", "<p>Another.</p>");
        Change queued = bench.queue(key, Target.PUBLISHED);

        ok(bench.send());

        assertThat(bench.change(queued.seq()).progress().reason()).contains(new Failure.AlreadyThere(slug));
        assertThat(bench.server.log().mutations()).isEmpty();
    }

    @Test
    void entriesThatVanishedAtTheServiceVanishHereUnlessTheyWereEdited() throws Exception {
        bench.pull();
        List<EntryRow> posts = ok(bench.entries.rows(ID, EntryFilter.of(BLOG)));
        EntryRow plain = posts.get(3);
        EntryRow edited = posts.get(4);
        bench.type(edited.key(), LocaleCode.NONE, "summary", "Mine, not sent.");
        deleteAtService(plain.slug());
        deleteAtService(edited.slug());

        bench.pull();

        assertThat(bench.entries.open(ID, plain.key()).isOk()).isFalse();
        assertThat(bench.entry(edited.key()).current().in(LocaleCode.NONE).text("summary"))
                .isEqualTo("Mine, not sent.");
    }

    @Test
    void theDemoSpaceHoldsEveryKindOfField() {
        bench.pull();
        List<String> kinds = bench.space(List.of()).types().stream()
                .flatMap(type -> ok(bench.entries.schema(ID, type)).fields().stream())
                .map(field -> field.type().getClass().getSimpleName())
                .distinct()
                .toList();

        assertThat(kinds)
                .contains("ShortText", "LongText", "RichText", "Numeric", "DateTime", "Checkbox", "Dropdown", "Color")
                .contains("Media", "References", "Names", "Component", "Picker", "Repeater");
        assertThat(ok(bench.entries.terms(ID, FieldType.Vocabulary.TAGS))).hasSize(14);
    }

    private EntryRow livePost() {
        return ok(bench.entries.rows(ID, EntryFilter.of(BLOG))).stream()
                .filter(row -> row.status() == EntryStatus.LIVE)
                .findFirst()
                .orElseThrow();
    }

    private Change oneQueuedPost() {
        bench.pull();
        EntryRow post = livePost();
        bench.type(post.key(), LocaleCode.NONE, "summary", "Mine");
        bench.server.log().clear();
        return bench.queue(post.key(), Target.PUBLISHED);
    }

    private void otherEditor(String slug, String body) throws Exception {
        writeDirectly("PATCH", slug, body);
    }

    private void deleteAtService(String slug) throws Exception {
        writeDirectly("DELETE", slug, "");
    }

    private void writeDirectly(String method, String slug, String body) throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(bench.server.base() + "/posts/" + slug + "/"))
                .header("Authorization", "Token " + bench.server.writeToken())
                .header("Content-Type", "application/json")
                .method(method, java.net.http.HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.discarding())
                .statusCode();
        assertThat(status / 100).isEqualTo(2);
        bench.server.awaitQueue();
    }
}
