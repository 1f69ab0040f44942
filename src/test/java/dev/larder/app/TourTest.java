package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real program plays its main job by itself, at its most talkative. */
@Timeout(120)
class TourTest {
    private static final Duration WHOLE = Duration.ofSeconds(90);
    private static final int FEWEST_COLOURS = 200;
    private static final String WRONG_TOKEN = "0".repeat(40);

    @TempDir
    Path folder;

    @Test
    void theTourGoesThroughWithAPictureOfEachStepAndLeavesNoToken() throws Exception {
        Path pictures = folder.resolve("pictures");
        try (Child child = Child.larder(
                folder.resolve("said"),
                "--verbose",
                "--data",
                folder.resolve("data").toString(),
                "--tour",
                pictures.toString())) {
            assertThat(child.exit(WHOLE)).as(child.err()).isZero();
            assertThat(child.out().lines()).last().isEqualTo("tour: done");
            assertThat(child.err()).isEmpty();
        }
        List<Path> drawn = files(pictures);
        assertThat(drawn)
                .extracting(file -> file.getFileName().toString().substring(0, 2))
                .containsExactly("01", "02", "03", "04", "05", "06", "07", "08", "09", "10");
        assertThat(drawn).allSatisfy(file -> assertThat(colours(file)).isGreaterThan(FEWEST_COLOURS));
        noToken();
    }

    @Test
    void aTourThatCannotWriteItsPicturesSaysSoAndFails() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        try (Child child = Child.larder(
                folder.resolve("said"),
                "--data",
                folder.resolve("data").toString(),
                "--tour",
                file.resolve("pictures").toString())) {
            assertThat(child.exit(WHOLE)).isEqualTo(70);
            assertThat(child.err().lines())
                    .singleElement()
                    .asString()
                    .contains("the tour stopped", "cannot write in " + file.resolve("pictures"));
        }
        assertThat(folder.resolve("data/log/crash.txt")).doesNotExist();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static long colours(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        return java.util.Arrays.stream(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    /** The demo space's own are unknown here, but have the look of one. */
    private void noToken() throws IOException {
        assertThat(new SecretScan(Map.of("the wrong token", WRONG_TOKEN)).below(folder))
                .isEmpty();
        List<Path> logs = files(folder.resolve("data/log"));
        assertThat(logs)
                .isNotEmpty()
                .allSatisfy(log -> assertThat(Files.readString(log))
                        .doesNotContainPattern("[0-9a-f]{40}")
                        .doesNotContain("uncaught"));
        assertThat(folder.resolve("data/log/crash.txt")).doesNotExist();
    }
}
