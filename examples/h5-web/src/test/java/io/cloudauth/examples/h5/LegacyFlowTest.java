package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.examples.h5.verification.Stage;
import io.cloudauth.examples.h5.verification.Verdicts;
import io.cloudauth.examples.h5.verification.Verification;
import io.cloudauth.examples.h5.verification.Verifications;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The flow of the legacy product through the pages, where it differs. */
@DemoTest
@LegacyTest
class LegacyFlowTest {
    @Autowired Customers customers;
    @Autowired CloudAuthEmulator emulator;
    @Autowired Database database;
    @Autowired ManualClock clock;
    @Autowired Verdicts verdicts;
    @Autowired Verifications verifications;

    @BeforeEach
    @AfterEach
    void reset() {
        emulator.reset();
        clock.reset();
    }

    @Test
    void bizIdIsStoredBeforeTheCall() {
        String number = customers.customer().begin();
        assertThat(database.storedBeforeTheCall()).contains(number);
        assertThat(database.stage(number)).isEqualTo("WAITING");
    }

    @Test
    void noScriptCollectsAnything() {
        Customer customer = customers.customer();
        assertThat(customer.get(customer.beginPath(customer.prepare())).body())
                .doesNotContain("metainfo.js", "disabled");
    }

    @Test
    void verdictIsShownAfterTheReturn() {
        Customer customer = customers.customer();
        String number = customer.begin();
        String returnPath = customer.returnPath(number);
        emulator.setOutcome(number, 1);
        HttpResponse<String> returned = customer.get(returnPath);
        assertThat(returned.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/verifications/" + number));
        assertThat(customer.openPage(number).body()).contains("You are verified");
        assertThat(database.stage(number)).isEqualTo("PASSED");
    }

    @ParameterizedTest
    @CsvSource({
        "3, name on the card",
        "6, does not match the portrait",
        "11, no usable photo",
        "12, could not compare the data",
        "77, contact customer service"
    })
    void everyOtherVerdictShowsItsReasonAndCanBecomeAPass(int status, String reason) {
        Customer customer = customers.customer();
        String number = customer.begin();
        emulator.setOutcome(number, status);
        assertThat(customer.openPage(number).body())
                .contains("You are not verified", reason, "Try again");
        assertThat(database.stage(number)).isEqualTo("NOT_PASSED");
        emulator.setOutcome(number, 1);
        assertThat(customer.openPage(number).body()).contains("You are verified");
        assertThat(database.stage(number)).isEqualTo("PASSED");
    }

    @Test
    void passIsFinalDespiteAnOlderResult() {
        Customer customer = customers.customer();
        String number = customer.begin();
        Verification before = verifications.find(number).orElseThrow();
        emulator.setOutcome(number, 1);
        assertThat(customer.openPage(number).body()).contains("You are verified");
        emulator.reset();
        emulator.setOutcome(number, 6);
        assertThat(verdicts.refreshed(before).stage()).isEqualTo(Stage.PASSED);
        assertThat(database.stage(number)).isEqualTo("PASSED");
    }

    @Test
    void callbackUpdatesTheVerdictWithoutAnOpenPage() {
        String number = customers.customer().begin();
        emulator.setOutcome(number, 6); // the emulator calls back
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(database.stage(number)).isEqualTo("NOT_PASSED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void unexpectedCallbackIsUnknown(String secret) {
        assertThat(customers.customer().get("/callback/" + secret).statusCode()).isEqualTo(404);
    }

    @Test
    void verdictJustAfterTheLinkExpiredIsNotLost() {
        Customer customer = customers.customer();
        String number = customer.begin();
        clock.advance(Duration.ofMinutes(31));
        assertThat(customer.openPage(number).body())
                .contains("The link has expired", "may still come");
        emulator.setOutcome(number, 1);
        assertThat(customer.openPage(number).body()).contains("You are verified");
    }

    @Test
    void rejectionIsFinalAfterTheGracePeriod() {
        Customer customer = customers.customer();
        String number = customer.begin();
        String stage = "/verifications/" + number + "/stage";
        emulator.setOutcome(number, 6);
        assertThat(customer.get(stage).body()).startsWith("NOT_PASSED 6 open link\n");
        clock.advance(Duration.ofMinutes(50));
        assertThat(customer.get(stage).body()).isEqualTo("NOT_PASSED 6 final no-link\n");
    }

    @Test
    void detailsThatTheServiceRefusesHaveOnePage() {
        List<String> pages =
                List.of(
                                TestIdCards.nameDiffers(),
                                TestIdCards.noSuchPerson(),
                                TestIdCards.invalidNumber())
                        .stream()
                        .map(
                                idNumber -> {
                                    Customer customer = customers.customer();
                                    String number = customer.begin(idNumber);
                                    assertThat(database.stage(number)).isEqualTo("REFUSED");
                                    return Customer.withoutRandomValues(customer.openPage(number));
                                })
                        .toList();
        assertThat(pages.get(0)).contains("could not be confirmed together", "Start again");
        assertThat(pages)
                .as("the page does not reveal whether the number exists")
                .containsOnly(pages.get(0));
    }

    @Test
    void sceneWithoutAPageIsAnOutage() {
        Customer customer = customers.customer();
        String number = customer.prepare(TestIdCards.noPermission());
        HttpResponse<String> down = customer.beginBy(customer.beginPath(number));
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).contains("cannot be reached").doesNotContain("NoPermission");
    }
}
