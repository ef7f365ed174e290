package io.cloudauth.core.callback;

import static io.cloudauth.core.callback.Verifying.call;
import static io.cloudauth.core.callback.Verifying.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.internal.credentials.LogCapture;
import io.cloudauth.model.BizId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store of the application that fails. */
@Timeout(120)
class CallbackStoreFailuresTest {
    private final LogCapture log = new LogCapture();
    private final Verifying verifying = new Verifying();
    private String failingStep = "";
    private Throwable failure = new IllegalStateException("SELECT canary4711");
    private final CallbackStore store =
            new DecoratedStore(
                    CallbackStores.inMemory(),
                    step -> {
                        if (step.equals(failingStep)) {
                            throw CallbackStoreFailuresTest.<RuntimeException>sneaky(failure);
                        }
                    });

    @AfterEach
    void close() {
        verifying.close();
        log.close();
    }

    @ParameterizedTest
    @CsvSource({
        "find, NOT_ASKED, 0",
        "claim, NOT_ASKED, 0",
        "keep, NOT_ASKED, 0",
        "remove, TOLD, 1",
    })
    void aCallbackGetsAReplyWhicheverStepFails(String step, CallbackReply reply, int told) {
        CallbackHandler handler = verifying.handler(store);
        String secret = secret(handler.expect(verifying.passed()));
        failingStep = step;
        assertThat(call(handler, secret)).isEqualTo(reply);
        assertThat(verifying.told).hasSize(told);
        assertThat(log.lines())
                .anyMatch(line -> line.contains("java.lang.IllegalStateException"))
                .noneMatch(line -> line.contains("canary4711"));

        failingStep = "";
        verifying.time.advance(Expectations.LEASE);
        assertThat(call(handler, secret))
                .isEqualTo(told == 0 ? CallbackReply.TOLD : CallbackReply.NOT_YET);
        assertThat(verifying.told).hasSize(1);
    }

    @Test
    void aClaimThatCannotBeReleasedExpires() {
        CallbackHandler handler = verifying.handler(store);
        BizId bizId = verifying.started();
        String secret = secret(handler.expect(bizId));
        failingStep = "release";
        assertThat(call(handler, secret)).isEqualTo(CallbackReply.NOT_YET);
        verifying.emulator.setOutcome(bizId.value(), 1);
        failingStep = "";
        assertThat(call(handler, secret)).isEqualTo(CallbackReply.NOT_YET);
        assertThat(verifying.told).isEmpty();
        verifying.time.advance(Expectations.LEASE);
        assertThat(call(handler, secret)).isEqualTo(CallbackReply.TOLD);
    }

    @Test
    void whatAStoreThrowsIsNotShown() {
        CallbackHandler handler = verifying.handler(store);
        failingStep = "add";
        for (Throwable thrown :
                new Throwable[] {
                    failure,
                    new SQLException("canary4711"),
                    new LinkageError("canary4711"),
                    new CallbackStoreException("canary4711", null)
                }) {
            failure = thrown;
            assertThatExceptionOfType(CallbackStoreException.class)
                    .isThrownBy(() -> handler.expect(BizId.of("order")))
                    .withMessage("The callback store failed: " + thrown.getClass().getName())
                    .satisfies(
                            e -> {
                                assertThat(e).hasStackTraceContaining(thrown.getClass().getName());
                                assertThat(stackTrace(e)).doesNotContain("canary4711");
                            });
        }
        assertThat(log.lines()).noneMatch(line -> line.contains("canary4711"));
    }

    @Test
    void inventedSecretsDoNotFloodTheLogWhileTheStoreFails() {
        CallbackHandler handler = verifying.handler(store);
        failingStep = "find";
        for (int i = 0; i < 100; i++) {
            assertThat(call(handler, "x".repeat(44))).isEqualTo(CallbackReply.NOT_ASKED);
        }
        assertThat(warnings()).isEqualTo(1);
        verifying.time.advance(Duration.ofSeconds(1));
        assertThat(call(handler, "x".repeat(44))).isEqualTo(CallbackReply.NOT_ASKED);
        assertThat(warnings()).isEqualTo(2);
    }

    private long warnings() {
        return log.lines().stream().filter(line -> line.startsWith("WARN a callback")).count();
    }

    private static String stackTrace(Throwable failure) {
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        return all.toString();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
        throw (T) failure;
    }
}
