package io.cloudauth.core;

import static io.cloudauth.core.Told.RESULT;
import static io.cloudauth.core.Told.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.FaultReport.Observed;
import io.cloudauth.core.FaultRow.Counted;
import io.cloudauth.core.FaultRow.Letter;
import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallEvent.Ending;
import io.cloudauth.core.fault.Submission;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.model.BizId;
import io.cloudauth.submission.SubmissionState;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every cell of the fault matrix, through the public client and real sockets: once with a fault
 * that lasts, and once with one that passes. It tries one operation of each kind, and with {@code
 * -Dfaults.every-operation=true} all of them.
 */
@Timeout(60)
class FaultMatrixTest {
    private static final BizId BIZ_ID = Scene.BIZ_ID;
    private static final int LASTING = 9;

    /** Each behaves as another operation does, and is tried with {@code every-operation} alone. */
    private static final Set<Operation> ALIKE =
            EnumSet.of(
                    Operation.TOKEN,
                    Operation.FACE_RECORDS,
                    Operation.FACE_DELETION,
                    Operation.COMPARE,
                    Operation.LIVENESS,
                    Operation.MOBILE3_META);

    private static final FaultReport report = new FaultReport();

    @AfterAll
    static void write() throws IOException {
        report.write(Path.of("target"));
    }

    static Stream<Arguments> cells() {
        Stream<Arguments> ofAll =
                Stream.of(ConnectionFaults.rows(), AnswerFaults.rows(), CallerFaults.rows())
                        .flatMap(rows -> cells(rows, operation -> true));
        Stream<Arguments> legacy =
                Stream.of(ErrorCodeFaults.rows(), VerdictFaults.rows())
                        .flatMap(rows -> cells(rows, o -> !o.isFinancialGrade() && !o.isMeta()));
        Stream<Arguments> financialGrade = cells(FaceFaults.rows(), Operation::isFinancialGrade);
        Stream<Arguments> verdicts =
                cells(FaceFaults.verdicts(), o -> o.isFinancialGrade() && o.billed());
        Stream<Arguments> meta = cells(MetaFaults.rows(), Operation::isMeta);
        return Stream.of(ofAll, legacy, financialGrade, verdicts, meta).flatMap(cells -> cells);
    }

    static Stream<Arguments> cancelled() {
        return cells(CallerFaults.cancelled(), operation -> true);
    }

    static Stream<Arguments> cells(Stream<FaultRow> rows, Predicate<Operation> tried) {
        return rows.flatMap(
                row ->
                        row.ways().stream()
                                .flatMap(
                                        way ->
                                                Arrays.stream(Operation.values())
                                                        .filter(tried)
                                                        .filter(FaultMatrixTest::isTried)
                                                        .filter(o -> isWorthIt(row, o, way))
                                                        .map(o -> cell(row, o, way))));
    }

    private static boolean isTried(Operation operation) {
        return Boolean.getBoolean("faults.every-operation") || !ALIKE.contains(operation);
    }

    /** What is tried over plain HTTP for each operation is tried over TLS for one of each kind. */
    private static boolean isWorthIt(FaultRow row, Operation operation, Way way) {
        return way == Way.PLAIN
                || !row.ways().contains(Way.PLAIN)
                || operation == Operation.RESULT
                || operation == Operation.MATERIAL;
    }

