package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.SpaceId;
import dev.larder.result.Failure.StoreCause;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    private Path path;
    private SettingsFile file;

    @BeforeEach
    void name() {
        path = folder.resolve("settings.json");
        file = new SettingsFile(path, CLOCK);
    }

    @Test
    void theUsualOnesHoldAtFirst() {
        assertThat(ok(file.load())).isEqualTo(Settings.usual());
    }

    @Test
    void whatIsSavedIsLoaded() {
        Settings settings = Settings.usual()
                .withTheme(Settings.Theme.DARK)
                .withWindow(new Settings.WindowBounds(-10.5, 20, 1200, 800, true))
                .withLastSpace(new SpaceId("acme"))
                .withWorkOffline(true);

        ok(file.save(settings));

        assertThat(ok(new SettingsFile(path, CLOCK).load())).isEqualTo(settings);
    }

    @Test
    void keysOfAnotherVersionStayInTheFile() throws Exception {
        Files.writeString(path, "{\"theme\":\"DARK\",\"spelling\":{\"language\":\"de\"}}");

        ok(file.save(ok(file.load()).withWorkOffline(true)));

        assertThat(Files.readString(path)).contains("spelling").contains("\"language\" : \"de\"");
        assertThat(ok(file.load()).theme()).isEqualTo(Settings.Theme.DARK);
    }

    @Test
    void aSingleValueThatMakesNoSenseIsTheUsualOne() throws Exception {
        Files.writeString(
                path,
                "{\"theme\":\"PINK\",\"window\":\"wide\",\"lastSpace\":[],\"sorts\":{\"a\":3,\"\":{\"column\":\"x\"}},\"workOffline\":true}");

        assertThat(ok(file.load())).isEqualTo(Settings.usual().withWorkOffline(true));
    }

    @Test
    void aDamagedFileIsKeptAsideAndSaid() throws Exception {
        Files.writeString(path, "{ torn");

        assertThat(trouble(file.load())).isEqualTo(StoreCause.DAMAGED);

        assertThat(ok(file.load())).isEqualTo(Settings.usual());
        assertThat(folder.resolve("settings.json.damaged-20260301-100000-000")).hasContent("{ torn");
    }

    @Test
    void savingOverADamagedFileKeepsItAsideFirst() throws Exception {
        Files.writeString(path, "{ torn");

        ok(file.save(Settings.usual()));

        assertThat(folder.resolve("settings.json.damaged-20260301-100000-000")).exists();
        assertThat(ok(file.load())).isEqualTo(Settings.usual());
    }
}
