package io.cloudauth.core.submission;

import static io.cloudauth.submission.SubmissionState.IN_PROGRESS;
import static io.cloudauth.submission.SubmissionState.NOT_SENT;
import static io.cloudauth.submission.SubmissionState.PASSED;
import static io.cloudauth.submission.SubmissionState.REJECTED;
import static io.cloudauth.submission.SubmissionState.SENDING;
import static io.cloudauth.submission.SubmissionState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.core.Keys;
import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every log does, whatever keeps it. */
public interface SubmissionLogContract {
    String SCENE = "scene";
    SubmissionKey ORDER = Keys.material(SCENE, "order-1");
    Duration LEASE = Duration.ofMinutes(2);

    SubmissionLog log();

    /** The log's own time. */
    VirtualTime time();

    @Test
    default void aSubmissionIsWrittenDownWithItsOwnerAndLease() {
        assertThat(log().find(ORDER)).isEmpty();
        Submission begun = begin();
        assertThat(begun.state()).isEqualTo(IN_PROGRESS);
        assertThat(begun.begunAt()).isEqualTo(time().now());
        assertThat(begun.leaseExpiresAt()).isEqualTo(time().now().plus(LEASE));
        assertThat(log().find(ORDER)).contains(begun);
        assertRefused(IN_PROGRESS);
        assertThat(log().find(ORDER)).contains(begun);
    }

    @Test
    default void theReferenceOfAnOutcomeIsKeptUntilTheNextSubmission() {
        Submission first = begin();
        assertThat(first.reference()).isEmpty();
        log().end(first.withReference("sha1"), UNKNOWN);
        log().end(first, PASSED);
        assertThat(log().find(ORDER)).contains(first.withReference("sha1").in(PASSED));

        Submission other = log().begin(Keys.material(SCENE, "order-2"), LEASE);
        log().end(other.withReference("sha2"), REJECTED);
        Submission next = log().begin(other.key(), LEASE);
        assertThat(log().find(other.key())).contains(next);
        assertThat(next.reference()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "NOT_SENT"})
    default void whatWasRejectedOrNotSentMayBeSubmittedAgain(SubmissionState state) {
        Submission first = begin();
        log().end(first, state);
        assertThat(log().find(ORDER)).contains(first.in(state));
        Submission second = begin();
        assertThat(second.owner()).isNotEqualTo(first.owner());
        assertThat(log().find(ORDER)).contains(second);
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSED", "UNKNOWN"})
    default void whatPassedOrIsUnknownMayNot(SubmissionState state) {
        log().end(begin(), state);
        assertRefused(state);
    }

    @Test
    default void theSameBizIdOfAnotherSceneIsAnotherVerification() {
        Submission begun = begin();
        assertThat(log().begin(Keys.material("other", ORDER.id()), LEASE)).isNotNull();
        assertThat(log().find(ORDER)).contains(begun);
        assertThat(log().find(Keys.material("third", ORDER.id()))).isEmpty();
    }

    @Test
    default void whatIsSentReadsSendingForEveryAttempt() {
        Submission begun = begin();
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(log().sending(begun)).isTrue();
            assertThat(log().find(ORDER)).contains(begun.in(SENDING));
            assertRefused(SENDING);
        }
        log().end(begun, NOT_SENT);
        assertThat(log().sending(begun)).as("after its end").isFalse();
        assertThat(log().find(ORDER)).contains(begun.in(NOT_SENT));
    }

    @Test
    default void aSubmissionWhoseLeaseExpiredBeforeItWasSentIsNotSentAndPermitsAnother() {
        Submission begun = begin();
        time().advance(LEASE.minusMillis(1));
        assertRefused(IN_PROGRESS);
        time().advance(Duration.ofMillis(1));
        assertThat(log().find(ORDER)).contains(begun.in(NOT_SENT));
        assertThat(log().unsettled(Duration.ZERO)).isEmpty();
        assertThat(log().settle(ORDER, PASSED)).isFalse();
        assertThat(log().sending(begun)).as("its lease has expired").isFalse();

        Submission next = begin();
        assertThat(log().sending(begun)).as("its entry is another's").isFalse();
        assertThat(log().find(ORDER)).contains(next);
        assertThat(log().sending(next)).isTrue();
    }

    @Test
    default void aLeaseThatExpiresWhileItIsSentReadsUnknownAndPermitsNothing() {
        Submission begun = beginSending("order-1");
        time().advance(LEASE.minusMillis(1));
        assertRefused(SENDING);
        assertThat(log().unsettled(Duration.ZERO)).isEmpty();
        time().advance(Duration.ofMillis(1));
        assertRefused(UNKNOWN);
        assertThat(log().find(ORDER)).contains(begun.in(UNKNOWN));
        assertThat(log().unsettled(Duration.ZERO)).containsExactly(begun.in(UNKNOWN));

        log().end(begun, PASSED); // it was slow, not dead
        assertRefused(PASSED);
        assertThat(log().unsettled(Duration.ZERO)).isEmpty();
    }

