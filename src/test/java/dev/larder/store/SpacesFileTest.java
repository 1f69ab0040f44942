package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Failure.StoreCause;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpacesFileTest {
    @TempDir
    Path folder;

    private Path path;
    private SpacesFile file;

    @BeforeEach
    void name() {
        path = folder.resolve("set-up").resolve("spaces.json");
        file = new SpacesFile(path, CLOCK);
    }

    private static Space space(String id, URI base) {
        return new Space(
                new SpaceId(id),
                new Space.Identity("ACME", "Production", "#AA0000", true),
                base,
                List.of(ContentTypeKey.blog(), LANDING, FAQ, ContentTypeKey.singlePages()),
                List.of(EN, DE),
                false);
    }

    private List<String> names() throws Exception {
        try (Stream<Path> all = Files.list(path.getParent())) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void thereAreNoneAtFirst() {
        assertThat(ok(file.load())).isEmpty();
    }

    @Test
    void whatIsSavedIsLoadedInTheSameOrderAndNothingElseIsLeft() throws Exception {
        List<Space> spaces = List.of(space("b", Space.SERVICE), space("a", URI.create("http://127.0.0.1:8080/v2")));

        ok(file.save(spaces));
        ok(file.save(spaces));

        assertThat(ok(new SpacesFile(path, CLOCK).load())).isEqualTo(spaces);
        assertThat(names()).containsExactly("spaces.json", "spaces.json.copy");
    }

    @Test
    void aTokenPastedWithTheAddressIsNotWritten() throws Exception {
        ok(file.save(List.of(space("a", URI.create("https://me:s3cret@api.buttercms.com:8443/v2?auth_token=s3cret")))));

        assertThat(Files.readString(path)).doesNotContain("s3cret");
        assertThat(ok(file.load()).get(0).base()).isEqualTo(URI.create("https://api.buttercms.com:8443/v2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"version\":1,\"spaces\":[",
                "[]",
                "null",
                "{}",
                "{\"version\":1,\"spaces\":[{\"id\":\"\"}]}",
                "{\"version\":1,\"spaces\":[]} rest"
            })
    void aDamagedFileIsKeptAsideAndSaid(String damaged) throws Exception {
        Files.createDirectories(path.getParent());
        Files.writeString(path, damaged);

        assertThat(trouble(file.load())).isEqualTo(StoreCause.DAMAGED);

        assertThat(ok(file.load())).isEmpty();
        assertThat(names()).containsExactly("spaces.json.damaged-20260301-100000-000");
        assertThat(Files.readString(path.resolveSibling(names().get(0)))).isEqualTo(damaged);
    }

    @Test
    void savingOverADamagedFileKeepsItAsideFirst() throws Exception {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "{ torn");

        ok(file.save(List.of(space("a", Space.SERVICE))));

        assertThat(names())
                .containsExactly("spaces.json", "spaces.json.copy", "spaces.json.damaged-20260301-100000-000");
    }

    @Test
    void afterDamageTheSpacesAreThereAgainFromTheCopy() throws Exception {
        List<Space> spaces = List.of(space("a", Space.SERVICE));
        ok(file.save(spaces));
        Files.writeString(path, "{ torn");

        assertThat(trouble(file.load())).isEqualTo(StoreCause.DAMAGED);

        assertThat(ok(file.load())).isEqualTo(spaces);
        ok(file.save(List.of()));
        assertThat(ok(file.load())).isEmpty();
    }

    @Test
    void aFileOfANewerVersionIsNotOverwritten() throws Exception {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "{\"version\":2,\"spaces\":{}}");

        assertThat(trouble(file.load())).isEqualTo(StoreCause.NEWER_VERSION);
        assertThat(trouble(file.save(List.of()))).isEqualTo(StoreCause.NEWER_VERSION);
        assertThat(Files.readString(path)).contains("\"version\":2");
    }

    @Test
    void aFolderThatCannotBeMadeIsReadOnly() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("in-the-way"), "x");

        assertThat(trouble(new SpacesFile(inTheWay.resolve("spaces.json"), CLOCK).save(List.of())))
                .isEqualTo(StoreCause.READ_ONLY);
    }
}
