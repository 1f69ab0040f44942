package dev.larder.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.result.Failure.KeychainAbsent;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionVaultTest {
    private final SessionVault vault = new SessionVault();

    @Test
    void keepsOneTokenOfEachKindPerSpace() {
        vault.store("shop", TokenKind.READ, Token.of("read-token"));
        vault.store("shop", TokenKind.WRITE, Token.of("write-token"));
        assertThat(vault.find("shop", TokenKind.READ)).isEqualTo(Outcome.ok(Optional.of(Token.of("read-token"))));
        assertThat(vault.find("shop", TokenKind.WRITE)).isEqualTo(Outcome.ok(Optional.of(Token.of("write-token"))));
        assertThat(vault.find("other", TokenKind.READ)).isEqualTo(Outcome.ok(Optional.empty()));

        vault.forget("shop", TokenKind.READ);
        assertThat(vault.find("shop", TokenKind.READ)).isEqualTo(Outcome.ok(Optional.empty()));
        assertThat(vault.state()).isEqualTo(VaultState.READY);
    }

    @Test
    void handsOutCopiesSoThatClosingOneWipesNoOther() {
        Token given = Token.of("read-token");
        vault.store("shop", TokenKind.READ, given);
        given.close();
        vault.find("shop", TokenKind.READ).value().orElseThrow().orElseThrow().close();
        assertThat(vault.find("shop", TokenKind.READ)).isEqualTo(Outcome.ok(Optional.of(Token.of("read-token"))));
    }

    @Test
    void isEmptyAndShutOnceClosed() {
        vault.store("shop", TokenKind.READ, Token.of("read-token"));
        vault.close();
        assertThat(vault.find("shop", TokenKind.READ)).isEqualTo(Outcome.ok(Optional.empty()));
        assertThat(vault.store("shop", TokenKind.READ, Token.of("read-token")).failure())
                .containsInstanceOf(KeychainAbsent.class);
        assertThat(vault.state()).isEqualTo(VaultState.ABSENT);
    }
}
