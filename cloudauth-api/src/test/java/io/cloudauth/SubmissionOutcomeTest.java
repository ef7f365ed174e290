package io.cloudauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.SubmissionOutcome.Next;
import io.cloudauth.error.ApiFamily;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.ErrorCode;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.FileProblem;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.Rule;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.error.TransportException;
import io.cloudauth.error.Violation;
import io.cloudauth.face.FaceComparison;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.LivenessResult;
import io.cloudauth.face.SubCode;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SubmissionOutcomeTest {
    private static final SubmissionKey KEY = new SubmissionKey("legacy/VerifyMaterial/s", "o-1");

    @ParameterizedTest
    @CsvSource({
        "1, PASSED, FINISHED, ''",
        "-1, REJECTED, FINISHED, NOT_SUBMITTED",
        "5, REJECTED, FINISHED, CARD_EXPIRED",
        "12, REJECTED, FINISHED, INCONCLUSIVE",
        "77, UNKNOWN, SETTLE, STATUS_77"
    })
    void legacyVerdict(int status, SubmissionState state, Next next, String reason) {
        VerifyResult result = VerifyResult.builder().status(status).requestId("R").build();
        assertThat(SubmissionOutcome.of(result))
                .isEqualTo(new SubmissionOutcome(state, next, reason, "", "R"));
    }

    @ParameterizedTest
    @CsvSource({
        "T, , PASSED, FINISHED, ''",
        "T, 200, PASSED, FINISHED, ''",
        "F, 201, REJECTED, FINISHED, NAME_AND_NUMBER_DIFFER",
        "F, 204, REJECTED, FINISHED, FACES_DIFFER",
        "F, 299, UNKNOWN, SETTLE, UNRECOGNIZED",
        "F, , UNKNOWN, SETTLE, UNRECOGNIZED"
    })
    void financialGradeVerdict(
            String passed, String subCode, SubmissionState state, Next next, String reason) {
        Optional<SubCode> code = Optional.ofNullable(subCode).map(SubCode::of);
        FaceVerifyResult contrast =
                FaceVerifyResult.builder()
                        .verdict(passed, code.orElse(null))
                        .requestId("R")
                        .build();
        LivenessResult liveness =
                new LivenessResult(
                        "T".equals(passed), code, Optional.empty(), false, Optional.empty(), "R");
        SubmissionOutcome expected =
                new SubmissionOutcome(
                        state, next, reason, code.map(SubCode::value).orElse(""), "R");
        assertThat(SubmissionOutcome.of(contrast)).isEqualTo(expected);
        assertThat(SubmissionOutcome.of(liveness)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, PASSED, ''", "false, REJECTED, NOT_SIMILAR"})
    void comparison(boolean passed, SubmissionState state, String reason) {
        assertThat(
                        SubmissionOutcome.of(
                                new FaceComparison(
                                        passed, OptionalDouble.empty(), Optional.empty(), "R")))
                .isEqualTo(new SubmissionOutcome(state, Next.FINISHED, reason, "", "R"));
    }

    @ParameterizedTest
    @CsvSource({
        "LEGACY, 3101, REJECTED, FINISHED",
        "LEGACY, 3102, REJECTED, FINISHED",
        "LEGACY, 3104, UNKNOWN, SETTLE",
        "LEGACY, InvalidBiz, NOT_SENT, STOP",
        "LEGACY, 3204, NOT_SENT, LATER",
        "COMMON, Throttling.User, NOT_SENT, LATER",
        "COMMON, NoPermission, NOT_SENT, STOP",
        "COMMON, InvalidAccessKeyId.NotFound, NOT_SENT, STOP",
        "COMMON, MissingParameter, NOT_SENT, FINISHED",
        "COMMON, InternalError, NOT_SENT, LATER",
        "COMMON, Never.Seen, NOT_SENT, FINISHED"
    })
    void errorThatWasNotCharged(ApiFamily family, String code, SubmissionState state, Next next) {
        ErrorCode error = ErrorCode.of(family, code);
        ServiceException failure = ServiceException.builder(error).requestId("R").build();
        assertThat(SubmissionOutcome.of(failure))
                .isEqualTo(new SubmissionOutcome(state, next, error.kind().name(), code, "R"));
    }

    @ParameterizedTest
    @EnumSource
    void stateAndNextStepOfAnErrorAgree(ErrorKind kind) {
        SubmissionState state = ErrorOutcomes.state(kind);
        Next next = ErrorOutcomes.next(state, kind);
        assertThat(next == Next.SETTLE).isEqualTo(state == SubmissionState.UNKNOWN);
        assertThat(next == Next.FINISHED || state != SubmissionState.REJECTED).isTrue();
    }

    @Test
    void errorThatMayHaveBeenChargedIsUnknown() {
        ServiceException failure =
                ServiceException.builder(ErrorCode.of(ApiFamily.COMMON, "Throttling"))
                        .mayHaveBeenCharged(true)
                        .retryable(true)
                        .build();
        assertThat(SubmissionOutcome.of(failure))
                .extracting(SubmissionOutcome::state, SubmissionOutcome::next)
                .containsExactly(SubmissionState.UNKNOWN, Next.SETTLE);
    }

    @Test
    void refusalThatMayPassIsSubmittedLater() {
        ServiceException failure =
                ServiceException.builder(ErrorCode.of(ApiFamily.COMMON, "MissingParameter"))
                        .retryable(true)
                        .build();
        assertThat(SubmissionOutcome.of(failure).next()).isEqualTo(Next.LATER);
    }

    @Test
    void unknownOutcomeKeepsTheReasonOfItsFailure() {
        CloudAuthException cause =
                TransportException.builder(Phase.RECEIVE).timeout(true).attempts(1).build();
        assertThat(
                        SubmissionOutcome.of(
                                new OutcomeUnknownException(
                                        ApiFamily.LEGACY, "VerifyMaterial", KEY, 1, cause)))
                .isEqualTo(
                        new SubmissionOutcome(
                                SubmissionState.UNKNOWN, Next.SETTLE, "RECEIVE_TIMEOUT", "", ""));
    }

    @Test
    void nothingWasSent() {
        assertNotSent(TransportException.builder(Phase.DNS).build(), Next.LATER, "DNS");
        assertNotSent(
                new CallCancelledException(CallCancelledException.Reason.CLOSED, 0, null),
                Next.LATER,
                "CLOSED");
        assertNotSent(
                SubmissionLogException.nothingSent(KEY, "it failed", null),
                Next.LATER,
                "SUBMISSION_LOG");
        assertNotSent(CredentialsException.of("ecs", "no role"), Next.STOP, "CREDENTIALS");
        assertNotSent(
                invalid(new Violation("name", Rule.REQUIRED)), Next.FINISHED, "name:REQUIRED");
    }

    @Test
    void pictureThatCannotBeReadNowIsSubmittedLaterUnlessTheRowIsInvalidToo() {
        Violation unreadable =
                new Violation("faceImage", Rule.IMAGE_UNREADABLE, FileProblem.NOT_FOUND);
        assertNotSent(invalid(unreadable), Next.LATER, "faceImage:IMAGE_UNREADABLE");
        assertNotSent(
                invalid(unreadable, new Violation("name", Rule.REQUIRED)),
                Next.FINISHED,
                "faceImage:IMAGE_UNREADABLE name:REQUIRED");
    }

    @ParameterizedTest
    @CsvSource({
        "IN_PROGRESS, LATER",
        "SENDING, LATER",
        "UNKNOWN, SETTLE",
        "PASSED, FINISHED",
        "REJECTED, FINISHED"
    })
    void refusedSubmissionHasTheStateOfTheEarlierOne(SubmissionState earlier, Next next) {
        Submission entry = new Submission(KEY, earlier, "owner", Instant.EPOCH, Instant.MAX);
        assertThat(SubmissionOutcome.of(new SubmissionRefusedException(entry)))
                .isEqualTo(new SubmissionOutcome(earlier, next, "SUBMITTED_BEFORE", "", ""));
    }

    private static void assertNotSent(CloudAuthException failure, Next next, String reason) {
        assertThat(SubmissionOutcome.of(failure))
                .isEqualTo(new SubmissionOutcome(SubmissionState.NOT_SENT, next, reason, "", ""));
    }

    private static InvalidRequestException invalid(Violation... violations) {
        return new InvalidRequestException(List.of(violations));
    }
}
