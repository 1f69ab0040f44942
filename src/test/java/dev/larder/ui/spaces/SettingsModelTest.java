package dev.larder.ui.spaces;

import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Failure;
import dev.larder.result.Redactor;
import dev.larder.result.TokenKind;
import dev.larder.service.Bench;
import dev.larder.service.Tokens;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Hands;
import dev.larder.vault.SessionVault;
import dev.larder.vault.ShutVault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsModelTest {
    @TempDir
    Path folder;

    private final List<Failure> failed = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private Bench bench;
    private Space space;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        space = bench.space(List.of());
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void itSaysWhereEachTokenIs() {
        ok(bench.tokens.forget(ID, TokenKind.WRITE));

        SettingsModel model = model(bench.tokens, Background.direct());

        assertThat(model.stand(TokenKind.READ).get()).isEqualTo(new SettingsModel.Stand.At(Tokens.Place.SESSION));
        assertThat(model.stand(TokenKind.WRITE).get()).isEqualTo(new SettingsModel.Stand.None());
    }

    @Test
    void untilTheKeychainAnsweredItIsLooking() {
        SettingsModel model = model(bench.tokens, new Hands().background());

        assertThat(model.stand(TokenKind.READ).get()).isEqualTo(new SettingsModel.Stand.Looking());
    }

    @Test
    void aLockedKeychainIsNotTheSameAsNoToken() {
        Tokens locked = new Tokens(ShutVault.locked(), new SessionVault(), new Redactor());

        SettingsModel model = model(locked, Background.direct());

        assertThat(model.stand(TokenKind.READ).get())
                .isEqualTo(new SettingsModel.Stand.Unknown(new Failure.KeychainLocked("")));
    }

    @Test
    void aKeptTokenIsTriedAtOnceAndWiped() {
        SettingsModel model = model(bench.tokens, Background.direct());
        char[] typed = bench.server.writeToken().toCharArray();

        model.keep(TokenKind.WRITE, typed, Tokens.Place.KEYCHAIN, failed::add);

        assertThat(model.check(TokenKind.WRITE).get().isGood()).isTrue();
        assertThat(model.stand(TokenKind.WRITE).get()).isEqualTo(new SettingsModel.Stand.At(Tokens.Place.KEYCHAIN));
        assertThat(typed).containsOnly('\0');
    }

    @Test
    void aTokenTheServiceDoesNotKnowIsSaid() {
        SettingsModel model = model(bench.tokens, Background.direct());

        model.keep(TokenKind.WRITE, "f".repeat(40).toCharArray(), Tokens.Place.SESSION, failed::add);

        assertThat(model.check(TokenKind.WRITE).get())
                .isEqualTo(new Check.Bad(new Failure.TokenInvalid(TokenKind.WRITE)));
    }

    @Test
    void whatIsNoTokenIsNotKeptAndIsWiped() {
        SettingsModel model = model(bench.tokens, Background.direct());
        char[] typed = "Token x".toCharArray();

        model.keep(TokenKind.WRITE, typed, Tokens.Place.SESSION, failed::add);

        assertThat(model.check(TokenKind.WRITE).get()).isInstanceOf(Check.Bad.class);
        assertThat(ok(bench.tokens.token(ID, TokenKind.WRITE)).headerValue())
                .contains("Token " + bench.server.writeToken());
        assertThat(typed).containsOnly('\0');
        assertThat(failed).isEmpty();
    }

    @Test
    void withoutAKeychainAPersonIsAskedBeforeTheTokenIsHeldInMemory() {
        Tokens tokens = new Tokens(ShutVault.absent(), new SessionVault(), new Redactor());
        SettingsModel model = model(tokens, Background.direct());
        char[] typed = bench.server.writeToken().toCharArray();

        model.keep(TokenKind.WRITE, typed, Tokens.Place.KEYCHAIN, failed::add);

        assertThat(failed).singleElement().isInstanceOf(Failure.KeychainAbsent.class);
        assertThat(model.stand(TokenKind.WRITE).get()).isEqualTo(new SettingsModel.Stand.None());
        assertThat(new String(typed)).isEqualTo(bench.server.writeToken());
    }

    @Test
    void aForgottenTokenIsGone() {
        SettingsModel model = model(bench.tokens, Background.direct());

        model.forget(TokenKind.WRITE);

        assertThat(model.stand(TokenKind.WRITE).get()).isEqualTo(new SettingsModel.Stand.None());
        assertThat(model.check(TokenKind.WRITE).get()).isEqualTo(new Check.Nothing());
    }

    @Test
    void checkingWritesNothingAtTheService() {
        SettingsModel model = model(bench.tokens, Background.direct());

        model.tryIt(TokenKind.WRITE);

        assertThat(model.check(TokenKind.WRITE).get().isGood()).isTrue();
        assertThat(bench.server.log().mutations()).isEmpty();
    }

    @Test
    void aSpaceTakenOffIsGoneWithItsTokens() {
        Space own = ok(bench.spaces.save(own()));
        ok(bench.tokens.keep(own.id(), TokenKind.READ, bench.server.readToken(), Tokens.Place.KEYCHAIN));
        SettingsModel model = new SettingsModel(parts(bench.tokens, Background.direct()), own);

        model.remove(() -> said.add("removed"), failed::add);

        assertThat(said).containsExactly("removed");
        assertThat(ok(bench.spaces.all())).doesNotContain(own);
        assertThat(ok(bench.tokens.place(own.id(), TokenKind.READ))).isEmpty();
    }

    @Test
    void aNewNameIsWrittenDown() {
        Space own = ok(bench.spaces.save(own()));
        SettingsModel model = new SettingsModel(parts(bench.tokens, Background.direct()), own);

        model.identity(
                new Space.Identity("Renamed", "Staging", "#112233", false),
                saved -> said.add(saved.fullName()),
                failed::add);

        assertThat(said).containsExactly("Renamed – Staging");
        assertThat(ok(bench.spaces.find(own.id())).name()).isEqualTo("Renamed");
    }

    private Space own() {
        return new Space(new SpaceId("own"), space.identity(), space.base(), space.types(), space.locales(), false);
    }

    private SettingsModel model(Tokens tokens, Background network) {
        return new SettingsModel(parts(tokens, network), space);
    }

    private SettingsModel.Parts parts(Tokens tokens, Background network) {
        return new SettingsModel.Parts(bench.spaces, tokens, bench.exchange, network);
    }
}
