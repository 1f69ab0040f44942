package dev.larder.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.SearchHit;
import dev.larder.model.SearchQuery;
import dev.larder.model.Snippet;
import dev.larder.model.SpaceId;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    private static final SpaceId ATELIER = new SpaceId("atelier");
    private static final SpaceId BAKERY = new SpaceId("bakery");
    private static final LocaleCode EN = new LocaleCode("en");
    private static final LocaleCode DE = new LocaleCode("de");

    @TempDir
    Path folder;

    private SearchIndex index;
    private long revision;

    @BeforeEach
    void open() {
        index = ok(SearchIndex.open(folder));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static <T> T ok(Outcome<T> outcome) {
        return outcome.match(value -> value, failure -> {
            throw new AssertionError("failed: " + failure);
        });
    }

    private static Fields json(String text) {
        try {
            return Fields.of((ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"')));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static SearchEntry entry(String key, String title, Content content) {
        return new SearchEntry(new EntryKey(key), ContentTypeKey.pageType("landing"), title, key, content);
    }

    private static SearchEntry entry(String key, String title, String fields) {
        return entry(key, title, Content.of(EN, json(fields)));
    }

    private void put(SpaceId space, SearchEntry... entries) {
        ok(index.put(space, List.of(), List.of(entries), new SearchIndex.Mark("feed", ++revision)));
        ok(index.refresh());
    }

    private List<SearchHit> find(String text) {
        return ok(index.query(new SearchQuery(text, Optional.empty(), 20)));
    }

    private List<String> keys(String text) {
        return find(text).stream().map(hit -> hit.entry().value()).toList();
    }

    private SearchHit only(String text) {
        List<SearchHit> hits = find(text);
        assertThat(hits).hasSize(1);
        return hits.get(0);
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.marks().stream()
                .map(mark -> snippet.text().substring(mark.from(), mark.to()))
                .toList();
    }

    @Test
    void everyNestedValueIsFoundWithItsPlace() {
        put(
                ATELIER,
                entry(
                        "home",
                        "Home",
                        "{'intro':'Zinnober','price':1299.5,'seo':{'description':'Ultramarin'},"
                                + "'rows':[{'text':'Ocker'},{'cells':[{'text':'Umbra'}]}],"
                                + "'colours':['Siena','Indigo'],'author':{'$ref':'author','id':'jane-doe'},'empty':null}"));

        assertThat(only("zinnober").match().path()).isEqualTo("intro");
        assertThat(only("1299").match().path()).isEqualTo("price");
        assertThat(only("ultramarin").match().path()).isEqualTo("seo.description");
        assertThat(only("ocker").match().path()).isEqualTo("rows[0].text");
        assertThat(only("umbra").match().path()).isEqualTo("rows[1].cells[0].text");
        assertThat(only("indigo").match().path()).isEqualTo("colours[1]");
        assertThat(only("jane doe").match().path()).isEqualTo("author");
    }

    @Test
    void everyLocaleIsSearchedAndSaysWhichItWas() {
        put(
                ATELIER,
                entry(
                        "home",
                        "Home",
                        new Content("Home", "home", Map.of(EN, json("{'a':'table'}"), DE, json("{'a':'Tisch'}")))));

        assertThat(only("tisch").match().locale()).isEqualTo(DE);
        assertThat(only("table").match().locale()).isEqualTo(EN);
    }

    @Test
    void tagsAreNoTextButWhatStandsInThemIsFoundAsSuch() {
        put(
                ATELIER,
                entry(
                        "home",
                        "Home",
                        "{'body':'<p class=hidden>Fine<br>oak &amp; <em>ash</em></p><script>secret()</script>"
                                + "<img src=https://cdn.example.com/bench.jpg alt=Garden><a href=/contact>Write</a>'}"));

        assertThat(only("oak").match().snippet().text()).isEqualTo("Fine oak & ash Write");
        assertThat(only("garden").match().part()).isEqualTo(SearchHit.Part.LABEL);
        assertThat(only("bench").match().part()).isEqualTo(SearchHit.Part.ADDRESS);
        assertThat(only("contact").match().part()).isEqualTo(SearchHit.Part.ADDRESS);
        assertThat(find("hidden")).isEmpty();
        assertThat(find("secret")).isEmpty();
        assertThat(find("img")).isEmpty();
    }

    @Test
    void caseAndAccentsDoNotMatterAndTheMarksStandOnWhatWasWritten() {
        put(ATELIER, entry("menu", "Menu", "{'a':'Our CRÈME brûlée is famous'}"));

        assertThat(marked(only("creme brulee").match().snippet())).containsExactly("CRÈME", "brûlée");
        assertThat(marked(only("Brûl").match().snippet())).containsExactly("brûlée");
    }

    @Test
    void theLastWordMayGoOnWhileItIsTyped() {
        put(ATELIER, entry("a", "Alpha", "{'t':'internationalisation matters'}"));

        String word = "internationalisation";
        for (int letters = 1; letters <= word.length(); letters++) {
            assertThat(keys(word.substring(0, letters)))
                    .as(word.substring(0, letters))
                    .containsExactly("a");
        }
        assertThat(keys("matters int")).containsExactly("a");
        assertThat(keys("internationalized")).isEmpty();
        assertThat(keys("national")).isEmpty();
    }

    @Test
    void everyWordHasToBeThereSomewhere() {
        put(
                ATELIER,
                entry("a", "Oak table", "{'t':'made by hand'}"),
                entry("b", "Oak chair", "{'t':'made by machine'}"));

        assertThat(keys("oak hand")).containsExactly("a");
        assertThat(keys("made oak")).containsExactlyInAnyOrder("a", "b");
        assertThat(keys("oak glass")).isEmpty();
    }

    @Test
    void theTitleCountsMoreThanTheBody() {
        SearchEntry[] bodies = new SearchEntry[30];
        for (int number = 0; number < bodies.length; number++) {
            bodies[number] = entry("body-" + number, "Other " + number, "{'t':'walnut walnut walnut'}");
        }
        put(ATELIER, bodies);
        put(ATELIER, entry("title", "Walnut desk", "{'t':'" + "long text ".repeat(100) + "'}"));

        for (String typed : List.of("w", "wa", "wal", "waln", "walnut", "walnut ")) {
            assertThat(keys(typed).get(0)).as(typed).isEqualTo("title");
        }
    }

    @Test
    void aWholeWordCountsMoreThanABeginning() {
        put(
                ATELIER,
                entry("a", "One", "{'t':'oakum oakland oaken'}"),
                entry("b", "Two", "{'t':'an oak grows here'}"),
                entry("c", "Three", "{'t':'oakum'}"));

        assertThat(keys("oak").get(0)).isEqualTo("b");
    }

    @Test
    void theSnippetShowsTheWordsOfALongText() {
        String before = "lorem ipsum ".repeat(200);
        put(ATELIER, entry("a", "One", "{'t':'" + before + "the quiet harbour lies there " + before + "'}"));

        Snippet snippet = only("quiet harbour").match().snippet();
        assertThat(marked(snippet)).containsExactly("quiet", "harbour");
        assertThat(snippet.text()).startsWith("…").endsWith("…").hasSizeLessThan(200);
    }

    @Test
    void moreBeginningsThanCanBeWeighedAreStillAllFound() {
        List<SearchEntry> many = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            many.add(entry("e" + number, "Entry", "{'t':'bookcase" + Integer.toString(number + 1000, 36) + "'}"));
        }
        put(ATELIER, many.toArray(SearchEntry[]::new));

        assertThat(ok(index.query(new SearchQuery("bookc", Optional.empty(), 500))))
                .hasSize(300);
    }

    @Test
    void oneSpaceOrAllCanBeSearched() {
        put(ATELIER, entry("a", "Bread board", "{}"));
        put(BAKERY, entry("a", "Bread", "{}"));

        assertThat(find("bread")).extracting(SearchHit::space).containsExactlyInAnyOrder(ATELIER, BAKERY);
        assertThat(ok(index.query(new SearchQuery("bread", Optional.of(BAKERY), 20))))
                .extracting(SearchHit::space)
                .containsExactly(BAKERY);
    }

    @Test
    void aChangedEntryIsFoundByItsNewWordsOnlyAndARemovedOneNotAtAll() {
        put(ATELIER, entry("a", "Old words", "{}"), entry("b", "Other", "{}"));
        put(ATELIER, entry("a", "New words", "{}"));

        assertThat(keys("old")).isEmpty();
        assertThat(keys("words")).containsExactly("a");

        ok(index.put(ATELIER, List.of(new EntryKey("a")), List.of(), new SearchIndex.Mark("feed", ++revision)));
        ok(index.refresh());
        assertThat(keys("words")).isEmpty();
        assertThat(keys("other")).containsExactly("b");
    }

    @Test
    void aForgottenSpaceIsGoneAndTheOthersStay() {
        put(ATELIER, entry("a", "Bread board", "{}"));
        put(BAKERY, entry("a", "Bread", "{}"));

        ok(index.forget(BAKERY));
        ok(index.refresh());

        assertThat(find("bread")).extracting(SearchHit::space).containsExactly(ATELIER);
        assertThat(index.spaces()).containsExactly(ATELIER);
    }

    @Test
    void nothingTypedFindsNothing() {
        put(ATELIER, entry("a", "Bread", "{}"));

        assertThat(find("")).isEmpty();
        assertThat(find("  … - ")).isEmpty();
    }

    @Test
    void marksAndDocumentsAreDurableTogether() {
        put(ATELIER, entry("a", "Kept", "{}"));
        ok(index.commit());
        SearchIndex.Mark kept = index.mark(ATELIER).orElseThrow();
        put(ATELIER, entry("b", "Lost", "{}"));
        put(BAKERY, entry("c", "Lost too", "{}"));

        index.close();
        index = ok(SearchIndex.open(folder));

        assertThat(index.mark(ATELIER)).contains(kept);
        assertThat(index.mark(BAKERY)).isEmpty();
        assertThat(keys("kept")).containsExactly("a");
        assertThat(keys("lost")).isEmpty();
    }

    @Test
    void aSecondOpeningIsToldThatItIsInUseAndHarmsNothing() {
        put(ATELIER, entry("a", "Kept", "{}"));
        ok(index.commit());

        Failure why = SearchIndex.open(folder).failure().orElseThrow();

        assertThat(((Failure.StoreTrouble) why).cause()).isEqualTo(Failure.StoreCause.IN_USE);
        assertThat(keys("kept")).containsExactly("a");
        assertThat(ok(index.size())).isEqualTo(1);
    }

    @Test
    void damageAtRandomPlacesEndsInAnIndexThatWorks() throws IOException {
        long seed = Long.getLong("larder.seed", 20_261_124L);
        Random random = new Random(seed);
        for (int round = 0; round < (Boolean.getBoolean("larder.long") ? 500 : 8); round++) {
            for (int number = 0; number < 20; number++) {
                put(ATELIER, entry("e" + number, "Title " + number, "{'t':'some words of text " + round + "'}"));
            }
            ok(index.commit());
            index.close();
            damage(random);

            index = ok(SearchIndex.open(folder));

            boolean kept = index.mark(ATELIER).isPresent();
            assertThat(find("words")).as("seed %d round %d", seed, round).hasSize(kept ? 20 : 0);
            put(ATELIER, entry("new", "Afterwards", "{}"));
            assertThat(keys("afterwards")).containsExactly("new");
            ok(index.put(ATELIER, List.of(new EntryKey("new")), List.of(), new SearchIndex.Mark("feed", ++revision)));
        }
    }

    private void damage(Random random) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> filled =
                    files.filter(file -> file.toFile().length() > 0).sorted().toList();
            Path file = filled.get(random.nextInt(filled.size()));
            byte[] bytes = Files.readAllBytes(file);
            switch (random.nextInt(3)) {
                case 0 -> Files.delete(file);
                case 1 -> Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                default -> {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
                    Files.write(file, bytes);
                }
            }
        }
    }

    @Test
    void anIndexOfAnotherFormatIsMadeAnew() throws IOException {
        index.close();
        IndexFolder place = new IndexFolder(folder);
        place.empty();
        try (var directory = place.directory();
                var writer = new org.apache.lucene.index.IndexWriter(
                        directory, new org.apache.lucene.index.IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of(SearchIndex.FORMAT_KEY, "0", "space atelier", "7 feed")
                    .entrySet());
            writer.commit();
        }

        index = ok(SearchIndex.open(folder));

        assertThat(index.spaces()).isEmpty();
    }

    @Test
    void aFileInTheFoldersPlaceIsSaidAndNotTouched() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        Failure why = SearchIndex.open(file).failure().orElseThrow();

        assertThat(why).isInstanceOf(Failure.StoreTrouble.class);
        assertThat(file).hasContent("mine");
    }
}
