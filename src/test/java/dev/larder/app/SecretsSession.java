package dev.larder.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.api.Call;
import dev.larder.demo.DemoOptions;
import dev.larder.demo.DemoServer;
import dev.larder.demo.Faults;
import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryRow;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.model.Target;
import dev.larder.result.Cancel;
import dev.larder.result.Outcome;
import dev.larder.result.Redactor;
import dev.larder.result.TokenKind;
import dev.larder.service.Connecting;
import dev.larder.service.Tokens;
import dev.larder.store.Settings;
import dev.larder.vault.KeychainVault;
import dev.larder.vault.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A person's session, all that can go wrong with a token included, in a program that tells everything. The tokens come
 * over the standard input, the data folder on the command line.
 */
public final class SecretsSession {
    static final SpaceId ID = new SpaceId("shop");
    static final String READY = "session: all done";
    private static final Logger LOG = LoggerFactory.getLogger(SecretsSession.class);
    private static final ContentTypeKey BLOG = ContentTypeKey.blog();

    private final Path data;
    private final Secrets secrets;
    private final DemoServer server;
    private final Services services;
    private int edits;

    /** What must be found nowhere. */
    record Secrets(String read, String write, String wrong, String odd, String pasted) {
        @Override
        public String toString() {
            return "secrets";
        }
    }

