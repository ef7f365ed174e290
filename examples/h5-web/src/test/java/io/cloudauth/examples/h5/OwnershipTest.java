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
        String bizId = owner.begin();
        Customer stranger = customers.customer();
        String own = stranger.begin();
        for (String path : new String[] {"", "/stage", "/qr.svg"}) {
            assertThat(stranger.get("/verifications/" + bizId + path).statusCode()).isEqualTo(404);
        }
        assertThat(stranger.post("/verifications/" + bizId + "/withdraw", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(emulator.calls())
                .as("a stranger triggers no call")
                .filteredOn(call -> call.action().equals("DescribeVerifyResult"))
                .noneMatch(call -> bizId.equals(call.parameters().get("BizId")));
        assertThat(database.stage(bizId)).isEqualTo("WAITING");
        assertThat(stranger.openPage(own).statusCode()).isEqualTo(200);
    }

    @Test
    void strangerGetsTheSameResponseAsForAnUnknownBizId() {
        String bizId = customers.customer().begin();
        Customer stranger = customers.customer();
        HttpResponse<String> existing = stranger.openPage(bizId);
        HttpResponse<String> unknown = stranger.openPage("unknown-biz-id");
        assertThat(existing.body()).isEqualTo(unknown.body());
        assertThat(existing.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void returnLinkOfAnotherOwnerRevealsNothing() {
        Customer owner = customers.customer();
        String returnPath = owner.returnPath(owner.begin());
        Customer other = customers.customer();
        String own = other.begin();
        HttpResponse<String> response = other.get(returnPath);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("Go back to the device")
                .isEqualTo(customers.customer().get("/return?state=forged").body())
                .doesNotContain(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verifications", "/privacy/delete", "/verifications/x/withdraw"})
    void formOfAnotherSiteIsRejected(String path) {
        Customer customer = customers.customer();
        String bizId = customer.begin();
        HttpResponse<String> response =
                customer.postWithoutToken(
                        path,
                        Map.of(
                                "name", Customer.NAME,
                                "idNumber", Customer.NUMBER,
                                "consent", "yes"));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("This page has expired");
        assertThat(database.stage(bizId)).isEqualTo("WAITING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/privacy", "/return", "/nothing", "/h5.css", "/callback/x"})
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
        String bizId = victim.begin();
        assertThat(victim.session()).isNotEmpty().isNotEqualTo(planted);
        assertThat(victim.openPage(bizId).statusCode())
                .as("the victim can continue")
                .isEqualTo(200);
        assertThat(attacker.session()).isEqualTo(planted);
        assertThat(attacker.openPage(bizId).statusCode()).isEqualTo(404);
    }

    /** After a double click a browser drops the first response, and with it the new session ID. */
    @Test
    void secondClickWhileTheFirstIsInProgressKeepsTheSession() throws Exception {
        Customer first = customers.customer();
        assertThat(first.get("/").statusCode()).isEqualTo(200);
        Customer second = customers.customer();
        second.useSession("JSESSIONID", first.session());
        int before = database.bizIds().size();
        emulator.delayAnswer("DescribeVerifyToken", Duration.ofSeconds(2), 1);
        CompletableFuture<HttpResponse<String>> dropped =
                CompletableFuture.supplyAsync(() -> first.start(Customer.NAME, Customer.NUMBER));
        await().atMost(Duration.ofMinutes(1)).until(() -> database.bizIds().size() > before);
        HttpResponse<String> response = second.start(Customer.NAME, Customer.NUMBER);
        assertThat(response.headers().firstValue("Location")).hasValue("/");
        String open = second.get("/").headers().firstValue("Location").orElseThrow();
        assertThat(dropped.get().headers().firstValue("Location")).hasValue(open);
        assertThat(second.get(open).body()).contains("id=\"go\"");
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
        String link = customer.link(customer.begin());
        assertThat(link)
                .contains("successRedirect=http%3A%2F%2F127.0.0.1%3A")
                .doesNotContain("localhost");
    }
}
