package dev.larder.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import dev.larder.result.Redactor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Sends the log to a file that is cut at 2 MB, four older ones kept; every line passes the redactor. */
final class Logging {
    /** HttpClient prints whole headers here, the token with them, from DEBUG on. */
    private static final List<String> NEVER = List.of(
            "org.apache.hc.client5.http.headers", "org.apache.hc.client5.http.wire", "org.apache.hc.client5.http2");

    private static final String PATTERN = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{24} %msg%n%ex";

    /** Kept here, since its home would forget it and the filter with it. */
    private static final java.util.logging.Logger TOOLKIT = java.util.logging.Logger.getLogger("javafx");

    private Logging() {}

    static void silence() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    }

    static void start(Path folder, boolean talkative, Redactor redactor) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(folder.resolve("larder.log").toString());
        file.setEncoder(encoder(context, redactor));
        file.setRollingPolicy(rolling(context, folder, file));
        file.setTriggeringPolicy(bySize(context));
        file.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(talkative ? Level.TRACE : Level.INFO);
        root.addAppender(file);
        NEVER.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
        // Below these levels they print whole heads of messages, or a stack trace for each call.
        context.getLogger("org.apache.hc").setLevel(Level.INFO);
        context.getLogger("org.freedesktop").setLevel(Level.ERROR);
        context.getLogger("javafx").setLevel(Level.WARN);
        // It says so at each start from a class path, which is how this program is started.
        TOOLKIT.setFilter(
                record -> !String.valueOf(record.getMessage()).startsWith("Unsupported JavaFX configuration"));
    }

    private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context, Redactor redactor) {
        PatternLayout pattern = new PatternLayout();
        pattern.setContext(context);
        pattern.setPattern(PATTERN);
        pattern.start();
        LayoutBase<ILoggingEvent> layout = new LayoutBase<>() {
            @Override
            public String doLayout(ILoggingEvent event) {
                return redactor.clean(pattern.doLayout(event));
            }
        };
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }

    private static FixedWindowRollingPolicy rolling(
            LoggerContext context, Path folder, RollingFileAppender<ILoggingEvent> file) {
        FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(file);
        policy.setFileNamePattern(folder.resolve("larder.%i.log").toString());
        policy.setMinIndex(1);
        policy.setMaxIndex(4);
        policy.start();
        return policy;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> bySize(LoggerContext context) {
        SizeBasedTriggeringPolicy<ILoggingEvent> policy = new SizeBasedTriggeringPolicy<>();
        policy.setContext(context);
        policy.setMaxFileSize(FileSize.valueOf("2MB"));
        // Left alone it looks at the size once a minute, in which a talkative log grows to any size.
        policy.setCheckIncrement(Duration.buildByMilliseconds(0));
        policy.start();
        return policy;
    }
}
