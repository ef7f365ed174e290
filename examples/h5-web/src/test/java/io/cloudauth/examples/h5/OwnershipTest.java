package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The protection against strangers and other sites. */
@DemoTest
class OwnershipTest {
    @Autowired Customers customers;
    @Autowired CloudAuthEmulator emulator;
    @Autowired Database database;
    @Autowired Site site;

    @AfterEach
    void reset() {
        emulator.reset();
    }

    @Test
    void strangerCannotAccessAVerification() {
        Customer owner = customers.customer();
        String number = owner.begin();
        Customer stranger = customers.customer();
        String own = stranger.begin();
        for (String path : new String[] {"", "/stage", "/qr.svg"}) {
            assertThat(stranger.get("/verifications/" + number + path).statusCode()).isEqualTo(404);
        }
        for (String path : new String[] {"/withdraw", "/review"}) {
            assertThat(stranger.post("/verifications/" + number + path, Map.of()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(emulator.calls())
                .as("a stranger triggers no call")
                .filteredOn(call -> call.action().equals("DescribeFaceVerify"))
                .noneMatch(
                        call ->
                                database.vendorId(number)
                                        .equals(call.parameters().get("CertifyId")));
        assertThat(database.stage(number)).isEqualTo("WAITING");
        assertThat(stranger.openPage(own).statusCode()).isEqualTo(200);
    }

    @Test
    void strangerGetsTheSameResponseAsForAnUnknownBizId() {
        String number = customers.customer().begin();
        Customer stranger = customers.customer();
        HttpResponse<String> existing = stranger.openPage(number);
        HttpResponse<String> unknown = stranger.openPage("unknown-biz-id");
        assertThat(existing.body()).isEqualTo(unknown.body());
        assertThat(existing.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void returnLinkOfAnotherOwnerRevealsNothing() {
        Customer owner = customers.customer();
        String returnPath = owner.submit(owner.begin(), "200");
        Customer other = customers.customer();
        String own = other.begin();
        HttpResponse<String> response = other.get(returnPath);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("You are finished here")
                .isEqualTo(customers.customer().get("/return?state=forged").body())
                .doesNotContain(own, "verified");
        assertThat(database.stage(own)).isEqualTo("WAITING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/verifications",
                "/privacy/delete",
                "/verifications/x/withdraw",
                "/begin/x"
            })
    void formOfAnotherSiteIsRejected(String path) {
        Customer customer = customers.customer();
        String number = customer.begin();
        HttpResponse<String> response =
                customer.postWithoutToken(
                        path,
                        Map.of(
                                "name", Customer.NAME,
                                "idNumber", Customer.NUMBER,
                                "consent", "yes"));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("This page has expired");
        assertThat(database.stage(number)).isEqualTo("WAITING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/privacy",
                "/return",
                "/nothing",
                "/h5.css",
                "/callback/x",
                "/again",
                "/consent"
            })
    void everyResponseHasSecurityHeaders(String path) {
        HttpResponse<String> response = customers.customer().get(path);
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .contains("default-src 'none'", "frame-ancestors 'none'")
                                        .doesNotContain("unsafe", "http", "*"));
        assertThat(response.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void whoeverPlantedASessionHasNoPartInWhatIsBegunInIt() {
        Customer attacker = customers.customer();
        assertThat(attacker.get("/").statusCode()).isEqualTo(200);
        String planted = attacker.session();
        Customer victim = customers.customer();
        victim.useSession("JSESSIONID", planted);
        String number = victim.begin();
        assertThat(victim.session()).isNotEmpty().isNotEqualTo(planted);
        assertThat(victim.openPage(number).statusCode())
                .as("the victim can continue")
                .isEqualTo(200);
        assertThat(attacker.session()).isEqualTo(planted);
        assertThat(attacker.openPage(number).statusCode()).isEqualTo(404);
    }

    /** After a double click a browser drops the first response, and with it the new session ID. */
    @Test
    void secondClickWhileTheFirstIsInProgressKeepsTheSession() throws Exception {
        Customer first = customers.customer();
        String number = first.prepare();
        String path = first.beginPath(number);
        Customer second = customers.customer();
        second.useSession("JSESSIONID", first.session());
        emulator.delayAnswer("InitFaceVerify", Duration.ofSeconds(2), 1);
        CompletableFuture<HttpResponse<String>> dropped =
                CompletableFuture.supplyAsync(() -> first.beginBy(path));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> database.stage(number).equals("STARTING"));
        assertThat(second.beginBy(path).headers().firstValue("Location"))
                .hasValue("/verifications/" + number);
        assertThat(dropped.get().statusCode()).isEqualTo(303);
        assertThat(first.openPage(number).body()).contains("id=\"continue\"");
    }

    @Test
    void sessionIdIsNeverInAUrl() {
        Customer customer = customers.customer();
        assertThat(customer.get("/").body()).doesNotContain("jsessionid");
        assertThat(customer.openPage(customer.begin()).body()).doesNotContain("jsessionid");
    }

    @Test
    void returnUrlIgnoresTheHostHeader() {
        Customer customer = new Customer(site.link("").replace("127.0.0.1", "localhost"), "en");
        assertThat(customer.submitted(customer.begin(), "200")).startsWith("http://127.0.0.1:");
    }
}
