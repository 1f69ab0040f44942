package dev.larder.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.RemoteRef;
import dev.larder.model.Target;
import dev.larder.result.Outcome;
import dev.larder.vault.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(30)
class SecrecyTest {
    private static final String SECRET = "feedface5e60718293a4b5c6d7e8f90123456789";
    private static final String HEADER_LOGGERS = "org\\.apache\\.hc\\.client5\\.http\\.(headers|wire)";

    @Test
    void noTokenIsLoggedByUsNorSaidInAnyFailure() throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        List<Outcome<?>> outcomes;
        Level before = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try {
            outcomes = everyKindOfCall();
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.toString()).doesNotContain(SECRET));
        List<ILoggingEvent> told = List.copyOf(log.list);
        assertThat(told).anySatisfy(event -> assertThat(event.getLoggerName()).isEqualTo(Wire.class.getName()));
        assertThat(told)
                .filteredOn(event -> whole(event).contains(SECRET))
                .allSatisfy(event -> assertThat(event.getLoggerName()).matches(HEADER_LOGGERS));
    }

    private static String whole(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getFormattedMessage() + trace;
    }

    private static List<Outcome<?>> everyKindOfCall() throws IOException {
        List<Outcome<?>> outcomes = new ArrayList<>();
        Call call = Call.writing(Token.of(SECRET));
        try (ScriptedServer server = new ScriptedServer();
                ButterApi api = new ButterApi(server.base(), ApiOptions.defaults())) {
            server.then(200, "{\"data\":[]}")
                    .then(401, "{\"detail\":\"Who is " + SECRET + "?\"}")
                    .then(400, "{\"" + SECRET + "\":\"What is " + SECRET + "?\"}")
                    .then(500, "text/html", "<p>Authorization: Token " + SECRET + "</p>")
                    .then(200, "{\"data\": " + SECRET + "}")
                    .then(out -> out.write("HTTP/1.1 2xx\r\n\r\n".getBytes(StandardCharsets.UTF_8)))
                    .then(out -> {})
                    .then(202, "");
            for (int i = 0; i < 7; i++) {
                outcomes.add(api.probe(call));
            }
            Content content = Content.of(LocaleCode.NONE, Fields.empty());
            outcomes.add(api.update(
                    ContentTypeKey.blog(), new RemoteRef("a"), content, new WriteTo(Target.DRAFT, false), call));
        }
        assertThat(call.toString()).doesNotContain(SECRET);
        return outcomes;
    }
}
