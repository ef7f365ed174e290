package io.cloudauth.core.internal.credentials;

import static io.cloudauth.core.internal.credentials.Crowd.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.SharedTime;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.CredentialsException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RefreshingSourceTest {
    private static final Duration FOUR_FIFTHS = Duration.ofMinutes(48);

    private final SharedTime time = new SharedTime();
    private final ScriptedFetcher fetcher = new ScriptedFetcher(time);
    private final RefreshingSource source =
            new RefreshingSource(fetcher, time, new CountingRandom());

    private final CountDownLatch closed = new CountDownLatch(1);

    @AfterEach
    void endEveryFetch() {
        fetcher.fails("the test is over").fails("the test is over");
        Crowd.untilNothingIsFetched();
    }

    @Test
    void nothingIsFetchedBeforeTheFirstUse() {
        assertThat(fetcher.begun()).isZero();
    }

    @Test
    void sixtyFourThreadsShareTheFirstFetch() throws Exception {
        try (Crowd crowd = new Crowd(64)) {
            List<Future<Credentials>> all = crowd.all(this::get);
            until(() -> fetcher.begun() > 0);
            fetcher.gives();
            assertThat(Collections.frequency(ids(all), "id1")).isEqualTo(64);
        }
        assertThat(fetcher.begun()).isOne();
    }

    @Test
    void acrossThreeExpiriesUnderLoadEachIsOneFetchAndNobodyWaitsForIt() throws Exception {
        fetcher.gives();
        assertThat(id()).isEqualTo("id1");
        try (Crowd crowd = new Crowd(16)) {
            for (int expiry = 1; expiry <= 3; expiry++) {
                time.advance(FOUR_FIFTHS);
                // the fetch hangs meanwhile: whoever waited for it would wait for ever
                assertThat(ids(crowd.all(this::get))).containsOnly("id" + expiry);
                int fetches = expiry + 1;
                until(() -> fetcher.begun() == fetches);
                assertThat(ids(crowd.all(this::get))).containsOnly("id" + expiry);
                fetcher.gives();
                until(() -> id().equals("id" + fetches));
                assertThat(ids(crowd.all(this::get))).containsOnly("id" + fetches);
                assertThat(fetcher.begun()).isEqualTo(fetches);
            }
        }
    }

    @Test
    void aRefreshBeginsAFifthOfTheLifetimeBeforeTheEndAndNotBefore() {
        fetcher.gives();
        id();
        time.advance(FOUR_FIFTHS.minusMillis(1));
        id();
        assertThat(fetcher.begun()).isOne();
        time.advance(Duration.ofMillis(1));
        id();
        until(() -> fetcher.begun() == 2);
    }

    @Test
    void chanceMovesTheRefreshAheadByAtMostAQuarterOfThat() {
        RefreshingSource early =
                new RefreshingSource(
                        fetcher,
                        time,
                        new java.util.Random() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public double nextDouble() {
                                return Math.nextDown(1.0);
                            }
                        });
        fetcher.gives();
        early.resolve();
        time.advance(Duration.ofMinutes(45).minusSeconds(1));
        early.resolve();
        assertThat(fetcher.begun()).isOne();
        time.advance(Duration.ofSeconds(2));
        early.resolve();
        until(() -> fetcher.begun() == 2);
    }

    @Test
    void whatIsCachedIsGivenUntilItEndsWhileTheSourceIsDown() {
        fetcher.gives();
        id();
        time.advance(FOUR_FIFTHS);
        int seconds = (int) ScriptedFetcher.LIFETIME.minus(FOUR_FIFTHS).toSeconds();
        for (int i = 0; i < 100; i++) {
            fetcher.fails("down");
        }
        for (int second = 0; second < seconds; second++) {
            assertThat(id()).isEqualTo("id1");
            Crowd.untilNothingIsFetched();
            time.advance(Duration.ofSeconds(1));
        }
        // pauses of 1, 1, 2, 4, 8, 15, 15, ... seconds: chance gives the shortest
        assertThat(fetcher.begun()).isEqualTo(53);
    }

    @Test
    void aSourceThatComesBackIsAskedAgain() {
        fetcher.gives().fails("down").fails("down").gives();
        id();
        time.advance(FOUR_FIFTHS);
        until(
                () -> {
                    time.advance(Duration.ofMillis(100));
                    boolean back = id().equals("id2");
                    // else the clock runs on to the end of the old ones before a fetch has landed
                    Crowd.untilNothingIsFetched();
                    return back;
                });
        assertThat(fetcher.begun()).isEqualTo(4);
    }

    @Test
    void withNoneValidTheCallFailsWithTheSourcesReasonAndTheSourceIsLeftAlone() {
        fetcher.fails("it is down");
        for (int i = 0; i < 3; i++) {
            CredentialsException failure =
                    catchThrowableOfType(CredentialsException.class, this::id);
            assertThat(failure.tried())
                    .containsExactly(new CredentialsException.Tried("scripted", "it is down"));
        }
        assertThat(fetcher.begun()).isOne();
        time.advance(Duration.ofMillis(500));
        fetcher.gives();
        assertThat(id()).isEqualTo("id1");
    }

    @Test
    void eachThreadHasAnExceptionOfItsOwn() throws Exception {
        try (Crowd crowd = new Crowd(8)) {
            List<Future<Throwable>> all =
                    crowd.all(() -> catchThrowableOfType(CredentialsException.class, this::get));
            until(() -> fetcher.begun() > 0);
            fetcher.fails("it is down");
            assertThat(Crowd.results(all)).doesNotHaveDuplicates().hasSize(8);
        }
    }

    @Test
    void credentialsThatTheServiceEndedAreFetchedAgainOnceForAllWhoSaySo() throws Exception {
        fetcher.gives().gives();
        Credentials ended = get();
        try (Crowd crowd = new Crowd(64)) {
            Callable<Credentials> renewed =
                    () -> {
                        source.ended(ended);
                        return get();
                    };
            assertThat(ids(crowd.all(renewed))).containsOnly("id2");
        }
        assertThat(fetcher.begun()).isEqualTo(2);
    }

    @Test
    void theEndOfCredentialsIsReasonToAskASourceThatFailedJustNow() {
        fetcher.gives().fails("down");
        Credentials ended = source.resolve();
        time.advance(FOUR_FIFTHS);
        id();
        until(() -> fetcher.begun() == 2);
        fetcher.gives();
        source.ended(ended);
        until(() -> !catchingId().equals("id1"));
        assertThat(fetcher.begun()).isBetween(2, 3);
    }

    @Test
    void aServiceThatTakesNoneAtAllHasAFewFetchedAndNotSomeAtEachCall() {
        for (int i = 0; i < 100; i++) {
            fetcher.gives();
        }
        for (int second = 0; second < 10; second++) {
            for (int call = 0; call < 5; call++) {
                source.ended(source.resolve());
                source.resolve();
            }
            time.advance(Duration.ofSeconds(1));
        }
        assertThat(fetcher.begun()).isEqualTo(3);
        source.ended(source.resolve());
        assertThat(id()).isEqualTo("id4");
    }

    @Test
    void credentialsThatHaveEndedAlreadyAreGivenToNobodyAndTheSourceIsLeftAlone() {
        fetcher.does(() -> new CredentialsFetcher.Fetched(Credentials.of("old", "s"), time.now()));
        for (int i = 0; i < 3; i++) {
            CredentialsException failure =
                    catchThrowableOfType(CredentialsException.class, this::id);
            assertThat(failure)
                    .hasMessage(
                            "No credentials: scripted: returned credentials that have already"
                                    + " expired, by this machine's clock");
            assertThat(failure.isRetryable()).isTrue();
        }
        assertThat(fetcher.begun()).isOne();
        time.advance(Duration.ofMillis(500));
        fetcher.gives();
        assertThat(id()).isEqualTo("id1");
    }

    @Test
    void credentialsWithoutAnEndAreKeptUntilTheServiceEndsThem() {
        fetcher.givesWithoutEnd().givesWithoutEnd();
        Credentials first = source.resolve();
        time.advance(Duration.ofDays(100));
        assertThat(source.resolve()).isEqualTo(first);
        source.ended(first);
        assertThat(id()).isEqualTo("id2");
    }

    @Test
    void waitingForTheFirstFetchEndsWithTheCallsDeadlineAndTheFetchGoesOn() throws Exception {
        try (Crowd crowd = new Crowd(1)) {
            Future<CredentialsException> late =
                    crowd.all(
                                    () ->
                                            catchThrowableOfType(
                                                    CredentialsException.class,
                                                    () -> get(Duration.ofSeconds(3))))
                            .get(0);
            until(() -> fetcher.begun() == 1);
            time.advance(Duration.ofSeconds(3));
            until(
                    () -> {
                        time.advance(Duration.ofMillis(1));
                        return late.isDone();
                    });
            assertThat(late.get())
                    .hasMessage(
                            "No credentials: scripted: returned no credentials within the call's time");
            assertThat(late.get().isRetryable()).isTrue();
        }
        fetcher.gives();
        assertThat(id()).isEqualTo("id1");
        assertThat(fetcher.begun()).isOne();
    }

    @Test
    void waitingForTheFirstFetchEndsWithTheClientAndTheFetchGoesOn() throws Exception {
        try (Crowd crowd = new Crowd(1)) {
            Future<AttemptFailure> ended =
                    crowd.all(() -> catchThrowableOfType(AttemptFailure.class, this::get)).get(0);
            until(() -> fetcher.begun() == 1);
            closed.countDown();
            until(
                    () -> {
                        time.advance(Duration.ofMillis(1));
                        return ended.isDone();
                    });
            assertThat(ended.get().fault()).isEqualTo(Fault.CLOSED_BEFORE_SENDING);
        }
        fetcher.gives();
        assertThat(id()).isEqualTo("id1");
    }

    @Test
    void waitingForTheFirstFetchEndsWithAnInterruptAndTheFlagIsKept() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(this::get)
                .isInstanceOfSatisfying(
                        AttemptFailure.class,
                        e -> assertThat(e.fault()).isEqualTo(Fault.INTERRUPTED_BEFORE_SENDING));
        assertThat(Thread.interrupted()).isTrue();

        Thread.currentThread().interrupt();
        assertThatThrownBy(source::resolve)
                .hasMessage("No credentials: scripted: the wait was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anInterruptedThreadStillGetsWhatIsCached() throws Exception {
        fetcher.gives();
        id();
        Thread.currentThread().interrupt();
        assertThat(get().accessKeyId()).isEqualTo("id1");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatNobodyForesawIsToldByItsClassAlone() {
        fetcher.does(
                () -> {
                    throw new IllegalStateException("sentinel");
                });
        CredentialsException failure = catchThrowableOfType(CredentialsException.class, this::id);
        assertThat(failure)
                .hasMessage("No credentials: scripted: failed with java.lang.IllegalStateException")
                .hasNoCause();
    }

    @Test
    void itFetchesOnADaemonThread() {
        fetcher.does(
                () -> {
                    Thread own = Thread.currentThread();
                    return new CredentialsFetcher.Fetched(
                            Credentials.of(own.getName(), "" + own.isDaemon()), null);
                });
        Credentials told = source.resolve();
        assertThat(told.accessKeyId()).isEqualTo("cloudauth-credentials");
        assertThat(told.accessKeySecret().reveal()).isEqualTo("true");
    }

    private Credentials get() throws AttemptFailure {
        return get(Duration.ofDays(1));
    }

    private Credentials get(Duration within) throws AttemptFailure {
        return source.resolve(Deadline.in(within, time), closed);
    }

    private String id() {
        return source.resolve().accessKeyId();
    }

    private String catchingId() {
        try {
            return id();
        } catch (CredentialsException e) {
            return "none";
        }
    }

    private static List<String> ids(List<Future<Credentials>> all) throws Exception {
        return Crowd.results(all).stream().map(Credentials::accessKeyId).toList();
    }
}
