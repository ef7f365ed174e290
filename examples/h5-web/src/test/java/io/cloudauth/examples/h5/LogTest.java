package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import io.cloudauth.emulator.CloudAuthEmulator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The log at TRACE, for everything that a customer can do, contains no personal data. */
@DemoTest
class LogTest {
    private static final String NAME = "金丝雀小明";
    private static final String NUMBER = "11010119900307889X";
    private static final String WRONG_NUMBER = "110101199003078891";

    @Autowired Customers customers;
    @Autowired CloudAuthEmulator emulator;

    /** Loggers that application.yml pins, because they log whole requests. */
    private static final Pattern PINNED =
            Pattern.compile("org\\.apache\\.(coyote|tomcat|catalina)(\\..*)?");

    private final Map<Logger, Level> originalLevels = new HashMap<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Appender<ILoggingEvent> all =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    lines.add(event.getLoggerName() + " " + event.getFormattedMessage());
                    IThrowableProxy thrown = event.getThrowableProxy();
                    if (thrown != null) {
                        lines.add(ThrowableProxyUtil.asString(thrown));
                    }
                }
            };

    @BeforeEach
    void startListening() {
        for (Iterator<Appender<ILoggingEvent>> i = root.iteratorForAppenders(); i.hasNext(); ) {
            others.add(i.next());
        }
        others.forEach(root::detachAppender);
        all.start();
        root.addAppender(all);
        for (Logger logger : root.getLoggerContext().getLoggerList()) {
            if (logger.getLevel() != null && !PINNED.matcher(logger.getName()).matches()) {
                originalLevels.put(logger, logger.getLevel());
                logger.setLevel(Level.TRACE);
            }
        }
    }

    @AfterEach
    void stopListening() {
        originalLevels.forEach(Logger::setLevel);
        root.detachAppender(all);
        others.forEach(root::addAppender);
        emulator.reset();
    }

    @Test
    void noNameNumberLinkOrTokenIsLogged() {
        Customer customer = customers.customer("zh-CN");
        assertThat(customer.start(NAME, WRONG_NUMBER).statusCode()).isEqualTo(422);
        String path = customer.start(NAME, NUMBER).headers().firstValue("Location").orElseThrow();
        String number = path.substring(path.lastIndexOf('/') + 1);
        String begin = customer.beginPath(number);
        assertThat(customer.get(path + "/qr.svg").statusCode()).isEqualTo(200);
        emulator.answerPage("InitFaceVerify", 502, 3);
        assertThat(customer.beginBy(begin).statusCode()).isEqualTo(503);
        assertThat(customer.beginBy(begin).statusCode()).isEqualTo(303);
        String link = customer.link(number);
        String returnPath = customer.submit(number, "200");
        assertThat(customer.get(returnPath).statusCode()).isEqualTo(303);
        assertThat(customer.get(path + "/stage").body()).startsWith("PASSED ");
        assertThat(customer.openPage(number).body()).contains("认证通过");
        assertThat(customer.post("/privacy/delete", Map.of()).statusCode()).isEqualTo(303);

        assertThat(lines).as("all loggers are recorded").hasSizeGreaterThan(500);
        assertThat(lines).anyMatch(line -> line.startsWith("org.springframework.web."));
        assertThat(lines).anyMatch(line -> line.startsWith("org.thymeleaf"));
        assertThat(lines).anyMatch(line -> line.startsWith("io.cloudauth.examples.h5"));
        String token = link.replaceAll(".*[?&]token=([^&]+).*", "$1");
        for (String canary :
                List.of(
                        NAME,
                        URLEncoder.encode(NAME, StandardCharsets.UTF_8),
                        "小明",
                        NUMBER,
                        NUMBER.substring(6, 14),
                        WRONG_NUMBER,
                        token)) {
            assertThat(lines).as(canary).noneMatch(line -> line.contains(canary));
        }
    }
}
