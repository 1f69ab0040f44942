package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.ui.kit.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the window shows when the files of a space are in trouble. */
class TroubleJourneyTest {
    @TempDir
    Path folder;

    private Path store() {
        return folder.resolve("spaces/demo/space.db");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store());
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        }
    }

    private void workIn() throws Exception {
        try (OpenWindow window = new OpenWindow(folder)) {
            window.openPost("cherry");
            window.editAndQueue("title", "Everything you asked about cherry wood");
            window.openPost("oils");
            window.fill("#field-title", "Four oils, one long winter");
            window.read("Saved on this computer");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.Mode.class,
            names = {"LIGHT", "DARK"})
    void aDamagedStoreIsRescuedAndThatIsSaidUntilItWasRead(Theme.Mode mode) throws Exception {
        workIn();
        byte[] bytes = Files.readAllBytes(store());
        Arrays.fill(bytes, 4096, bytes.length, (byte) 7);
        Files.write(store(), bytes);

        try (OpenWindow window = new OpenWindow(folder, mode)) {
            window.read("1 draft and 1 waiting change were rescued");
            window.read("space.db.damaged-");
            window.until("it was read anew", () -> window.table().getItems().size() > 40);
            window.picture("rescued-" + mode);
            window.click("#banner-action");
            window.until("it is not said any more", () -> !window.reads("were rescued"));
            window.nothingWasThrown();
        }
        try (OpenWindow window = new OpenWindow(folder)) {
            assertThat(OpenWindow.onWindow(() -> window.reads("were rescued"))).isFalse();
            assertThat(window.waiting()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.Mode.class,
            names = {"LIGHT", "DARK"})
    void aStoreOfANewerVersionIsSaidOnceAndOpensAfterTryAgain(Theme.Mode mode) throws Exception {
        try (OpenWindow window = new OpenWindow(folder)) {
            window.nothingWasThrown();
        }
        long version = version();
        sql("PRAGMA user_version = 4000");

        try (OpenWindow window = new OpenWindow(folder, mode)) {
            window.read("Made by a newer Larder");
            window.picture("newer-" + mode);
            sql("PRAGMA user_version = " + version);
            window.pressOr("#empty-action", () -> window.find("#entries-table").isPresent());
            window.until("the list is there", () -> window.table().getItems().size() > 40);
            window.nothingWasThrown();
        }
    }

    private long version() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store());
                Statement run = connection.createStatement();
                var row = run.executeQuery("PRAGMA user_version")) {
            return row.getLong(1);
        }
    }

    @Test
    void aDamagedListOfSpacesIsSaidAndTheCopyIsUsed() throws Exception {
        Files.writeString(folder.resolve("spaces.json"), "{ torn");

        try (OpenWindow window = new OpenWindow(folder, Theme.Mode.LIGHT)) {
            window.read("The list of your spaces was damaged");
            window.picture("list-damaged");
            window.click("#banner-action");
            window.until("the demo space opens", () -> window.table().getItems().size() > 40);
            window.nothingWasThrown();
        }
    }
}
