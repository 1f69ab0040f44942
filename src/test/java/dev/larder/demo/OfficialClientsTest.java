package dev.larder.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.buttercms.ButterCMSClient;
import com.buttercms.config.ButterCMSAPIConfig;
import com.buttercms.exception.ButterCMSResponseException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** ButterCMS's own clients, unchanged but for the base address. */
class OfficialClientsTest extends DemoTest {
    private static final Path NPM = Path.of("target/npm/node_modules/buttercms");

    private ButterCMSClient java() {
        ((Logger) LoggerFactory.getLogger("com.buttercms")).setLevel(Level.WARN);
        ButterCMSAPIConfig.API_BASE = server.base().toString();
        return new ButterCMSClient(server.readToken(), false);
    }

    private static Map<String, String> with(String... pairs) {
        Map<String, String> map = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at], pairs[at + 1]);
        }
        return map;
    }

    @Test
    void theJavaClientReadsPages() {
        var page = java().getPage("landing", "spring", with("levels", "3"), Map.class)
                .getData();
        assertThat(page.getSlug()).isEqualTo("spring");
        assertThat(page.getFields().get("headline")).isEqualTo("Spring range");
        var pages = java().getPages("landing", with("page_size", "1"), Map.class);
        assertThat(pages.getData()).hasSize(1);
        assertThat(pages.getMeta().getCount()).isEqualTo(2);
        assertThat(java().getSearchPages("winter", with(), Map.class).getData()).hasSize(1);
    }

    @Test
    void theJavaClientReadsCollections() {
        var team = java().getCollection("team", with("fields.name", "Bo"), Map.class);
        assertThat(team.getData().getItems()).hasSize(1);
        assertThat(team.getData().getItems().get(0).get("years")).isEqualTo(12);
    }

    @Test
    void theJavaClientReadsTheBlog() {
        assertThat(java().getPost("first").getData().getTitle()).isEqualTo("First post");
        assertThat(java().getPost("first").getMeta().getNextPost().getSlug()).isEqualTo("second");
        assertThat(java().getPosts(with("exclude_body", "true")).getData()).hasSize(2);
        assertThat(java().getSearchPosts(with("query", "bread")).getData()).hasSize(1);
        assertThat(java().getAuthor("ann", with("include", "recent_posts"))
                        .getData()
                        .getRecentPosts())
                .hasSize(1);
        assertThat(java().getAuthors(with()).getData()).hasSize(2);
        assertThat(java().getCategories(with()).getData()).hasSize(1);
        assertThat(java().getTag("bread", with()).getData().getName()).isEqualTo("Bread");
        assertThat(java().getRSS().getDocumentElement().getTagName()).isEqualTo("rss");
        assertThat(java().getAtom().getDocumentElement().getTagName()).isEqualTo("feed");
        assertThat(java().getSiteMap().getDocumentElement().getTagName()).isEqualTo("urlset");
    }

    @Test
    void theJavaClientUnderstandsRefusals() {
        assertThatThrownBy(() -> java().getPage("landing", "none", with(), Map.class))
                .isInstanceOf(ButterCMSResponseException.class);
    }

    @Test
    void theJavaScriptClientReadsEverything() throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(NPM),
                "the npm client is not there: npm install --prefix target/npm --no-save buttercms@3.0.3");
        Assumptions.assumeTrue(hasNode(), "node is not there");
        Process node = new ProcessBuilder(
                        "node",
                        "src/test/js/read-everything.mjs",
                        NPM.resolve("dist/butter.esm.js")
                                .toAbsolutePath()
                                .toUri()
                                .toString(),
                        server.base().toString(),
                        server.readToken())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(out).isZero();
        JsonNode seen = Caller.JSON.readTree(out);
        assertThat(seen.path("page").asText()).isEqualTo("Spring range");
        assertThat(seen.path("pages").asInt()).isEqualTo(2);
        assertThat(seen.path("found").asInt()).isEqualTo(1);
        assertThat(seen.path("content").toString()).isEqualTo("[\"team\",\"cities\"]");
        assertThat(seen.path("drafts").asInt()).isEqualTo(3);
        assertThat(seen.path("post").asText()).isEqualTo("First post");
        assertThat(seen.path("posts").asInt()).isEqualTo(2);
        assertThat(seen.path("people").toString()).isEqualTo("[2,1,1]");
        assertThat(seen.path("feed").asText()).startsWith("<?xml");
        assertThat(seen.path("refusal").asText()).contains("Page not found.").contains("404");
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
