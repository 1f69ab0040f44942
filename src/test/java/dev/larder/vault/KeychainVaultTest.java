package dev.larder.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.result.Done;
import dev.larder.result.Failure.KeychainLocked;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(120)
class KeychainVaultTest {
    private static final String WHY_SKIPPED =
            "no keyring of its own to use: run the tests through packaging/keyring-session.sh";

    @Test
    @EnabledIfEnvironmentVariable(named = "LARDER_KEYRING_TEST", matches = "1", disabledReason = WHY_SKIPPED)
    void keepsFindsReplacesAndForgetsTokensOfBothKindsInARealKeyring() {
        try (KeychainVault vault = new KeychainVault()) {
            assertThat(vault.find("shop", TokenKind.READ)).isEqualTo(Outcome.ok(Optional.empty()));
            assertThat(vault.state()).isEqualTo(VaultState.READY);

            assertThat(vault.store("shop", TokenKind.READ, Token.of("first-read-token")))
                    .isEqualTo(Outcome.done());
            assertThat(vault.store("shop", TokenKind.WRITE, Token.of("write-token-größe")))
                    .isEqualTo(Outcome.done());
            assertThat(vault.store("shop", TokenKind.READ, Token.of("second-read-token")))
                    .isEqualTo(Outcome.done());

            assertThat(vault.find("shop", TokenKind.READ))
                    .isEqualTo(Outcome.ok(Optional.of(Token.of("second-read-token"))));
            assertThat(vault.find("shop", TokenKind.WRITE))
                    .isEqualTo(Outcome.ok(Optional.of(Token.of("write-token-größe"))));
            assertThat(vault.find("other", TokenKind.READ)).isEqualTo(Outcome.ok(Optional.empty()));

            assertThat(vault.forget("shop", TokenKind.READ)).isEqualTo(Outcome.done());
            assertThat(vault.forget("shop", TokenKind.READ)).isEqualTo(Outcome.ok(Done.DONE));
            assertThat(vault.find("shop", TokenKind.READ)).isEqualTo(Outcome.ok(Optional.empty()));
            assertThat(vault.forget("shop", TokenKind.WRITE)).isEqualTo(Outcome.done());
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "LARDER_KEYRING_TEST", matches = "1", disabledReason = WHY_SKIPPED)
    void aSecondRunFindsWhatTheFirstOneKeptAndBothEndByThemselves() throws Exception {
        assertThat(child(List.of(), "store", "find")).containsExactly("store=done", "find=found");
        assertThat(child(List.of(), "find", "forget", "find"))
                .containsExactly("find=found", "forget=done", "find=empty");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "LARDER_KEYRING_TEST", matches = "1", disabledReason = WHY_SKIPPED)
    void aLockedKeyringIsToldFromAnEmptyOne() throws Exception {
        assertThat(ownSession("find-other", "store", "lock", "find", "find-other", "store", "forget", "state"))
                .containsExactly(
                        "find-other=empty",
                        "store=done",
                        "lock=done",
                        "find=KeychainLocked",
                        "find-other=KeychainLocked",
                        "store=KeychainLocked",
                        "forget=KeychainLocked",
                        "state=LOCKED");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "LARDER_KEYRING_TEST", matches = "1", disabledReason = WHY_SKIPPED)
    void aKeyringLockedBeforeTheFirstUseIsLockedToo() throws Exception {
        assertThat(ownSession("lock", "state", "find", "store"))
                .containsExactly("lock=done", "state=LOCKED", "find=KeychainLocked", "store=KeychainLocked");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "LARDER_KEYRING_TEST", matches = "1", disabledReason = WHY_SKIPPED)
    void aKeyringThatDiesComesBackLockedAndNothingIsTakenForEmpty() throws Exception {
        assertThat(ownSession("store", "kill-daemon", "find", "store", "state"))
                .containsExactly(
                        "store=done",
                        "kill-daemon=done",
                        "find=KeychainLocked",
                        "store=KeychainLocked",
                        "state=LOCKED");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "LARDER_KEYRING_TEST", matches = "1", disabledReason = WHY_SKIPPED)
    void aBusThatDiesLeavesNoKeychain() throws Exception {
        // The library loses its sender thread together with the bus and cannot end it: only here an exit is needed.
        assertThat(ownSession("store", "kill-bus", "find", "store", "state", "exit"))
                .containsExactly(
                        "store=done", "kill-bus=done", "find=KeychainAbsent", "store=KeychainAbsent", "state=ABSENT");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutABusThereIsNoKeychain() throws Exception {
        List<String> told = child(
                List.of("env", "DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere/bus"), "state", "find", "store", "forget");
        assertThat(told)
                .containsExactly(
                        "state=ABSENT", "find=KeychainAbsent", "store=KeychainAbsent", "forget=KeychainAbsent");
    }

    @Test
    void aKeychainThatDoesNotAnswerInTimeCountsAsLocked() {
        try (KeychainVault vault = new KeychainVault(Duration.ZERO)) {
            assertThat(vault.find("shop", TokenKind.READ).failure()).containsInstanceOf(KeychainLocked.class);
        }
    }

    @Test
    void aClosedVaultAnswersAndThrowsNothing() {
        KeychainVault vault = new KeychainVault();
        vault.close();
        vault.close();
        assertThat(vault.find("shop", TokenKind.READ).isOk()).isFalse();
        assertThat(vault.state()).isEqualTo(VaultState.ABSENT);
    }

    private static List<String> ownSession(String... steps) throws Exception {
        return child(List.of(Path.of("packaging", "keyring-session.sh").toString()), steps);
    }

    private static List<String> child(List<String> before, String... steps) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx128m", "-cp", System.getProperty("java.class.path"), KeychainChild.class.getName()));
        command.addAll(Arrays.asList(steps));
        Path told = Files.createTempFile("keychain-child", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(told.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("ended by itself")
                    .isTrue();
            return Files.readAllLines(told).stream()
                    .filter(line -> line.matches("[a-z-]+=\\w+"))
                    .toList();
        } finally {
            process.destroyForcibly();
            Files.delete(told);
        }
    }
}
