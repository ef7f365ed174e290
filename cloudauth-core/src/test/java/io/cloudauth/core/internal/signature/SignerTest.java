package io.cloudauth.core.internal.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.credentials.Credentials;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignerTest {
    private static final Credentials KEY = Credentials.of("id", "secret");
    private static final NonceAndTime FIRST =
            new NonceAndTime(Instant.parse("2026-01-01T00:00:00Z"), "nonce-1");

    @Test
    void theSignatureOfARequestDoesNotDependOnEarlierOnes() throws IOException {
        Signer used = Signer.rpc();
        for (String name : new String[] {"张三".repeat(10_000), "李四", "张"}) {
            ApiRequest request = request("https://service.example", name);
            assertThat(body(used.sign(request, KEY, FIRST)))
                    .isEqualTo(body(Signer.rpc().sign(request, KEY, FIRST)));
        }
    }

    @Test
    void aSessionTokenIsPartOfTheRequest() throws IOException {
        Credentials session = Credentials.session("id", "secret", "token");
        ApiRequest request = request("https://service.example", "张三");
        assertThat(body(Signer.rpc().sign(request, session, FIRST)))
                .contains("SecurityToken=token");
        assertThat(Signer.acs3().sign(request, session, FIRST).headers())
                .containsEntry("x-acs-security-token", "token");
    }

    @ParameterizedTest
    @CsvSource({
        "https://service.example, https://service.example:443, true",
        "http://service.example, http://service.example:80, true",
        "http://service.example, https://service.example, true",
        "https://service.example, https://service.example:80, false",
        "http://service.example, http://service.example:443, false",
        "http://service.example:8080, http://service.example:8081, false",
        "http://service.example:8080, http://other.example:8080, false",
        "http://service.example, http://other.example, false"
    })
    void theSignedHostNamesThePortOnlyIfItIsNotTheUsualOne(String one, String other, boolean same) {
        assertThat(authorization(one).equals(authorization(other))).isEqualTo(same);
    }

    @Test
    void nothingOfARequestIsShown() {
        SignedRequest signed =
                Signer.rpc().sign(request("https://service.example", "张三"), KEY, FIRST);
        assertThat(signed).hasToString("SignedRequest(" + signed.body().length() + " bytes)");
    }

    private static String body(SignedRequest signed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        signed.body().writeTo(bytes);
        return bytes.toString(US_ASCII);
    }

    private static String authorization(String endpoint) {
        return Objects.requireNonNull(
                Signer.acs3()
                        .sign(request(endpoint, "张三"), KEY, FIRST)
                        .headers()
                        .get("Authorization"));
    }

    private static ApiRequest request(String endpoint, String name) {
        return new ApiRequest(
                URI.create(endpoint), "VerifyMaterial", "2019-03-07", Map.of("Name", name));
    }
}
