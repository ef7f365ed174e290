package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.Submission;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.ServiceException;
import io.cloudauth.model.BizId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is different about the one more attempt after a correction. */
@Timeout(30)
class CorrectionsTest {

    @ParameterizedTest
    @EnumSource
    void theClockIsSetByTheAnswersDateAndStaysSo(Operation operation) throws Exception {
        try (Scene scene = new Scene(Way.PLAIN)) {
            String date = "Date: Thu, 01 Jan 2026 09:00:00 GMT\r\n"; // it is midnight here
            scene.script(
                    Acts.answer(400, date, ErrorCodeFaults.json("InvalidTimeStamp.Expired")), 1);
            scene.open();
            operation.call(scene.client(), Scene.BIZ_ID);
            operation.call(scene.client(), BizId.of("next"));

            assertThat(scene.server().submissions())
                    .filteredOn(s -> s.parameter("Action").equals(operation.action()))
                    .extracting(s -> s.parameter("Timestamp"))
                    .containsExactly(
                            "2026-01-01T00:00:00Z", "2026-01-01T09:00:00Z", "2026-01-01T09:00:00Z");
        }
    }

    @ParameterizedTest
    @EnumSource
    void endedSessionCredentialsAreFetchedAnewOnce(Operation operation) throws Exception {
        AtomicInteger fetched = new AtomicInteger();
        try (Scene scene = new Scene(Way.PLAIN)) {
            scene.client(
                    c ->
                            c.credentials(
                                    () ->
                                            Credentials.session(
                                                    "id",
                                                    "s",
                                                    "token-" + fetched.incrementAndGet())));
            scene.script(Acts.answer(403, ErrorCodeFaults.json("InvalidSecurityToken.Expired")), 9);
            scene.open();

            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> operation.call(scene.client(), Scene.BIZ_ID))
                    .matches(e -> e.kind() == ErrorKind.SECURITY_TOKEN_EXPIRED)
                    .matches(e -> e.attempts() == 2);
            assertThat(scene.server().submissions())
                    .extracting(s -> s.parameter("SecurityToken"))
                    .containsExactly("token-1", "token-2");
        }
    }

    @Test
    void theClockIsSetByAnotherStatusTooWhereACallMayBeRepeated() throws Exception {
        try (Scene scene = new Scene(Way.PLAIN)) {
            String date = "Date: Thu, 01 Jan 2026 09:00:00 GMT\r\n"; // it is midnight here
            scene.script(
                    Acts.answer(200, date, ErrorCodeFaults.json("InvalidTimeStamp.Expired")), 1);
            scene.open();
            Operation.RESULT.call(scene.client(), Scene.BIZ_ID);

            assertThat(scene.server().submissions())
                    .extracting(s -> s.parameter("Timestamp"))
                    .containsExactly("2026-01-01T00:00:00Z", "2026-01-01T09:00:00Z");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSourceThatIsDownAfterwardsSaysSo(Operation operation) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Scene scene = new Scene(Way.PLAIN)) {
            scene.client(
                    c ->
                            c.credentials(
                                    () -> {
                                        if (asked.incrementAndGet() > 1) {
                                            throw CredentialsException.of("vault", "is down");
                                        }
                                        return Credentials.session("id", "s", "t");
                                    }));
            scene.script(Acts.answer(403, ErrorCodeFaults.json("InvalidSecurityToken.Expired")), 9);
            scene.open();

            assertThatExceptionOfType(CredentialsException.class)
                    .isThrownBy(() -> operation.call(scene.client(), Scene.BIZ_ID))
                    .withMessageContaining("is down");
            assertThat(scene.server().submissions()).hasSize(1);
        }
    }

    /** The correction of each kind is made once, and none counts as an attempt. */
    @ParameterizedTest
    @EnumSource
    void allCorrectionsAndAllAttemptsFitIntoOneCall(Operation operation) throws Exception {
        try (Scene scene = new Scene(Way.PLAIN)) {
            scene.client(c -> c.credentials(CredentialsProviders.session("id", "s", "t")));
            for (String code :
                    new String[] {
                        "InvalidTimeStamp",
                        "Throttling",
                        "InvalidSecurityToken.Expired",
                        "Throttling"
                    }) {
                scene.script(Acts.answer(400, ErrorCodeFaults.json(code)), 1);
            }
            scene.open();
            assertThat(operation.call(scene.client(), Scene.BIZ_ID)).isNotNull();
            assertThat(scene.server().submissions())
                    .filteredOn(s -> s.parameter("Action").equals(operation.action()))
                    .hasSize(5)
                    .extracting(CorrectionsTest::nonce)
                    .doesNotHaveDuplicates();
            assertThat(scene.time().waits()).as("a correction does not wait").hasSize(2);
        }
    }

    private static String nonce(Submission submission) {
        return submission.parameter("SignatureNonce");
    }
}
