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

/** What strangers get, and what keeps other sites out. */
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
    void strangerFindsNothingUnderSomebodysNumber() {
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
                .as("the service is not asked for a stranger")
                .filteredOn(call -> call.action().equals("DescribeVerifyResult"))
                .noneMatch(call -> bizId.equals(call.parameters().get("BizId")));
        assertThat(database.stage(bizId)).isEqualTo("WAITING");
        assertThat(stranger.look(own).statusCode()).isEqualTo(200);
    }

    @Test
    void strangersAnswerIsThatForANumberThatNeverWas() {
        String bizId = customers.customer().begin();
        Customer stranger = customers.customer();
        HttpResponse<String> somebodys = stranger.look(bizId);
        HttpResponse<String> nobodys = stranger.look("never-was");
        assertThat(somebodys.body()).isEqualTo(nobodys.body());
        assertThat(somebodys.statusCode()).isEqualTo(nobodys.statusCode()).isEqualTo(404);
    }

    @Test
    void somebodyElsesWayBackTellsNothing() {
        Customer owner = customers.customer();
        String back = owner.wayBack(owner.begin());
        Customer other = customers.customer();
        String own = other.begin();
        HttpResponse<String> answer = other.get(back);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Go back to the device")
                .isEqualTo(customers.customer().get("/return?state=forged").body())
                .doesNotContain(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verifications", "/privacy/delete", "/verifications/x/withdraw"})
    void formOfAnotherSiteIsRefused(String path) {
        Customer customer = customers.customer();
        String bizId = customer.begin();
        HttpResponse<String> answer =
                customer.postWithoutToken(
                        path,
                        Map.of(
                                "name", Customer.NAME,
                                "idNumber", Customer.NUMBER,
                                "consent", "yes"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This page is too old");
        assertThat(database.stage(bizId)).isEqualTo("WAITING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/privacy", "/return", "/nothing", "/h5.css", "/callback/x"})
    void everyAnswerKeepsOtherSitesOut(String path) {
        HttpResponse<String> answer = customers.customer().get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .contains("default-src 'none'", "frame-ancestors 'none'")
                                        .doesNotContain("unsafe", "http", "*"));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
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
        assertThat(victim.look(bizId).statusCode()).as("it goes on").isEqualTo(200);
        assertThat(attacker.session()).isEqualTo(planted);
        assertThat(attacker.look(bizId).statusCode()).isEqualTo(404);
    }

    /** A browser that clicks twice drops the first response, and with it the new ID. */
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
    void sessionIsNeverInAnAddress() {
        Customer customer = customers.customer();
        assertThat(customer.get("/").body()).doesNotContain("jsessionid");
        assertThat(customer.look(customer.begin()).body()).doesNotContain("jsessionid");
    }

    @Test
    void wayBackDoesNotFollowTheHostHeader() {
        Customer customer = new Customer(site.link("").replace("127.0.0.1", "localhost"), "en");
        String link = customer.link(customer.begin());
        assertThat(link)
                .contains("successRedirect=http%3A%2F%2F127.0.0.1%3A")
                .doesNotContain("localhost");
    }
}
