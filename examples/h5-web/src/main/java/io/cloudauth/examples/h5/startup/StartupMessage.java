package io.cloudauth.examples.h5.startup;

import io.cloudauth.examples.h5.Site;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the address of the demo to the console when the application is ready. */
@Component
@Profile("demo")
class StartupMessage {
    private final Site site;

    StartupMessage(Site site) {
        this.site = site;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String address = site.link("/");
        console()
                .printf(
                        "%n  Open     %s   A demo: no real person is verified. Press Ctrl-C to stop.%n"
                                + "  请打开   %s   演示：不会真正认证任何人。按 Ctrl-C 停止。%n%n",
                        address, address);
    }

    // System.out of JDK 17 uses the default charset, which may differ from the console's
    @SuppressWarnings("SystemOut")
    private static PrintStream console() {
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", nativeEncoding()));
        return new PrintStream(System.out, true, charset);
    }

    private static String nativeEncoding() {
        return System.getProperty("native.encoding", Charset.defaultCharset().name());
    }
}
