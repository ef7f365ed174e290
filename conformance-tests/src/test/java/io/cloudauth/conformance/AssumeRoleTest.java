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
import io.cloudauth.conformance.wire.Wiretap;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.model.BizId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions of a role. */
class AssumeRoleTest {

    private static final String ROLE = "acs:ram::1234567890123456:role/kyc";

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
        request.setPolicy("{\"Version\":\"1\",\"Statement\":[]}");
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
