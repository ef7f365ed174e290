package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.FaultRow.Letter;
import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallEvent.AttemptEnded;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.fault.HealthyService;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.InitFaceVerifyRequestBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which endpoint gets the next attempt, for each fault at the first endpoint. */
@Timeout(60)
class StandbyEndpointTest {
    private static final CertifyId CERTIFY_ID = CertifyId.of("sha1");
    private final FaultServer primary = FaultServer.plain();
    private final FaultServer standby = FaultServer.plain();
    private final List<CallEvent> events = new CopyOnWriteArrayList<>();
    private CloudAuthClient client = client(true);

    @BeforeEach
    void bothAreHealthy() {
        primary.usually(HealthyService::new);
        standby.usually(HealthyService::new);
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        primary.close();
        standby.close();
    }

    private CloudAuthClient client(boolean withStandby) {
        CloudAuth.Builder builder =
                CloudAuth.builder()
                        .endpoint(primary.uri())
                        .credentials(CredentialsProviders.accessKey("id", "secret"))
                        .sceneId(1)
                        .listener(events::add)
                        .retry(r -> r.initialBackoff(Duration.ofMillis(1)));
        return (withStandby ? builder.standbyEndpoint(standby.uri()) : builder).build();
    }

    static Stream<Arguments> faults() {
        return Stream.concat(
                        FaultMatrixTest.cells(
                                Stream.of(ConnectionFaults.rows(), AnswerFaults.rows())
                                        .flatMap(r -> r),
                                operation -> true),
                        Stream.concat(
                                FaultMatrixTest.cells(
                                        FaceFaults.rows(), Operation::isFinancialGrade),
                                FaultMatrixTest.cells(MetaFaults.rows(), Operation::isMeta)))
                .filter(cell -> cell.get()[2] == Way.PLAIN); // as the standby endpoint
    }

    /** The server of the standby endpoint counts. It is healthy. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    @Execution(ExecutionMode.CONCURRENT) // most of it is waiting for a limit to pass
    void onlyASafeAttemptGoesToTheStandbyEndpoint(FaultRow row, Operation operation, Way way)
            throws Exception {
        try (Scene scene = new Scene(way);
                FaultServer other = FaultServer.plain()) {
            other.usually(HealthyService::new);
            row.staging().prepare(scene, 9);
            scene.client(c -> c.standbyEndpoint(other.uri()));
            scene.open();
            boolean succeeded = succeeds(operation, scene.client());
            boolean moves = operation.mayMove() && row.letter(operation) == Letter.R;
            if (operation.billed() && row.told().contains("THROTTLED")) {
                moves = false; // it arrived
            }
            if ((operation == Operation.FACE_RESULT || operation == Operation.FACE_DELETION)
                    && row.told().startsWith("406")) {
                moves = true; // the other endpoint may know the session
            }
            scene.settle();
            boolean expected = moves || row.letter(operation) == Letter.OK;
            assertThat(succeeded).isEqualTo(expected);
            int requests = moves ? 1 : 0;
            if (operation == Operation.FACE_RECORDS && expected) {
                requests++; // an empty list is asked for at both
            }
            assertThat(other.submissions()).hasSize(requests);
            assertThat(other.begun()).isEqualTo(requests);
        }
    }

    private static boolean succeeds(Operation operation, CloudAuthClient client) {
        try {
            operation.call(client, Scene.BIZ_ID);
            return true;
        } catch (CloudAuthException e) {
            return false;
        } finally {
            boolean unused = Thread.interrupted();
        }
    }

    @Test
    void aSessionKeepsTheEndpointThatStartedIt() {
        primary.then(Acts.readThenCut());
        FaceVerifySession session =
                client.faceVerify().initFaceVerify(StandbyEndpointTest::session);
        assertThat(session.endpoint()).isEqualTo(withoutPath(standby.uri()));
        FaceVerifySession restored = FaceVerifySession.restore(session.reveal());
        assertThat(client.faceVerify().describeFaceVerify(restored).isPassed()).isTrue();
        assertThat(standby.submissions())
                .extracting(s -> s.parameter("Action"))
                .containsExactly("InitFaceVerify", "DescribeFaceVerify");
        assertThat(primary.submissions()).hasSize(1);
    }

    @Test
    void anEventSaysWhichEndpointAnswered() {
        primary.then(Acts.readThenCut());
        client.faceVerify().initFaceVerify(StandbyEndpointTest::session);
        assertThat(events)
                .filteredOn(AttemptEnded.class::isInstance)
                .extracting(e -> ((AttemptEnded) e).endpoint().orElseThrow())
                .containsExactly(withoutPath(primary.uri()), withoutPath(standby.uri()));
    }

    @Test
    void aResultWithASessionIsRequestedThereAlone() {
        FaceVerifySession session =
                client.faceVerify().initFaceVerify(StandbyEndpointTest::session);
        primary.usually(() -> code("424"));
        assertThat(client.faceVerify().describeFaceVerify(session).outcome())
                .isInstanceOf(FaceOutcome.NotFinished.class);
        primary.usually(() -> code("406"));
        assertUnknown(() -> client.faceVerify().describeFaceVerify(session));
        assertThat(standby.submissions()).isEmpty();
    }

    @Test
    void aResultByCertifyIdAloneIsFinalOnlyAfterBothEndpointsSaidIt() {
        primary.then(code("406"), code("424"), code("406"), code("424"), code("406"));
        standby.then(code("424"), code("406"), code("406"), code("424"));
        assertNotFinished();
        assertNotFinished();
        assertUnknown(() -> client.faceVerify().describeFaceVerify(CERTIFY_ID));
        assertNotFinished();
        assertThat(client.faceVerify().describeFaceVerify(CERTIFY_ID).isPassed()).isTrue();
        assertThat(primary.submissions()).hasSize(5);
        assertThat(standby.submissions()).hasSize(5);
    }

    @Test
    void aVerdictOfTheFirstEndpointIsFinal() {
        assertThat(client.faceVerify().describeFaceVerify(CERTIFY_ID).isPassed()).isTrue();
        assertThat(standby.submissions()).isEmpty();
    }

    @Test
    void aSessionOfTheStandbyEndpointIsRefusedByAClientWithoutIt() {
        primary.then(Acts.readThenCut());
        FaceVerifySession session =
                client.faceVerify().initFaceVerify(StandbyEndpointTest::session);
        try (CloudAuthClient other = client(false)) {
            assertThatThrownBy(() -> other.faceVerify().describeFaceVerify(session))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("session.endpoint");
        }
    }

    private static void session(InitFaceVerifyRequestBuilder request) {
        request.outerOrderNo("order1")
                .sceneId(1)
                .idPro(Operation.NAME, Operation.NUMBER)
                .metaInfo("{\"deviceType\":\"ios\"}");
    }

    private void assertNotFinished() {
        assertThat(client.faceVerify().describeFaceVerify(CERTIFY_ID).outcome())
                .isInstanceOf(FaceOutcome.NotFinished.class);
    }

    private static void assertUnknown(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNKNOWN_CERTIFY_ID));
    }

    private static Act code(String code) {
        return Acts.answer(
                200, "{\"RequestId\":\"" + UUID.randomUUID() + "\",\"Code\":\"" + code + "\"}");
    }

    private static URI withoutPath(URI uri) {
        return URI.create(uri.getScheme() + "://" + uri.getAuthority());
    }
}
