package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.CloudAuthException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** With every logger at TRACE and whatever goes wrong: nothing personal and no secret is told. */
@Timeout(60)
class PersonalDataTest {
    private static final String TOKEN = "canary-session-token";
    private static final String ANSWERED =
            "{\"RequestId\":\"R\",\"VerifyToken\":\"canary-verify-token\",\"VerifyStatus\":1,"
                    + "\"Material\":{\"IdCardName\":\"金丝雀\",\"IdCardNumber\":\"11010519491231002X\","
                    + "\"FaceImageUrl\":\"https://cdn.example/canary-link.jpg\"},"
                    + "\"OssUploadToken\":{\"Bucket\":\"b\",\"EndPoint\":\"https://b.invalid\","
                    + "\"Path\":\"prod/\",\"Expired\":4102444800000,\"Key\":\"canary-key\","
                    + "\"Secret\":\"canary-oss-secret\",\"Token\":\"canary-oss-token\"}}";
    private static final List<String> NEVER =
            List.of(
                    "canary",
                    Operation.NAME,
                    URLEncoder.encode(Operation.NAME, StandardCharsets.UTF_8),
                    Operation.NUMBER);

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Level before = root.getLevel();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void stop() {
        root.setLevel(before);
        root.detachAppender(log);
    }

    @ParameterizedTest
    @EnumSource
    void nothingPersonalIsToldWhateverHappens(Way way) throws Exception {
        List<String> told = new ArrayList<>();
        for (Act act :
                List.of(
                        Acts.answer(200, ANSWERED),
                        Acts.gzip(ANSWERED),
                        Acts.tooShort(ANSWERED),
                        Acts.answer(200, ANSWERED + "x"),
                        Acts.answer(500, "<html>canary " + Operation.NAME),
                        Acts.answer(400, coded("InvalidParam.Name")),
                        Acts.answer(400, coded("canary " + Operation.NAME)),
                        Acts.answer(302, "Location: https://canary.example/\r\n", ""),
                        Acts.headAlone("canary " + Operation.NUMBER),
                        Acts.readThenReset())) {
            for (Operation operation : Operation.values()) {
                told.addAll(toldBy(act, operation, way));
            }
        }
        log.list.forEach(
                event -> {
                    told.add(event.getFormattedMessage());
                    told.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
                });
        assertThat(told).hasSizeGreaterThan(200);
        assertThat(told).allSatisfy(text -> assertThat(text).doesNotContain(NEVER));
        assertThat(log.list)
                .extracting(ILoggingEvent::getLoggerName)
                .as("the log was really listened to")
                .contains("io.cloudauth");
    }

    private static List<String> toldBy(Act act, Operation operation, Way way) throws Exception {
        List<String> told = new ArrayList<>();
        CallListener failing =
                event -> {
                    throw new IllegalStateException(Operation.NAME);
                };
        try (Scene scene = new Scene(way)) {
            scene.client(
                    c ->
                            c.credentials(() -> Credentials.session("id", "canary-secret", TOKEN))
                                    .listener(failing));
            scene.script(act, 9);
            scene.open();
            try {
                told.add(operation.call(scene.client(), Scene.BIZ_ID).toString());
            } catch (CloudAuthException e) {
                StringWriter trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace));
                told.add(trace.toString());
            }
            Stream.of(scene.client(), scene.client().async())
                    .map(Object::toString)
                    .forEach(told::add);
            scene.events().forEach(event -> told.add(event.toString()));
        }
        return told;
    }

    private static String coded(String code) {
        return "{\"RequestId\":\"canary " + Operation.NAME + "\",\"Code\":\"" + code + "\"}";
    }
}
