package dev.larder.ui.spaces;

import static dev.larder.service.Bench.DE;
import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.result.Redactor;
import dev.larder.result.TokenKind;
import dev.larder.service.Bench;
import dev.larder.service.Connecting;
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

class ConnectModelTest {
    private static final ContentTypeKey PRODUCT = ContentTypeKey.pageType("product");
    private static final ContentTypeKey FAQ = ContentTypeKey.collection("faq");

    @TempDir
    Path folder;

    private final Hands hands = new Hands();
    private final List<Space> connected = new ArrayList<>();
    private final List<Failure> failed = new ArrayList<>();
    private Bench bench;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void aTokenThatReadsIsFoundGoodAtOnce() {
        ConnectModel model = typedIn(Background.direct());

        assertThat(model.tokenCheck().get().isGood()).isTrue();
    }

    @Test
    void whileTheServiceIsAskedTheFieldSaysSo() {
        ConnectModel model = typedIn(hands.background());

        assertThat(model.tokenCheck().get()).isInstanceOf(Check.Asking.class);
        hands.settle();
        assertThat(model.tokenCheck().get().isGood()).isTrue();
    }

    @Test
    void aTokenTheServiceDoesNotKnowIsSaidUnderTheField() {
        ConnectModel model = typedIn(Background.direct());

        model.token().set("f".repeat(40));

        assertThat(model.tokenCheck().get()).isEqualTo(new Check.Bad(new Failure.TokenInvalid(TokenKind.READ)));
    }

    @Test
    void whatIsNoTokenIsNotSent() {
        ConnectModel model = typedIn(Background.direct());
        int calls = bench.server.calls();

        model.token().set("Token abc def");

        assertThat(model.tokenCheck().get())
                .isInstanceOfSatisfying(
                        Check.Bad.class, bad -> assertThat(bad.why()).isInstanceOf(Failure.TokenMalformed.class));
        assertThat(bench.server.calls()).isEqualTo(calls);
    }

    @Test
    void anEmptyFieldIsNoComplaint() {
        ConnectModel model = typedIn(Background.direct());

        model.token().set("");

        assertThat(model.tokenCheck().get()).isInstanceOf(Check.Nothing.class);
    }

    @Test
    void whatIsNoAddressIsSaidAtOnce() {
        ConnectModel model = typedIn(Background.direct());

        for (String wrong : List.of("", "butter", "ftp://example.org", "https://", "ht tp://x")) {
            model.address().set(wrong);
            assertThat(model.tokenCheck().get()).as(wrong).isInstanceOf(Check.Wrong.class);
        }
    }

    @Test
    void aSlashAtTheEndOfTheAddressDoesNotMatter() {
        ConnectModel model = typedIn(Background.direct());

        model.address().set(bench.server.base() + "/");

        assertThat(model.tokenCheck().get().isGood()).isTrue();
    }

    @Test
    void anAddressNobodyAnswersAtIsNotTheTokensFault() {
        ConnectModel model = typedIn(Background.direct());

        model.address().set("http://127.0.0.1:1/v2");

        assertThat(model.tokenCheck().get())
                .isInstanceOfSatisfying(
                        Check.Bad.class, bad -> assertThat(bad.why()).isInstanceOf(Failure.Unreachable.class));
    }

    @Test
    void aTokenIsNeverSentInTheClear() {
        ConnectModel model = typedIn(Background.direct());

        model.address().set("http://butter.example/v2");

        assertThat(model.tokenCheck().get())
                .isInstanceOfSatisfying(
                        Check.Bad.class,
                        bad -> assertThat(bad.why())
                                .isInstanceOfSatisfying(
                                        Failure.Unreachable.class,
                                        why -> assertThat(why.cause()).isEqualTo(Failure.Reach.NOT_HTTPS)));
    }

    @Test
    void onlyTheAnswerToTheLastTypedTokenCounts() {
        ConnectModel model = typedIn(hands.background());
        hands.passTime();

        model.token().set("f".repeat(40));
        hands.work();
        hands.answer();
        assertThat(model.tokenCheck().get()).isInstanceOf(Check.Asking.class);
        hands.settle();

        assertThat(model.tokenCheck().get()).isInstanceOf(Check.Bad.class);
    }

    @Test
    void eachTypedNameIsCheckedAndCounted() {
        ConnectModel model = typedIn(Background.direct());

        model.addTypes(ContentTypeKey.Kind.PAGE, "product, * ; nonsense");
        model.addTypes(ContentTypeKey.Kind.ITEM, "faq");
        model.addType(ContentTypeKey.blog());

        assertThat(model.types().get(PRODUCT)).isEqualTo(new Check.Good(12));
        assertThat(model.types().get(ContentTypeKey.singlePages()).isGood()).isTrue();
        assertThat(model.types().get(FAQ)).isEqualTo(new Check.Good(12));
        assertThat(model.types().get(ContentTypeKey.blog())).isEqualTo(new Check.Good(34));
        assertThat(model.types().get(ContentTypeKey.pageType("nonsense")).isGood())
                .isFalse();
    }

    @Test
    void aTypeTypedTwiceIsAskedForOnce() {
        ConnectModel model = typedIn(Background.direct());
        model.addTypes(ContentTypeKey.Kind.ITEM, "faq");
        int calls = bench.server.calls();

        model.addTypes(ContentTypeKey.Kind.ITEM, "faq");

        assertThat(bench.server.calls()).isEqualTo(calls);
    }

    @Test
    void aNameTakenAwayWhileItIsAskedForStaysAway() {
        ConnectModel model = typedIn(hands.background());
        hands.settle();
        model.addTypes(ContentTypeKey.Kind.ITEM, "faq");

        model.remove(FAQ);
        hands.settle();

        assertThat(model.types()).isEmpty();
    }

