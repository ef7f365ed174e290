package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Acs3;
import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.Rpc;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialServicesTest {

    private static final String TTL = "X-aliyun-ecs-metadata-token-ttl-seconds";
    private static final String TOKEN = "X-aliyun-ecs-metadata-token";
    private static final String ROLES = "/latest/meta-data/ram/security-credentials/";

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Rpc assumeRole() {
        return Rpc.call(emulator, "AssumeRole")
                .with("Version", "2015-04-01")
                .with("RoleArn", "acs:ram::1234567890123456:role/kyc")
                .with("RoleSessionName", "kyc-service")
                .with("DurationSeconds", "900");
    }

    private Rpc callWith(Json session, Object... path) {
        Json at = session;
        return Rpc.call(emulator, "DescribeOssUploadToken")
                .with("AccessKeyId", at.text(append(path, "AccessKeyId")))
                .with("SecurityToken", at.text(append(path, "SecurityToken")))
                .secret(at.text(append(path, "AccessKeySecret")));
    }

    private static Object[] append(Object[] path, String last) {
        Object[] longer = java.util.Arrays.copyOf(path, path.length + 1);
        longer[path.length] = last;
        return longer;
    }

    private Answer send(String method, String path, String... header) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(emulator.endpoint() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (header.length > 0) {
            request.headers(header);
        }
        return Rpc.send(request.build());
    }

    @Test
    void aRoleGivesASessionThatCalls() {
        Json role = assumeRole().send().json();
        assertThat(role.text("AssumedRoleUser", "Arn"))
                .isEqualTo("acs:ram::1234567890123456:assumed-role/kyc/kyc-service");
        Instant expires = Instant.parse(role.text("Credentials", "Expiration"));
        assertThat(expires)
                .isBetween(Instant.now().plusSeconds(850), Instant.now().plusSeconds(901));
        assertThat(callWith(role, "Credentials").send().status()).isEqualTo(200);
        Answer acs3 =
                Acs3.call(emulator, "DescribeOssUploadToken")
                        .key(
                                role.text("Credentials", "AccessKeyId"),
                                role.text("Credentials", "AccessKeySecret"))
                        .header("x-acs-security-token", role.text("Credentials", "SecurityToken"))
                        .send();
        assertThat(acs3.status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsByTheEmulatorsClock() {
        Json role = assumeRole().send().json();
        emulator.setClockOffset(Duration.ofSeconds(901));
        Instant then = Instant.now().plusSeconds(901).truncatedTo(ChronoUnit.SECONDS);
        Answer ended = callWith(role, "Credentials").with("Timestamp", then.toString()).send();
        assertThat(ended.code()).isEqualTo("InvalidSecurityToken.Expired");
    }

    @Test
    void aSessionIsOfNoUseWithoutItsToken() {
        Json role = assumeRole().send().json();
        assertThat(callWith(role, "Credentials").without("SecurityToken").send().code())
                .isEqualTo("MissingParameter");
        Json other = assumeRole().send().json();
        assertThat(
                        callWith(role, "Credentials")
                                .with("SecurityToken", other.text("Credentials", "SecurityToken"))
                                .send()
                                .code())
                .isEqualTo("InvalidSecurityToken.MismatchWithAccessKey");
    }

    @ParameterizedTest
    @CsvSource({
        "RoleArn, role/kyc",
        "RoleSessionName, a",
        "RoleSessionName, a b",
        "DurationSeconds, 899",
        "DurationSeconds, 43201",
        "DurationSeconds, soon"
    })
    void aRoleThatCannotBeAssumedIsRefused(String name, String value) {
        Answer answer = assumeRole().with(name, value).send();
        assertThat(answer.code()).isEqualTo("InvalidParameter");
        assertThat(answer.json().text("Message")).contains(name);
        assertThat(assumeRole().secret("other").send().code()).isEqualTo("SignatureDoesNotMatch");
    }

    @Test
    void anIdentityProvidersTokenTakesThePlaceOfASignature() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(emulator.endpoint() + "/"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "Action=AssumeRoleWithOIDC&Version=2015-04-01&Format=JSON"
                                                + "&RoleArn=acs:ram::1:role/kyc&RoleSessionName=kyc"
                                                + "&OIDCProviderArn=acs:ram::1:oidc-provider/p"
                                                + "&OIDCToken=secret.identity.token"))
                        .build();
        Answer answer = Rpc.send(request);
        assertThat(callWith(answer.json(), "Credentials").send().status()).isEqualTo(200);
        assertThat(emulator.calls().get(0).action()).isEqualTo("AssumeRoleWithOIDC");
        assertThat(Rpc.control(emulator, "GET", "calls", "").text())
                .doesNotContain("secret.identity.token")
                .doesNotContain(answer.json().text("Credentials", "AccessKeySecret"))
                .doesNotContain(answer.json().text("Credentials", "SecurityToken"));
    }

    @Test
    void theMetadataServiceGivesTokenThenRoleThenCredentials() {
        Answer token = send("PUT", "/latest/api/token", TTL, "60");
        Answer role = send("GET", ROLES, TOKEN, token.text());
        Json credentials = send("GET", ROLES + role.text(), TOKEN, token.text()).json();
        assertThat(credentials.text("Code")).isEqualTo("Success");
        assertThat(callWith(credentials).send().status()).isEqualTo(200);
        assertThat(emulator.calls())
                .extracting(CloudAuthEmulator.Call::action)
                .containsExactly(
                        "ecs:Token", "ecs:Role", "ecs:Credentials", "DescribeOssUploadToken");
    }

    @Test
    void aMetadataTokenIsNeededWhereOneIsToldAndEnds() {
        assertThat(send("PUT", "/latest/api/token").status()).isEqualTo(400);
        assertThat(send("PUT", "/latest/api/token", TTL, "21601").status()).isEqualTo(400);
        assertThat(send("GET", ROLES, TOKEN, "none").status()).isEqualTo(401);
        String token = send("PUT", "/latest/api/token", TTL, "60").text();
        emulator.setClockOffset(Duration.ofSeconds(60));
        assertThat(send("GET", ROLES, TOKEN, token).status()).isEqualTo(401);
        assertThat(send("GET", ROLES).status()).as("without one, as version 1").isEqualTo(200);
        assertThat(send("GET", ROLES + "other").status()).isEqualTo(404);
    }

    @Test
    void theMetadataServiceMeetsFaultsToo() {
        emulator.answerPage("ecs:Token", 403, 1);
        assertThat(send("PUT", "/latest/api/token", TTL, "60").status()).isEqualTo(403);
        assertThat(send("PUT", "/latest/api/token", TTL, "60").status()).isEqualTo(200);
    }

    @Test
    void theCredentialsUriGivesASession() {
        Json credentials = send("GET", "/_emulator/credentials").json();
        assertThat(credentials.text("Code")).isEqualTo("Success");
        assertThat(callWith(credentials).send().status()).isEqualTo(200);
        assertThat(emulator.calls().get(0).action()).isEqualTo("uri:Credentials");
    }
}
