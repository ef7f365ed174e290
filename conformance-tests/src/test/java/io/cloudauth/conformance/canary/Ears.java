package io.cloudauth.conformance.canary;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/**
 * Hears, while open, what is told to every logger of SLF4J and of java.util.logging at their finest
 * level, on stdout and on stderr, and by the names of threads. One at a time.
 */
final class Ears implements AutoCloseable {

    private final Told told;
    private final Logger slf4j = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level slf4jBefore = slf4j.getLevel();
    private final java.util.logging.Logger jul = java.util.logging.Logger.getLogger("");
    private final java.util.logging.Level julBefore = jul.getLevel();
    private final Handler[] julHandlers = jul.getHandlers();
    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Appender appender = new Appender();
    private final Listener listener = new Listener();

    Ears(Told told) {
        this.told = told;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        appender.setContext(slf4j.getLoggerContext());
        appender.start();
        slf4j.addAppender(appender);
        slf4j.setLevel(Level.TRACE);
        for (Handler handler : julHandlers) {
            jul.removeHandler(handler); // the console has enough of it
        }
        jul.addHandler(listener);
        jul.setLevel(java.util.logging.Level.ALL);
    }

    /** Where what is heard goes. */
    Told told() {
        return told;
    }

    @Override
    public void close() {
        Thread.getAllStackTraces().keySet().forEach(t -> told.text("thread name", t.getName()));
        slf4j.setLevel(slf4jBefore);
        slf4j.detachAppender(appender);
        jul.setLevel(julBefore);
        jul.removeHandler(listener);
        for (Handler handler : julHandlers) {
            jul.addHandler(handler);
        }
        System.setOut(outBefore);
        System.setErr(errBefore);
        told.bytes("stdout", out.toByteArray());
        told.bytes("stderr", err.toByteArray());
    }

    private final class Appender extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            String where = "SLF4J, " + event.getLoggerName();
            told.text(where, event.getFormattedMessage());
            told.text(where + ", context", event.getMDCPropertyMap().toString());
            if (event.getThrowableProxy() != null) {
                told.text(
                        where + ", stack trace",
                        ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    }

    private final class Listener extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord logged) {
            String where = "java.util.logging, " + logged.getLoggerName();
            told.text(where, formatter.formatMessage(logged));
            if (logged.getThrown() != null) {
                StringWriter trace = new StringWriter();
                logged.getThrown().printStackTrace(new PrintWriter(trace));
                told.text(where + ", stack trace", trace.toString());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
