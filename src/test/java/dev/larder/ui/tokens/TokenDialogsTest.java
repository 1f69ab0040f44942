package dev.larder.ui.tokens;

import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.model.Target;
import dev.larder.result.Failure;
import dev.larder.result.Redactor;
import dev.larder.result.TokenKind;
import dev.larder.service.Bench;
import dev.larder.service.Tokens;
import dev.larder.ui.kit.Answer;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Choice;
import dev.larder.ui.kit.Notice;
import dev.larder.ui.kit.Question;
import dev.larder.ui.kit.ScriptedDialogs;
import dev.larder.ui.outbox.OutboxModel;
import dev.larder.vault.SessionVault;
import dev.larder.vault.ShutVault;
import dev.larder.vault.TokenVault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenDialogsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef01234567";
    private static final Failure MISSING = new Failure.TokenMissing(TokenKind.WRITE);
    private static final Space ACME = space("acme", false);

    @TempDir
    Path folder;

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<String> went = new ArrayList<>();

    @Test
    void t1AWriteTokenIsAskedForAndTheRefusedActionGoesOn() {
        Tokens tokens = tokens(new SessionVault());
        dialogs.answer("TokenMissing-acme", Answer.secret("save", SECRET.toCharArray()));

        meet(tokens, MISSING);

        assertThat(headlines()).containsExactly("Sending needs a write token");
        assertThat(ok(tokens.place(ACME.id(), TokenKind.WRITE))).contains(Tokens.Place.KEYCHAIN);
        assertThat(went).containsExactly("again");
    }

    @Test
    void t1SaysWhereTheTokenWasKept() {
        dialogs.answer("TokenMissing-acme", Answer.secret("save", SECRET.toCharArray()));

        meet(tokens(new SessionVault()), MISSING);

        assertThat(dialogs.told).extracting(Notice::text).containsExactly("Kept in this computer’s keychain.");
    }

    @Test
    void t1KeepingItAsADraftKeepsNothingAndSendsNothing() {
        Tokens tokens = tokens(new SessionVault());

        meet(tokens, MISSING);

        assertThat(went).isEmpty();
        assertThat(ok(tokens.place(ACME.id(), TokenKind.WRITE))).isEmpty();
    }

    @Test
    void t1HowToGetOneLeadsBackToTheQuestion() {
        dialogs.answer("TokenMissing-acme", Answer.of("how"), Answer.secret("save", SECRET.toCharArray()));
        dialogs.answer("how-acme", Answer.of("again"));

        meet(tokens(new SessionVault()), MISSING);

        assertThat(headlines())
                .containsExactly("Sending needs a write token", "How to get a token", "Sending needs a write token");
        assertThat(went).containsExactly("again");
    }

    @Test
    void t2AReadTokenIsReplaced() {
        dialogs.answer("TokenReadOnly-acme", Answer.secret("save", SECRET.toCharArray()));

        meet(tokens(new SessionVault()), new Failure.TokenReadOnly());

        assertThat(headlines()).containsExactly("This token can read but not write");
        assertThat(mainWord()).isEqualTo("Replace write token");
        assertThat(went).containsExactly("again");
    }

    @Test
    void t3AnUnknownTokenCanBeCheckedAgain() {
        dialogs.answer("TokenInvalid-acme", Answer.of("again"));

        meet(tokens(new SessionVault()), new Failure.TokenInvalid(TokenKind.WRITE));

        assertThat(mainWord()).isEqualTo("Paste new token");
        assertThat(went).containsExactly("again");
    }

    @Test
    void t3AnUnknownReadTokenIsReplacedByAReadToken() {
        Tokens tokens = tokens(new SessionVault());
        dialogs.answer("TokenInvalid-acme", Answer.secret("save", SECRET.toCharArray()));

        meet(tokens, new Failure.TokenInvalid(TokenKind.READ));

        assertThat(ok(tokens.place(ACME.id(), TokenKind.READ))).isPresent();
        assertThat(ok(tokens.place(ACME.id(), TokenKind.WRITE))).isEmpty();
    }

    @Test
    void t4WhatIsNoTokenIsOfferedCleaned() {
        Tokens tokens = tokens(new SessionVault());
        dialogs.answer("TokenMissing-acme", Answer.secret("save", ("Token \"" + SECRET + "\" ").toCharArray()));
        dialogs.answer("T4-acme", Answer.of("cleaned"));

        meet(tokens, MISSING);

        assertThat(headlines()).containsExactly("Sending needs a write token", "That does not look like a token");
        assertThat(mainWord()).isEqualTo("Use cleaned token");
        assertThat(ok(tokens.token(ACME.id(), TokenKind.WRITE)).headerValue()).contains("Token " + SECRET);
        assertThat(went).containsExactly("again");
    }

    @Test
    void t4WhatCannotBeCleanedIsOnlyAskedForAgain() {
        dialogs.answer(
                "TokenMissing-acme",
                Answer.secret("save", "no".toCharArray()),
                Answer.secret("save", SECRET.toCharArray()));
        dialogs.answer("T4-acme", Answer.of("again"));

        meet(tokens(new SessionVault()), MISSING);

        assertThat(dialogs.asked.get(1).choices()).extracting(Choice::id).containsExactly("again", "later");
        assertThat(went).containsExactly("again");
    }

    @Test
    void t4SaysWhatIsWrongWithIt() {
        dialogs.answer("TokenMissing-acme", Answer.secret("save", (SECRET + "\n" + SECRET).toCharArray()));
        dialogs.answer("T4-acme", Answer.of("later"));

        meet(tokens(new SessionVault()), MISSING);

        assertThat(dialogs.asked.get(1).paragraphs()).anyMatch(text -> text.contains("line break"));
        assertThat(went).isEmpty();
    }

    @Test
    void t8OnceTheKeychainIsUnlockedTheActionGoesOn() {
        dialogs.answer("T8-acme", Answer.of("again"));

        meet(tokens(ShutVault.locked()), new Failure.KeychainLocked(""));

        assertThat(headlines()).containsExactly("The keychain is locked");
        assertThat(went).containsExactly("again");
    }

    @Test
    void t8ALockedKeychainCanBeGoneAroundForThisSession() {
        Tokens tokens = tokens(ShutVault.locked());
        dialogs.answer("TokenMissing-acme", Answer.secret("save", SECRET.toCharArray()));
        dialogs.answer("T8-acme", Answer.of("session"));

        meet(tokens, MISSING);

        assertThat(headlines()).containsExactly("Sending needs a write token", "The keychain is locked");
        assertThat(ok(tokens.place(ACME.id(), TokenKind.WRITE))).contains(Tokens.Place.SESSION);
        assertThat(went).containsExactly("again");
    }

    @Test
    void t9WithoutAKeychainNothingIsKeptUnasked() {
        Tokens tokens = tokens(ShutVault.absent());
        dialogs.answer("TokenMissing-acme", Answer.secret("save", SECRET.toCharArray()));

        meet(tokens, MISSING);

        assertThat(headlines()).containsExactly("Sending needs a write token", "No safe place for the token was found");
        assertThat(ok(tokens.place(ACME.id(), TokenKind.WRITE))).isEmpty();
        assertThat(went).isEmpty();
    }

    @Test
    void t9ForThisSessionOnlyGoesOnAndSaysSo() {
        Tokens tokens = tokens(ShutVault.absent());
        dialogs.answer("TokenMissing-acme", Answer.secret("save", SECRET.toCharArray()));
        dialogs.answer("T9-acme", Answer.of("session"));

        meet(tokens, MISSING);

        assertThat(ok(tokens.place(ACME.id(), TokenKind.WRITE))).contains(Tokens.Place.SESSION);
        assertThat(dialogs.told)
                .extracting(Notice::text)
                .containsExactly("Kept for this session only. It is forgotten when Larder closes.");
        assertThat(went).containsExactly("again");
    }

    @Test
    void t9WhatToInstallLeadsBackWithTheTokenStillThere() {
        Tokens tokens = tokens(ShutVault.absent());
        dialogs.answer("TokenMissing-acme", Answer.secret("save", SECRET.toCharArray()));
        dialogs.answer("T9-acme", Answer.of("how"), Answer.of("session"));
        dialogs.answer("install-acme", Answer.of("again"));

        meet(tokens, MISSING);

        assertThat(ok(tokens.token(ACME.id(), TokenKind.WRITE)).headerValue()).contains("Token " + SECRET);
        assertThat(went).containsExactly("again");
    }

    @Test
    void t10AnUnreachableServiceCanBeTriedAgain() {
        dialogs.answer("Unreachable-acme", Answer.of("again"));

        meet(tokens(new SessionVault()), new Failure.Unreachable(Failure.Reach.REFUSED, false, ""));

        assertThat(headlines()).containsExactly("Cannot reach ButterCMS");
        assertThat(mainWord()).isEqualTo("Try again");
        assertThat(went).containsExactly("again");
    }

    @Test
    void t10EscKeepsWorkingOffline() {
        meet(tokens(new SessionVault()), new Failure.Unreachable(Failure.Reach.TIMED_OUT, false, ""));

        assertThat(dialogs.asked.get(0).safe().label()).isEqualTo("Keep working offline");
        assertThat(went).isEmpty();
    }

    @Test
    void whatAPersonStoppedIsNotAskedAbout() {
        meet(tokens(new SessionVault()), new Failure.Cancelled());

        assertThat(dialogs.asked).isEmpty();
        assertThat(went).isEmpty();
    }

    @Test
    void onlyTheDemoSpaceOffersItsOwnToken() {
        meet(tokens(new SessionVault()), MISSING);
        new TokenDialogs(tokens(new SessionVault()), dialogs, Background.direct(), TokenDialogsTest::ofTheDemo)
                .meet(MISSING, space("demo", true), () -> went.add("again"));

        assertThat(dialogs.asked.get(0).choices()).extracting(Choice::id).doesNotContain("demo");
        assertThat(dialogs.asked.get(1).choices()).extracting(Choice::id).contains("demo");
    }

    @Test
    void theDemoTokenIsKeptForTheSessionOnly() {
        Tokens tokens = tokens(new SessionVault());
        Space demo = space("demo", true);
        dialogs.answer("TokenMissing-demo", Answer.of("demo"));

        new TokenDialogs(tokens, dialogs, Background.direct(), TokenDialogsTest::ofTheDemo)
                .meet(MISSING, demo, () -> went.add("again"));

        assertThat(ok(tokens.place(demo.id(), TokenKind.WRITE))).contains(Tokens.Place.SESSION);
        assertThat(went).containsExactly("again");
    }

    @Test
    void everyQuestionNamesTheCauseSaysTheWorkIsSafeAndHasASafeWayOut() {
        dialogs.answer("TokenMissing-acme", Answer.secret("save", "\"no\"".toCharArray()));
        dialogs.answer("T4-acme", Answer.of("later"));
        for (Failure failure : causes()) {
            meet(tokens(ShutVault.absent()), failure);
        }

        assertThat(dialogs.asked).allSatisfy(question -> {
            assertThat(question.headline()).isNotBlank();
            assertThat(String.join(" ", question.paragraphs())).containsIgnoringCase("safe");
            assertThat(question.safe().kind()).isEqualTo(Choice.Kind.SAFE);
            assertThat(question.choices().get(0).kind()).isEqualTo(Choice.Kind.MAIN);
        });
    }

    @Test
    void noSecretShowsInAnyQuestionOrAnswerOrNotice() {
        Answer typed = Answer.secret("save", ("'" + SECRET + "'").toCharArray());
        dialogs.answer("TokenMissing-acme", typed);
        dialogs.answer("T4-acme", Answer.of("cleaned"));
        dialogs.answer("T9-acme", Answer.of("session"));
        for (Failure failure : causes()) {
            meet(tokens(ShutVault.absent()), failure);
        }

        assertThat(typed.toString()).doesNotContain(SECRET);
        assertThat(dialogs.asked).extracting(Question::toString).noneMatch(text -> text.contains(SECRET));
        assertThat(dialogs.told).extracting(Notice::toString).noneMatch(text -> text.contains(SECRET));
    }

    @Test
    void whatWasTypedIsWipedOnceItIsKept() {
        Answer typed = Answer.secret("save", SECRET.toCharArray());
        dialogs.answer("TokenMissing-acme", typed);

        meet(tokens(new SessionVault()), MISSING);

        assertThat(typed.secret().orElseThrow()).containsOnly('\0');
    }

    @Test
    void whatWasTypedIsWipedWhenItIsNotKeptAfterAll() {
        Answer withoutKeychain = Answer.secret("save", SECRET.toCharArray());
        Answer withLocked = Answer.secret("save", SECRET.toCharArray());
        dialogs.answer("TokenMissing-acme", withoutKeychain, withLocked);

        meet(tokens(ShutVault.absent()), MISSING);
        meet(tokens(ShutVault.locked()), MISSING);

        assertThat(withoutKeychain.secret().orElseThrow()).containsOnly('\0');
        assertThat(withLocked.secret().orElseThrow()).containsOnly('\0');
    }

    @Test
    void fiftyRefusedWritesAskOneQuestionAndAllGoOutAfterIt() throws IOException {
        try (Bench bench = new Bench(folder)) {
            for (int number = 0; number < 50; number++) {
                EntryKey key = ok(bench.entries.create(ID, ContentTypeKey.blog(), "Post " + number, "post-" + number));
                bench.queue(key, Target.PUBLISHED);
            }
            ok(bench.tokens.keep(ID, TokenKind.WRITE, bench.server.readToken(), Tokens.Place.SESSION));
            dialogs.answer(
                    "TokenReadOnly-bench",
                    Answer.secret("save", bench.server.writeToken().toCharArray()));
            OutboxModel outbox = outbox(bench);

            outbox.send(outbox.waiting().stream().map(Change::seq).toList());

            assertThat(headlines()).containsExactly("This token can read but not write");
            assertThat(outbox.changes()).hasSize(50).allMatch(change -> change.state() == ChangeState.SEEN);
        }
    }

    private void meet(Tokens tokens, Failure failure) {
        new TokenDialogs(tokens, dialogs, Background.direct(), TokenDialogsTest::ofTheDemo)
                .meet(failure, ACME, () -> went.add("again"));
    }

    private static Optional<char[]> ofTheDemo(Space space) {
        return space.demo() ? Optional.of(SECRET.toCharArray()) : Optional.empty();
    }

    private List<String> headlines() {
        return dialogs.asked.stream().map(Question::headline).toList();
    }

    /** The main button of the question asked last. */
    private String mainWord() {
        return dialogs.asked.get(dialogs.asked.size() - 1).choices().get(0).label();
    }

    private static Tokens tokens(TokenVault keychain) {
        return new Tokens(keychain, new SessionVault(), new Redactor());
    }

    private static Space space(String id, boolean demo) {
        return new Space(
                new SpaceId(id),
                new Space.Identity("ACME", "Production", "#2F6B4F", true),
                Space.SERVICE,
                List.of(ContentTypeKey.blog()),
                List.of(),
                demo);
    }

    private static List<Failure> causes() {
        return List.of(
                MISSING,
                new Failure.TokenMissing(TokenKind.READ),
                new Failure.TokenReadOnly(),
                new Failure.TokenInvalid(TokenKind.WRITE),
                new Failure.NotAuthorized(TokenKind.READ),
                new Failure.TokenOfAnotherSpace(TokenKind.WRITE),
                new Failure.Forbidden("No."),
                new Failure.CallsUsedUp(Optional.empty()),
                new Failure.KeychainLocked(""),
                new Failure.Unreachable(Failure.Reach.REFUSED, false, ""));
    }

    private OutboxModel outbox(Bench bench) {
        TokenDialogs troubles = new TokenDialogs(bench.tokens, dialogs, Background.direct(), it -> Optional.empty());
        OutboxModel outbox = new OutboxModel(
                new OutboxModel.Parts(bench.outbox, bench.exchange, Background.direct(), Background.direct()),
                troubles);
        outbox.show(bench.space(List.of()));
        return outbox;
    }
}
