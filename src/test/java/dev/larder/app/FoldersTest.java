package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where files go on each system. */
@Timeout(60)
class FoldersTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final String system = System.getProperty("os.name");
    private final String home = System.getProperty("user.home");

    @BeforeEach
    void anotherHome() {
        System.setProperty("user.home", folder.toString());
    }

    @AfterEach
    void back() {
        System.setProperty("os.name", system);
        System.setProperty("user.home", home);
    }

    @Test
    void aMacKeepsThemInApplicationSupport() {
        System.setProperty("os.name", "Mac OS X");

        assertThat(Folders.data()).isEqualTo(folder.resolve("Library/Application Support/Larder"));
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "LOCALAPPDATA", matches = ".+")
    void windowsKeepsThemInTheLocalPartOfTheProfile() {
        System.setProperty("os.name", "Windows 11");

        assertThat(Folders.data()).isEqualTo(folder.resolve("AppData/Local/Larder"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisabledIfEnvironmentVariable(named = "XDG_DATA_HOME", matches = "/.*")
    void linuxKeepsThemInTheSharedDataOfTheHome() {
        System.setProperty("os.name", "Linux");

        assertThat(Folders.data()).isEqualTo(folder.resolve(".local/share/larder"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDataHomeThatIsSetIsUsed() throws Exception {
        startWith(folder.resolve("xdg").toString());

        assertThat(folder.resolve("xdg/larder/log/larder.log")).exists();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDataHomeThatIsNoWholePathIsPassedOver() throws Exception {
        startWith("some/where");

        assertThat(folder.resolve(".local/share/larder/log/larder.log")).exists();
        assertThat(folder.resolve("some")).doesNotExist();
    }

    /** Far enough to make its folders: it has no display. */
    private void startWith(String dataHome) throws IOException, InterruptedException {
        try (Child child = Child.larder(folder.resolve("said"), builder -> {
            Child.screenless(builder);
            builder.directory(folder.toFile());
            builder.environment().put("XDG_DATA_HOME", dataHome);
            builder.environment().put("JDK_JAVA_OPTIONS", "-Duser.home=" + folder);
        })) {
            assertThat(child.exit(SOON)).isEqualTo(78);
        }
    }
}
