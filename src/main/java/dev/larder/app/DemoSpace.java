package dev.larder.app;

import dev.larder.demo.DemoOptions;
import dev.larder.demo.DemoServer;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import dev.larder.service.Tokens;
import dev.larder.ui.spaces.DemoControls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The space that is there from the first start: a server in this program, and tokens that are new each time. */
final class DemoSpace implements AutoCloseable {
    static final SpaceId ID = new SpaceId("demo");

    private final DemoServer server;

    private DemoSpace(DemoServer server) {
        this.server = server;
    }

    /** Failures: the folder cannot be written, or no port is free. */
    static DemoSpace start(Path folder) throws IOException {
        return new DemoSpace(DemoServer.start(DemoOptions.in(folder)));
    }

    Space space() {
        return new Space(
                ID,
                new Space.Identity("Alder & Finch", "Demo", "#2F6B4F", false),
                server.base(),
                List.of(
                        ContentTypeKey.pageType("landing-page"),
                        ContentTypeKey.pageType("product"),
                        ContentTypeKey.pageType("case-study"),
                        ContentTypeKey.singlePages(),
                        ContentTypeKey.blog(),
                        ContentTypeKey.collection("team_members"),
                        ContentTypeKey.collection("testimonials"),
                        ContentTypeKey.collection("showrooms"),
                        ContentTypeKey.collection("faq")),
                List.of(new LocaleCode("en"), new LocaleCode("de")),
                true);
    }

    /** Puts the working tokens in place, for this session. */
    void giveTokens(Tokens tokens) {
        tokens.keep(ID, TokenKind.READ, server.readToken(), Tokens.Place.SESSION);
        tokens.keep(ID, TokenKind.WRITE, server.writeToken(), Tokens.Place.SESSION);
    }

    /** What a person may do with the demo space's own service. */
    DemoControls controls() {
        return new DemoControls(
                () -> server.writeToken().toCharArray(),
                () -> server.readToken().toCharArray(),
                this::reset);
    }

    private Outcome<Done> reset() {
        try {
            server.reset();
            return Outcome.done();
        } catch (IOException unwritable) {
            return Outcome.failed(new Failure.StoreTrouble(Failure.StoreCause.OTHER, "demo"));
        }
    }

    DemoServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
