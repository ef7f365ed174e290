package io.cloudauth.core.internal.credentials.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Crowd;
import io.cloudauth.core.internal.credentials.Places;
import io.cloudauth.core.internal.time.SharedTime;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.emulator.CloudAuthEmulator;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class UriTest {
    private final SharedTime time = new SharedTime();
    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder().clock(time.clock()).start();
    private final Places places = new Places().time(time);

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void sixtyFourThreadsAtTheStartReadItOnce() throws Exception {
        CredentialsSource uri = UriFetcher.source(address(), places.environment());
        try (Crowd crowd = new Crowd(64)) {
            assertThat(Crowd.results(crowd.all(uri::resolve))).hasSize(64);
        }
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void itIsReadAgainWhenTheSessionEnds() {
        CredentialsSource uri = UriFetcher.source(address(), places.environment());
        Credentials first = uri.resolve();
        assertThat(first.expiresAt()).contains(time.now().plus(Duration.ofHours(1)));
        time.advance(Duration.ofHours(1));
        assertThat(uri.resolve()).isNotEqualTo(first);
    }

    @Test
    void theEnvironmentNamesIt() {
        places.variable("ALIBABA_CLOUD_CREDENTIALS_URI", address());
        assertThat(UriFetcher.source(places.environment()).resolve()).isNotNull();
    }

    @Test
    void aSessionWithoutAnEndIsKept() {
        try (FaultServer server = FaultServer.plain()) {
            server.usually(
                    () ->
                            Acts.answer(
                                    200,
                                    "{\"AccessKeyId\":\"i\",\"AccessKeySecret\":\"s\","
                                            + "\"SecurityToken\":\"t\"}"));
            CredentialsSource uri =
                    UriFetcher.source(server.uri() + "?key=k", places.environment());
            Credentials first = uri.resolve();
            assertThat(first.expiresAt()).isEmpty();
            time.advance(Duration.ofDays(30));
            assertThat(uri.resolve()).isSameAs(first);
            assertThat(server.submissions()).hasSize(1);
            assertThat(server.submissions().get(0).head()).startsWith("GET /?key=k HTTP/1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "sentinel4711",
                "{\"Code\":\"Failed\",\"Message\":\"sentinel4711\"}",
                "{\"AccessKeyId\":\"sentinel4711\",\"AccessKeySecret\":\" \",\"SecurityToken\":\"t\"}",
                "{\"AccessKeyId\":\"i\",\"AccessKeySecret\":\"s\",\"SecurityToken\":\"t\","
                        + "\"Expiration\":\"sentinel4711\"}"
            })
    void aResponseWithoutASessionIsToldWithoutAWordOfIt(String answer) {
        try (FaultServer server = FaultServer.plain().usually(() -> Acts.answer(200, answer))) {
            assertThatThrownBy(
                            UriFetcher.source(server.uri().toString(), places.environment())
                                    ::resolve)
                    .hasMessage(
                            "No credentials: uri: the server returned a response without"
                                    + " readable credentials, status 200");
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (FaultServer server =
                FaultServer.plain().then(Acts.answer(302, "Location: " + address() + "\r\n", ""))) {
            assertThatThrownBy(
                            UriFetcher.source(server.uri().toString(), places.environment())
                                    ::resolve)
                    .hasMessage("No credentials: uri: the server refused with status 302");
        }
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void aKeyThatNoHeaderCanHoldIsNoReadableOne() throws Exception {
        String pasted =
                "{\"AccessKeyId\":\"sentinel4711\\n\",\"AccessKeySecret\":\"s\","
                        + "\"SecurityToken\":\"t\"}";
        try (FaultServer server = FaultServer.plain()) {
            server.usually(() -> Acts.answer(200, pasted));
            assertThatThrownBy(
                            UriFetcher.source(server.uri().toString(), places.environment())
                                    ::resolve)
                    .hasMessage(
                            "No credentials: uri: the server returned a response without"
                                    + " readable credentials, status 200");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sentinel4711",
                "file:///sentinel4711",
                "https://sentinel4711@host/",
                "https:///sentinel4711",
                "http://bad host/sentinel4711"
            })
    void whatIsNoAddressIsRefusedWithoutBeingRepeated(String address) {
        assertThatThrownBy(() -> UriFetcher.source(address, places.environment()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a credentials URI must begin with https:// or http:// and name a host, no"
                                + " user")
                .hasNoCause();
        places.variable("ALIBABA_CLOUD_CREDENTIALS_URI", address);
        assertThatThrownBy(UriFetcher.source(places.environment())::resolve)
                .hasMessageStartingWith("No credentials: uri: ALIBABA_CLOUD_CREDENTIALS_URI: a ")
                .hasMessageNotContaining("sentinel4711");
    }

    private String address() {
        return emulator.endpoint() + "/_emulator/credentials";
    }
}