    private SecretsSession(Path data, Secrets secrets, Redactor redactor) throws IOException {
        this.data = data;
        this.secrets = secrets;
        DemoOptions options = DemoOptions.in(data.resolve("demo")).withTokens(secrets.read(), secrets.write());
        print(options);
        server = DemoServer.start(options);
        services = new Services(data, new KeychainVault(), redactor, new Threads());
    }

    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Secrets secrets = new Secrets(in.readLine(), in.readLine(), in.readLine(), in.readLine(), in.readLine());
        Path data = Path.of(args[0]);
        Redactor redactor = new Redactor();
        Logging.start(data.resolve("log"), true, redactor);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        List.of("org.apache.hc", "org.freedesktop", "javafx")
                .forEach(name -> context.getLogger(name).setLevel(Level.TRACE));
        if (List.of(args).contains("leak")) {
            leak(context);
        }
        Thread.setDefaultUncaughtExceptionHandler(new CrashReport(data.resolve("log"), redactor));
        SecretsSession session = new SecretsSession(data, secrets, redactor);
        session.play();
        System.out.println(READY);
        in.readLine();
        session.services.close();
        session.server.close();
        System.exit(0);
    }

    /** The planted bug: somebody adds a way to the terminal and forgets the redactor. */
    private static void leak(LoggerContext context) {
        ch.qos.logback.classic.encoder.PatternLayoutEncoder plain =
                new ch.qos.logback.classic.encoder.PatternLayoutEncoder();
        plain.setContext(context);
        plain.setPattern("%msg%n%ex");
        plain.start();
        ConsoleAppender<ILoggingEvent> terminal = new ConsoleAppender<>();
        terminal.setContext(context);
        terminal.setTarget("System.err");
        terminal.setEncoder(plain);
        terminal.start();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(terminal);
    }

    private void play() throws Exception {
        connect();
        print("pull", services.exchange.pull(ID, step -> {}, Cancel.never()));
        edit();
        print("send", send());
        print("watch", services.exchange.watch(ID, Cancel.never()));
        edit();
        refused();
        revoked();
        print("picture", services.pictures.find(ID, picture()).map(bytes -> bytes.length > 0));
        print("settings", services.settings.save(Settings.usual().withLastSpace(ID)));
        everythingThatHoldsATokenIsPrinted();
        carelessLines();
        crash();
        Files.write(data.resolve("addresses.txt"), server.log().rawTargets());
    }

    private void connect() {
        String pasted = "Token " + secrets.pasted();
        print("try pasted", services.connecting.token(new Connecting.Trial(server.base(), pasted)));
        print("keep pasted", services.tokens.keep(ID, TokenKind.WRITE, pasted, Tokens.Place.SESSION));
        print("try wrong", services.connecting.token(new Connecting.Trial(server.base(), secrets.wrong())));
        print("try read", services.connecting.token(new Connecting.Trial(server.base(), secrets.read())));
        print(
                "space",
                services.spaces.save(new Space(
                        ID,
                        new Space.Identity("Shop", "Test", "#2F6B4F", true),
                        server.base(),
                        List.of(BLOG, ContentTypeKey.pageType("product"), ContentTypeKey.collection("faq")),
                        List.of(new LocaleCode("en"), new LocaleCode("de")),
                        false)));
        print("keychain", services.tokens.keep(ID, TokenKind.READ, secrets.read(), Tokens.Place.KEYCHAIN));
        print("keep read", services.tokens.keep(ID, TokenKind.READ, secrets.read(), Tokens.Place.SESSION));
        print("keep write", services.tokens.keep(ID, TokenKind.WRITE, secrets.write(), Tokens.Place.SESSION));
    }

    private void edit() {
        EntryRow row = services.entries.rows(ID, EntryFilter.of(BLOG)).orElse(List.of()).stream()
                .skip(edits)
                .findFirst()
                .orElseThrow();
        edits++;
        OpenEntry entry = services.entries.open(ID, row.key()).value().orElseThrow();
        Content now = entry.current();
        Content changed =
                now.with(LocaleCode.NONE, now.in(LocaleCode.NONE).with("summary", TextNode.valueOf("Edited " + edits)));
        print(
                "draft",
                services.drafts.save(ID, row.key(), entry.base(), changed).map(at -> "kept"));
        print("queue", services.outbox.queue(ID, row.key(), Target.PUBLISHED).map(change -> "queued"));
    }

    private Outcome<?> send() {
        List<Long> waiting = services.outbox.list(ID).orElse(List.of()).stream()
                .filter(change -> change.state() == ChangeState.WAITING)
                .map(Change::seq)
                .toList();
        return services.exchange.send(ID, waiting, Cancel.never());
    }

    private void refused() {
        for (String token : List.of(secrets.wrong(), secrets.odd(), secrets.read(), secrets.pasted())) {
            services.tokens.keep(ID, TokenKind.WRITE, token, Tokens.Place.SESSION);
            print("refused", send());
        }
        services.tokens.forget(ID, TokenKind.WRITE);
        print("without", send());
        services.tokens.keep(ID, TokenKind.WRITE, secrets.write(), Tokens.Place.SESSION);
        server.faults(Faults.parse("500=1,cut=1"));
        print("trouble", send());
        server.faults(Faults.none());
    }

    private void revoked() {
        edit();
        edit();
        server.faults(Faults.parse("revoke-at=3"));
        print("revoked", send());
        print("check", services.exchange.checkToken(ID, TokenKind.READ));
        server.tokens(secrets.read(), secrets.write());
        server.faults(Faults.none());
        print("send", send());
    }

    private String picture() {
        return server.base().resolve("/media/ash-bench.jpg").toString();
    }

    private void everythingThatHoldsATokenIsPrinted() {
        Token token = Token.of(secrets.write());
        print(token);
        print(List.of(token, token.copy()));
        print(Call.writing(token));
        print(Outcome.ok(token));
        print(new Connecting.Trial(server.base(), secrets.write()));
        print(server);
        print(server.log());
        print(server.log().lines());
        print(services.tokens);
        print(services.tokens.token(ID, TokenKind.READ));
    }

    /** What must never be written, written all the same: by the logger, the redactor is the last guard. */
    private void carelessLines() {
        for (String token :
                List.of(secrets.read(), secrets.write(), secrets.wrong(), secrets.odd(), secrets.pasted())) {
            LOG.trace("Authorization: Token {}", token);
            LOG.trace("{}", token);
            LOG.trace("{\"x\":\"\\n{}\\n\",\"auth_token\":\"{}\"}", token, token);
            LOG.trace("GET /v2/posts/?auth_token={}&page=1", token);
            LOG.trace("_{}_\nProxy-Authorization:\n  Basic {}", token, token);
        }
    }

    private void crash() throws InterruptedException {
        Thread doomed = new Thread(
                () -> {
                    throw new IllegalStateException(
                            "no answer to Authorization: Token " + secrets.write(),
                            new IOException("odd " + secrets.odd() + ", read " + secrets.read()));
                },
                "for-" + secrets.odd());
        doomed.start();
        doomed.join();
    }

    private static void print(Object thing) {
        System.out.println(thing);
    }

    private static void print(String step, Outcome<?> outcome) {
        LOG.debug("{}: {}", step, outcome);
        System.out.println(step + ": " + outcome);
    }
}