    private static Arguments cell(FaultRow row, Operation operation, Way way) {
        return Arguments.of(row, operation, way);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("cells")
    @Execution(ExecutionMode.CONCURRENT) // most of it is waiting for a limit to pass
    void aCallDoesWhatTheMatrixSays(FaultRow row, Operation operation, Way way) throws Exception {
        try {
            check(row, operation, way);
        } catch (AssertionError e) {
            throw new AssertionError(row + ": " + operation + " " + way + ": " + e.getMessage(), e);
        }
    }

    private static void check(FaultRow row, Operation operation, Way way) throws Exception {
        Letter letter = row.letter(operation);
        Observed lasting = observe(row, operation, way, LASTING);
        String told = letter == Letter.OK ? RESULT : row.told();
        assertThat(lasting.got()).isEqualTo(letter == Letter.U ? UNKNOWN + told : told);
        if (row.passes()) {
            Observed once = observe(row, operation, way, 1);
            boolean recovers = letter == Letter.R || letter == Letter.ONE;
            assertThat(once.got()).isEqualTo(recovers ? RESULT : lasting.got());
            report.add(row, operation, way, lasting, once);
        } else {
            report.add(row, operation, way, lasting, lasting);
        }
    }

    /** A cancelled future shows only its cancellation: how the call ended, its listener hears. */
    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("cancelled")
    @Execution(ExecutionMode.CONCURRENT)
    void aCancelledFutureAbortsItsExchange(FaultRow row, Operation operation, Way way)
            throws Exception {
        try (Scene scene = new Scene(way)) {
            row.staging().prepare(scene, 1);
            scene.open();
            CompletableFuture<?> future = operation.future(scene.client(), BIZ_ID);
            scene.called(future);
            CallEnded ended = ended(scene, operation);
            OptionalLong toEnd = scene.millisSinceMarked();
            assertThat(future).isCancelled();
            boolean unknown = row.letter(operation) == Letter.U;
            assertThat(ended.ending())
                    .isEqualTo(unknown ? Ending.OUTCOME_UNKNOWN : Ending.CANCELLED);
            assertThat(ended.unsettled())
                    .isEqualTo(
                            Optional.of(operation.key(BIZ_ID))
                                    .filter(key -> unknown && operation.submits()));
            checkNothingIsLeftBehind(row, scene);
            scene.settle();
            int seen = scene.seen(operation);
            assertThat(seen).isEqualTo(row.counted() == Counted.NOTHING ? 0 : 1);
            String got = row.told() + "; the listener hears " + ended.ending();
            Observed observed = new Observed(1, seen, got, 0, 0, toEnd);
            report.add(row.triedOnce(), operation, way, observed, observed);
            if (operation.submits()) {
                assertThat(scene.diary().nextEnd())
                        .isEqualTo(unknown ? SubmissionState.UNKNOWN : SubmissionState.NOT_SENT);
            }
        }
    }

    private static CallEnded ended(Scene scene, Operation operation) throws InterruptedException {
        while (true) {
            if (scene.events().take() instanceof CallEnded ended
                    && ended.operation().equals(operation.action())) {
                return ended;
            }
        }
    }

    private static Observed observe(FaultRow row, Operation operation, Way way, int times)
            throws Exception {
        try (Scene scene = new Scene(way)) {
            row.staging().prepare(scene, times);
            scene.open();
            long start = System.nanoTime();
            CloudAuthException failure = failure(scene, operation);
            long millis = (System.nanoTime() - start) / 1_000_000;
            OptionalLong toEnd = scene.millisSinceMarked();
            assertThat(Thread.interrupted())
                    .as("interrupt flag")
                    .isEqualTo(row.told().equals("cancelled, INTERRUPTED"));
            Letter letter = row.letter(operation);
            int attempts = attempts(letter, times);
            if (failure != null) {
                check(failure, row, operation, attempts);
            }
            long waited = waitedMillis(row, scene);
            checkNothingIsLeftBehind(row, scene);
            scene.settle();
            int seen = seen(row, operation, scene, attempts);
            assertThat(seen)
                    .as("attempts seen by the server")
                    .isEqualTo(row.counted() == Counted.NOTHING ? 0 : attempts);
            checkNonces(scene.server().submissions());
            assertThat(scene.diary().state(operation.key(BIZ_ID)))
                    .isEqualTo(logged(operation, letter, failure));
            return new Observed(
                    failure == null ? attempts : failure.attempts(),
                    seen,
                    failure == null ? RESULT : Told.words(failure),
                    millis,
                    waited,
                    toEnd);
        }
    }

    /** A client that closes waits for the log, which is no wait of the call. */
    private static long waitedMillis(FaultRow row, Scene scene) {
        return row.told().equals("cancelled, CLOSED")
                ? 0
                : scene.time().waits().stream().mapToLong(Duration::toMillis).sum();
    }

    private static @Nullable CloudAuthException failure(Scene scene, Operation operation) {
        try {
            operation.call(scene.client(), BIZ_ID);
            return null;
        } catch (CloudAuthException e) {
            return e;
        }
    }

    /** What the submission log says in the end; another submission only where that is certain. */
    private static Optional<SubmissionState> logged(
            Operation operation, Letter letter, @Nullable CloudAuthException failure) {
        if (!operation.submits() || isOfAClosedClient(failure)) {
            return Optional.empty();
        }
        if (failure == null) {
            return Optional.of(SubmissionState.PASSED);
        }
        if (operation == Operation.UPLOAD) {
            return Optional.of(SubmissionState.NOT_SENT);
        }
        if (failure instanceof ServiceException answered) {
            return Optional.of(
                    switch (answered.code().value()) {
                        case "3101", "3102", "3103" -> SubmissionState.REJECTED;
                        case "3104", "Error.DuplicatedTicketId", "427" -> SubmissionState.UNKNOWN;
                        default -> SubmissionState.NOT_SENT;
                    });
        }
        return Optional.of(letter == Letter.U ? SubmissionState.UNKNOWN : SubmissionState.NOT_SENT);
    }

    /** It was refused before anything was written down. */
    private static boolean isOfAClosedClient(@Nullable CloudAuthException failure) {
        return failure instanceof CallCancelledException cancelled
                && cancelled.reason() == Reason.CLOSED
                && cancelled.attempts() == 0;
    }

    private static int attempts(Letter letter, int times) {
        return switch (letter) {
            case R -> times == 1 ? 2 : 3;
            case ONE -> 2;
            case F, U, OK -> 1;
        };
    }

    private static int seen(FaultRow row, Operation operation, Scene scene, int attempts) {
        int requests = scene.seen(operation);
        if (row.counted() != Counted.CONNECTIONS) {
            return requests;
        }
        if (row.letter(operation) != Letter.OK) {
            assertThat(requests).as("nothing was sent while it lasted").isLessThanOrEqualTo(1);
        }
        // the image and the submission that follow an upload token may connect as well
        return operation == Operation.UPLOAD
                ? Math.min(scene.connections(), attempts)
                : scene.connections();
    }

    private static void check(
            CloudAuthException failure, FaultRow row, Operation operation, int attempts) {
        Letter letter = row.letter(operation);
        assertThat(failure.isRetryable())
                .as("retryable")
                .isEqualTo(letter == Letter.R || (letter != Letter.U && row.retryableLater()));
        if (!row.told().equals("no credentials")) {
            int least = row.counted() == Counted.NOTHING && letter == Letter.F ? 0 : attempts;
            assertThat(failure.attempts()).as("attempts").isBetween(least, attempts);
        }
        if (letter == Letter.R || letter == Letter.ONE) {
            assertThat(failure.getSuppressed()).as("earlier failures").hasSize(attempts - 1);
        }
        CloudAuthException known = failure;
        if (failure instanceof OutcomeUnknownException unknown) {
            known = unknown.failure();
            assertThat(unknown.key())
                    .isEqualTo(Optional.of(operation.key(BIZ_ID)).filter(k -> !operation.isMeta()));
            assertThat(unknown)
                    .hasCause(known)
                    .hasMessageContaining(operation.wayToFindTheResult());
            assertThat(known.isRetryable()).isFalse();
            assertThat(unknown).hasMessageNotContainingAny("try again", "Try again");
        }
        if (known instanceof ServiceException service) {
            assertThat(service.mayHaveBeenCharged()).isEqualTo(letter == Letter.U);
        }
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        assertThat(all.toString())
                .doesNotContain(
                        Operation.NAME,
                        Operation.NUMBER,
                        Operation.MOBILE,
                        Operation.LINK,
                        Scene.SECRET,
                        AnswerFaults.QUOTED);
    }

    private static void checkNonces(List<Submission> submissions) {
        assertThat(submissions)
                .filteredOn(s -> !s.parameter("SignatureNonce").isEmpty())
                .extracting(s -> s.parameter("SignatureNonce"))
                .doesNotHaveDuplicates();
    }

    /** The client's only connection is free again, and the next call fares well. */
    private static void checkNothingIsLeftBehind(FaultRow row, Scene scene) {
        if (row.counted() == Counted.REQUESTS && scene.heals()) {
            scene.server().heal();
            assertThat(scene.next()).isNotNull();
        }
    }
}
