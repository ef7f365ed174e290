package io.cloudauth.examples.batch.job;

import io.cloudauth.examples.batch.BatchProperties;
import io.cloudauth.examples.batch.progress.Counts;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints the start and the end of the job to the console, in English and Chinese. */
@Component
class Summary {
    private final MessageSource messages;
    private final BatchProperties properties;
    private final ServletWebServerApplicationContext server;

    Summary(
            MessageSource messages,
            BatchProperties properties,
            ServletWebServerApplicationContext server) {
        this.messages = messages;
        this.properties = properties;
        this.server = server;
    }

    void printStart() {
        int port = server.getWebServer() == null ? 0 : server.getWebServer().getPort();
        print("console.start", "http://localhost:" + port + "/", properties.rate());
    }

    void print(End end, Counts counts) {
        print("console." + end.name(), counts.stopped().orElse(""));
        if (end == End.RUNNING_ELSEWHERE) {
            return;
        }
        print(
                "console.counts",
                counts.persons(),
                counts.passed(),
                counts.rejected(),
                counts.refused(),
                counts.unknown(),
                counts.open());
        if (counts.unknown() > 0) {
            print("console.unknown");
        }
    }

    private void print(String key, Object... values) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            console().println("  " + messages.getMessage(key, values, locale));
        }
    }

    // System.out of JDK 17 uses the default charset, which may differ from the console's
    @SuppressWarnings("SystemOut")
    private static PrintStream console() {
        String charset =
                System.getProperty(
                        "stdout.encoding",
                        System.getProperty("native.encoding", Charset.defaultCharset().name()));
        return new PrintStream(System.out, true, Charset.forName(charset));
    }
}
