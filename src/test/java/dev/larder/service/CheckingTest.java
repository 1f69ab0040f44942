package dev.larder.service;

import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.checks.Finding;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryRow;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.Reference;
import dev.larder.model.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks with what the mirror of the demo space knows. */
class CheckingTest {
    private static final ContentTypeKey TEAM = ContentTypeKey.collection("team_members");

    @TempDir
    Path folder;

    private Bench bench;
    private Checking checking;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        checking = new Checking(bench.spaces);
        bench.pull();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void referencesAndLinksAreHeldAgainstTheMirror() {
        OpenEntry post = bench.entry(bench.find(ContentTypeKey.blog(), "soap").key());
        String here = bench.find(ContentTypeKey.blog(), "").slug();
        Content content = with(
                post.current(),
                LocaleCode.NONE,
                "body",
                "<p><a href=\"/blog/" + here + "\">a</a> <a href=\"/blog/never-written\">b</a></p>");

        assertThat(keys(post, content))
                .contains("checks.dead-link body")
                .hasSize(keys(post, post.current()).size() + 1);
    }

    @Test
    void anAuthorWhoIsNotThereIsFound() {
        OpenEntry post = bench.entry(bench.find(ContentTypeKey.blog(), "soap").key());
        Content content = post.current()
                .with(
                        LocaleCode.NONE,
                        post.current()
                                .in(LocaleCode.NONE)
                                .with("author", new Reference(Reference.Target.AUTHOR, "nobody").toJson()));

        assertThat(keys(post, post.current())).doesNotContain("checks.dead-reference author");
        assertThat(keys(post, content)).contains("checks.dead-reference author");
    }

    @Test
    void theFindingsOfAChangeAreThoseOfWhatItWouldWrite() {
        EntryRow member = bench.find(TEAM, "");
        bench.type(member.key(), EN, "bio", "Lorem ipsum dolor sit amet.");
        var change = bench.queue(member.key(), Target.PUBLISHED);

        assertThat(ok(bench.outbox.findings(ID, List.of(change))).get(change.seq()))
                .extracting(finding -> finding.locale() + " " + finding.path() + " " + finding.key())
                .contains("en bio checks.placeholder");
    }

    private List<String> keys(OpenEntry entry, Content content) {
        return ok(checking.of(ID, entry.key(), entry.type(), content)).stream()
                .map(CheckingTest::key)
                .toList();
    }

    private static String key(Finding finding) {
        return finding.key() + " " + finding.path();
    }

    private static Content with(Content content, LocaleCode locale, String field, String text) {
        return content.with(locale, content.in(locale).with(field, TextNode.valueOf(text)));
    }
}
