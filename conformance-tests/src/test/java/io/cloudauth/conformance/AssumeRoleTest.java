package io.cloudauth.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyuncs.auth.sts.AssumeRoleRequest;
import com.aliyuncs.auth.sts.AssumeRoleResponse;
import com.aliyuncs.exceptions.ClientException;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.ours.OurRequests;
import io.cloudauth.conformance.vendor.Requests;
import io.cloudauth.conformance.vendor.StockSdk;
import io.cloudauth.conformance.wire.Message;
import io.cloudauth.conformance.wire.Wiretap;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.model.BizId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions of a role. */
class AssumeRoleTest {

    private static final String ROLE = "acs:ram::1234567890123456:role/kyc";
    private static final String POLICY = "{\"Version\":\"1\",\"Statement\":[]}";
    private static final Set<String> SIGNING =
            Set.of(
                    "AccessKeyId",
                    "Signature",
                    "SignatureMethod",
                    "SignatureNonce",
                    "SignatureVersion",
                    "Timestamp");

    private final Clock clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder().clock(clock).showPersonalData().start();
    private final Wiretap wire = Wiretap.before(emulator.endpoint());
    private final StockSdk stock =
            new StockSdk(wire.endpoint(), emulator.accessKeyId(), emulator.accessKeySecret());

    @AfterEach
    void stop() {
        stock.close();
        wire.close();
        emulator.close();
    }

    private static AssumeRoleRequest request() {
        AssumeRoleRequest request = new AssumeRoleRequest();
        request.setRoleArn(ROLE);
        request.setRoleSessionName("kyc-service");
        request.setDurationSeconds(1_800L);
        request.setExternalId("shop-1");
        request.setPolicy(POLICY);
        return request;
    }

    @Test
    void aSessionOfTheStockClientServesBothClients() throws ClientException {
        AssumeRoleResponse.Credentials session = stock.call(request()).getCredentials();

        assertThat(Instant.parse(session.getExpiration()))
                .isEqualTo(clock.instant().plusSeconds(1_800).truncatedTo(ChronoUnit.SECONDS));
        String bizId = BizId.random().value();
        try (StockSdk theirs =
                new StockSdk(
                        wire.endpoint(),
                        session.getAccessKeyId(),
                        session.getAccessKeySecret(),
                        session.getSecurityToken())) {
            assertThat(theirs.call(Requests.result("RPBasic", bizId)).getVerifyStatus())
                    .isEqualTo(-1);
        }
        assertThat(wire.last().inUrl()).containsEntry("SecurityToken", session.getSecurityToken());
        try (CloudAuthClient ours =
                CloudAuth.builder()
                        .endpoint(wire.endpoint())
                        .credentials(
                                CredentialsProviders.session(
                                        session.getAccessKeyId(),
                                        session.getAccessKeySecret(),
                                        session.getSecurityToken()))
                        .build()) {
            ours.describeVerifyResult(OurRequests.result("RPBasic", bizId));
        }
        assertThat(wire.last().query()).isEmpty();
        assertThat(wire.last().inBody()).containsEntry("SecurityToken", session.getSecurityToken());
        assertThat(emulator.calls())
                .extracting(CloudAuthEmulator.Call::status)
                .containsExactly(200, 200, 200);
    }

    @Test
    void thisLibraryAssumesARoleWithTheParametersOfTheStockRequest() {
        CredentialsProvider role =
                CredentialsProviders.assumeRole(
                        assume ->
                                assume.roleArn(ROLE)
                                        .sessionName("kyc-service")
                                        .duration(Duration.ofMinutes(30))
                                        .externalId("shop-1")
                                        .policy(POLICY)
                                        .endpoint(wire.endpoint())
                                        .source(
                                                CredentialsProviders.accessKey(
                                                        emulator.accessKeyId(),
                                                        emulator.accessKeySecret())));
        try (CloudAuthClient ours =
                CloudAuth.builder().endpoint(wire.endpoint()).credentials(role).build()) {
            ours.describeVerifyResult(OurRequests.result("RPBasic", BizId.random().value()));
        }

        Message assumed = wire.requests().get(0);
        assertThat(assumed.firstLine()).isEqualTo("POST / HTTP/1.1");
        Map<String, String> sent = new TreeMap<>(assumed.inBody());
        assertThat(sent.keySet()).containsAll(SIGNING);
        sent.keySet().removeAll(SIGNING);
        // the stock request says nothing of the format before its client does
        assertThat(sent.remove("Format")).isEqualTo("JSON");
        // nor of the region
        assertThat(sent.remove("RegionId")).isEqualTo("cn-hangzhou");
        Map<String, String> theirs = new TreeMap<>(request().getSysQueryParameters());
        theirs.remove("Format");
        assertThat(theirs).hasSize(2 + 5);
        assertThat(sent).isEqualTo(theirs);
        assertThat(wire.last().inBody()).containsKey("SecurityToken");
        assertThat(emulator.calls())
                .extracting(CloudAuthEmulator.Call::action)
                .containsExactly("AssumeRole", "DescribeVerifyResult");
    }

    @Test
    void aSessionThatHasEndedIsTold() throws ClientException {
        emulator.setClockOffset(Duration.ofMinutes(-14));
        AssumeRoleRequest shortest = request();
        shortest.setDurationSeconds(900L);
        AssumeRoleResponse.Credentials session = stock.call(shortest).getCredentials();
        emulator.setClockOffset(Duration.ofMinutes(2));
        try (StockSdk theirs =
                new StockSdk(
                        wire.endpoint(),
                        session.getAccessKeyId(),
                        session.getAccessKeySecret(),
                        session.getSecurityToken())) {
            ClientException refused =
                    catchThrowableOfType(
                            ClientException.class,
                            () -> theirs.call(Requests.result("RPBasic", "order-1")));
            assertThat(refused.getErrCode()).isEqualTo("InvalidSecurityToken.Expired");
        }
    }
}