    @Test
    void namesTypedBeforeTheTokenAreCheckedOnceItIsThere() {
        ConnectModel model = model(bench.tokens, Background.direct());
        model.address().set(bench.server.base().toString());
        model.addTypes(ContentTypeKey.Kind.ITEM, "faq");
        assertThat(model.types().get(FAQ)).isInstanceOf(Check.Wrong.class);

        model.token().set(bench.server.readToken());

        assertThat(model.types().get(FAQ)).isEqualTo(new Check.Good(12));
    }

    @Test
    void aLocaleIsCheckedThroughAType() {
        ConnectModel model = typedIn(Background.direct());
        model.addTypes(ContentTypeKey.Kind.PAGE, "product");

        model.addLocales("en de xx");

        assertThat(model.locales().get(EN).isGood()).isTrue();
        assertThat(model.locales().get(DE).isGood()).isTrue();
        assertThat(model.locales().get(new LocaleCode("xx")).isGood()).isFalse();
    }

    @Test
    void aLocaleWithoutAnyTypeSaysWhatItNeeds() {
        ConnectModel model = typedIn(Background.direct());

        model.addLocales("en");

        assertThat(model.locales().get(EN)).isInstanceOf(Check.Wrong.class);
    }

    @Test
    void aLocaleTypedBeforeItsTypeIsCheckedOnceTheTypeIsGood() {
        ConnectModel model = typedIn(Background.direct());
        model.addLocales("en");

        model.addTypes(ContentTypeKey.Kind.PAGE, "product");

        assertThat(model.locales().get(EN).isGood()).isTrue();
    }

    @Test
    void theFormSaysWhatIsStillMissingInOrder() {
        ConnectModel model = model(bench.tokens, Background.direct());
        assertThat(model.missing()).contains("A name is missing.");
        model.name().set("ACME");
        assertThat(model.missing()).contains("A read token that works is missing.");
        model.address().set(bench.server.base().toString());
        model.token().set(bench.server.readToken());
        assertThat(model.missing()).contains("Add at least one page type, collection or the blog.");

        model.addTypes(ContentTypeKey.Kind.ITEM, "faq");

        assertThat(model.missing()).isEmpty();
    }

    @Test
    void connectingKeepsOnlyWhatWasFoundGood() {
        ConnectModel model = typedIn(Background.direct());
        model.addTypes(ContentTypeKey.Kind.PAGE, "product nonsense");
        model.addLocales("en xx");

        model.connect(Tokens.Place.SESSION, connected::add, failed::add);

        assertThat(connected).singleElement().satisfies(space -> {
            assertThat(space.types()).containsExactly(PRODUCT);
            assertThat(space.locales()).containsExactly(EN);
            assertThat(ok(bench.spaces.find(space.id()))).isEqualTo(space);
            assertThat(ok(bench.tokens.place(space.id(), TokenKind.READ))).contains(Tokens.Place.SESSION);
        });
    }

    @Test
    void onceConnectedTheTokenLeavesTheForm() {
        ConnectModel model = typedIn(Background.direct());
        model.addTypes(ContentTypeKey.Kind.ITEM, "faq");

        model.connect(Tokens.Place.SESSION, connected::add, failed::add);

        assertThat(model.token().get()).isEmpty();
    }

    @Test
    void withoutAKeychainNothingIsKeptAndTheFormStays() {
        Tokens tokens = new Tokens(ShutVault.absent(), new SessionVault(), new Redactor());
        ConnectModel model = typedIn(tokens, Background.direct());
        model.addTypes(ContentTypeKey.Kind.ITEM, "faq");

        model.connect(Tokens.Place.KEYCHAIN, connected::add, failed::add);

        assertThat(failed).singleElement().isInstanceOf(Failure.KeychainAbsent.class);
        assertThat(model.token().get()).isEqualTo(bench.server.readToken());
        assertThat(ok(bench.spaces.all())).extracting(Space::id).containsExactly(ID);
    }

    @Test
    void pressingConnectTwiceConnectsOnce() {
        ConnectModel model = typedIn(hands.background());
        hands.settle();
        model.addTypes(ContentTypeKey.Kind.ITEM, "faq");
        hands.settle();

        model.connect(Tokens.Place.SESSION, connected::add, failed::add);
        model.connect(Tokens.Place.SESSION, connected::add, failed::add);
        hands.settle();

        assertThat(connected).hasSize(1);
        assertThat(ok(bench.spaces.all())).hasSize(2);
    }

    @Test
    void aSpaceNamedProductionCountsAsProduction() {
        ConnectModel model = typedIn(Background.direct());
        model.addTypes(ContentTypeKey.Kind.ITEM, "faq");
        model.environment().set(" production ");

        model.connect(Tokens.Place.SESSION, connected::add, failed::add);

        assertThat(connected.get(0).identity().production()).isTrue();
        assertThat(connected.get(0).fullName()).isEqualTo("ACME – production");
    }

    private ConnectModel typedIn(Background network) {
        return typedIn(bench.tokens, network);
    }

    private ConnectModel typedIn(Tokens tokens, Background network) {
        ConnectModel model = model(tokens, network);
        model.name().set("ACME");
        model.address().set(bench.server.base().toString());
        model.token().set(bench.server.readToken());
        return model;
    }

    private ConnectModel model(Tokens tokens, Background network) {
        return new ConnectModel(new ConnectModel.Parts(new Connecting(new Redactor()), bench.spaces, tokens, network));
    }
}