    @Test
    default void unsettledAreThoseOldEnoughOldestFirst() {
        Submission first = beginSending("order-1");
        time().advance(Duration.ofSeconds(10));
        Submission second = beginSending("order-2");
        log().end(begin("order-3"), REJECTED);
        Submission third = begin("order-4");
        log().end(third, UNKNOWN);
        time().advance(LEASE);
        assertThat(log().unsettled(Duration.ZERO))
                .containsExactly(first.in(UNKNOWN), second.in(UNKNOWN), third.in(UNKNOWN));
        assertThat(log().unsettled(LEASE.plusSeconds(10))).containsExactly(first.in(UNKNOWN));
        assertThat(log().unsettled(Duration.ofHours(1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSED", "REJECTED", "NOT_SENT"})
    default void aPersonSettlesWhatIsUnknown(SubmissionState verdict) {
        Submission begun = begin();
        assertThat(log().settle(ORDER, verdict)).as("still in progress").isFalse();
        log().end(begun, UNKNOWN);
        assertThat(log().settle(ORDER, verdict)).isTrue();
        assertThat(log().find(ORDER)).contains(begun.in(verdict));
        assertThat(log().settle(ORDER, PASSED)).as("settled").isFalse();
        assertThat(log().unsettled(Duration.ZERO)).isEmpty();
        assertThat(log().settle(Keys.material(SCENE, "nobody"), verdict)).isFalse();
        if (verdict.permitsAnother()) {
            assertThat(begin()).isNotNull();
        } else {
            assertRefused(PASSED);
        }
    }

    @Test
    default void whatNobodyEndedIsSettledAsPassedOnceItsLeaseIsOver() {
        Submission begun = beginSending("order-1");
        time().advance(LEASE.minusMillis(1));
        assertThat(log().settle(ORDER, PASSED)).isFalse();
        time().advance(Duration.ofMillis(1));
        assertThat(log().settle(ORDER, PASSED)).isTrue();
        assertThat(log().find(ORDER)).contains(begun.in(PASSED));
    }

    /** By a clock that is behind its owner may be at it still, and another be sent beside it. */
    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "NOT_SENT"})
    default void whatNobodyEndedMakesRoomForAnotherSomeTimeAfterItsLease(SubmissionState verdict) {
        Submission begun = beginSending("order-1");
        time().advance(LEASE.plus(SettlementRules.FLOOR).minusMillis(1));
        assertThat(log().settle(ORDER, verdict)).isFalse();
        assertThat(log().unsettled(Duration.ZERO)).containsExactly(begun.in(UNKNOWN));
        assertRefused(UNKNOWN);
        time().advance(Duration.ofMillis(1));
        assertThat(log().settle(ORDER, verdict)).isTrue();
        assertThat(begin()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROGRESS", "SENDING", "UNKNOWN"})
    default void whatIsNoVerdictSettlesNothing(SubmissionState verdict) {
        assertThatThrownBy(() -> log().settle(ORDER, verdict))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void ofALateOutcomeAndAPersonsVerdictAPassWins() {
        Submission begun = beginSending("order-1");
        time().advance(LEASE.plus(SettlementRules.FLOOR));
        assertThat(log().settle(ORDER, NOT_SENT)).isTrue();
        for (SubmissionState late : List.of(UNKNOWN, REJECTED)) {
            assertThatThrownBy(() -> log().end(begun, late))
                    .isInstanceOf(SubmissionLogException.class);
        }
        assertThat(log().find(ORDER)).contains(begun.in(NOT_SENT));
        log().end(begun, PASSED);
        assertRefused(PASSED);
    }

    @Test
    default void anOldOwnerWritesNothingOverALaterSubmission() {
        Submission old = begin();
        log().end(old, REJECTED);
        Submission later = begin();
        assertThatThrownBy(() -> log().end(old, PASSED)).isInstanceOf(SubmissionLogException.class);
        assertThat(log().find(ORDER)).contains(later);
    }

    @Test
    default void ofManyThreadsOneBegins() throws Exception {
        log().end(begin("again"), REJECTED);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (String bizId : List.of("again", "new-1", "new-2", "new-3")) {
                Callable<Integer> one = () -> begun(bizId);
                int begun = 0;
                for (Future<Integer> each :
                        threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> one).toList())) {
                    begun += each.get();
                }
                assertThat(begun).as(bizId).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private int begun(String bizId) {
        try {
            Submission unused = begin(bizId);
            return 1;
        } catch (SubmissionRefusedException e) {
            return 0;
        }
    }

    private Submission begin() {
        return log().begin(ORDER, LEASE);
    }

    private Submission beginSending(String bizId) {
        Submission begun = begin(bizId);
        assertThat(log().sending(begun)).isTrue();
        return begun;
    }

    private Submission begin(String bizId) {
        return log().begin(Keys.material(SCENE, bizId), LEASE);
    }

    private void assertRefused(SubmissionState state) {
        assertThatExceptionOfType(SubmissionRefusedException.class)
                .isThrownBy(this::begin)
                .satisfies(e -> assertThat(e.submission().state()).isEqualTo(state));
    }
}
