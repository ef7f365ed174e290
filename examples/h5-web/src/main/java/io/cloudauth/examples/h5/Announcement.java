package io.cloudauth.examples.h5;

import java.io.PrintStream;
import java.nio.charset.Charset;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console which address to open. */
@Component
@Profile("demo")
class Announcement {
    private final Site site;

    Announcement(Site site) {
        this.site = site;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        String address = site.link("/");
        console()
                .printf(
                        "%n  Open     %s   A demo: nobody is verified. Ctrl-C ends it.%n"
                                + "  请打开   %s   演示：不会真正认证任何人。按 Ctrl-C 结束。%n%n",
                        address, address);
    }

    // JDK 17 prints in the platform's default charset, which need not be the console's
    @SuppressWarnings("SystemOut")
    private static PrintStream console() {
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", nativeEncoding()));
        return new PrintStream(System.out, true, charset);
    }

    private static String nativeEncoding() {
        return System.getProperty("native.encoding", Charset.defaultCharset().name());
    }
}
