package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scan that finds nothing is worth what it can find. */
class SecretScanTest {
    private static final String SECRET = "ab.C~d+e/f=12";

    @TempDir
    Path folder;

    private final SecretScan scan = new SecretScan(Map.of("the token", SECRET));

    static Stream<byte[]> hidden() {
        byte[] plain = SECRET.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                plain,
                SECRET.getBytes(StandardCharsets.UTF_16LE),
                SECRET.getBytes(StandardCharsets.UTF_16BE),
                URLEncoder.encode(SECRET, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII),
                "ab.C~d+e\\/f=12".getBytes(StandardCharsets.US_ASCII),
                HexFormat.of().formatHex(plain).getBytes(StandardCharsets.US_ASCII),
                Base64.getEncoder().encode(plain),
                Base64.getEncoder().encode(("me:" + SECRET + ":").getBytes(StandardCharsets.UTF_8)),
                Base64.getEncoder().encode(("me" + SECRET).getBytes(StandardCharsets.UTF_8)),
                Base64.getUrlEncoder().encode(("m" + SECRET + "x").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void aSecretIsFoundInEveryForm(byte[] form) throws Exception {
        byte[] file = new byte[5000];
        java.util.Arrays.fill(file, (byte) 7);
        System.arraycopy(form, 0, file, 4321, form.length);
        Files.write(Files.createDirectories(folder.resolve("deep/down")).resolve("space.db-wal"), file);

        assertThat(scan.below(folder))
                .singleElement()
                .asString()
                .contains("the token", "space.db-wal")
                .doesNotContain(SECRET);
    }

    @Test
    void aSecretIsFoundInANameToo() throws Exception {
        Files.createDirectory(folder.resolve("for-" + SECRET.replace('/', '_')));

        assertThat(new SecretScan(Map.of("the token", SECRET.replace('/', '_'))).below(folder))
                .hasSize(1);
    }

    @Test
    void whatOnlyLooksLikeItIsNotFound() throws Exception {
        Files.writeString(folder.resolve("file"), SECRET.substring(1) + SECRET.substring(0, 12));

        assertThat(scan.below(folder)).isEmpty();
    }
}
