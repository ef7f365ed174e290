package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.examples.h5.verification.Stage;
import io.cloudauth.examples.h5.verification.Verdicts;
import io.cloudauth.examples.h5.verification.Verification;
import io.cloudauth.examples.h5.verification.Verifications;
import io.cloudauth.model.BizId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The flow through the pages, over plain HTTP. */
@DemoTest
class FlowTest {
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

    private static String withoutSecrets(HttpResponse<String> page) {
        return page.statusCode() + page.body().replaceAll("_csrf\" value=\"[^\"]+", "");
    }

    @Test
    void bizIdIsStoredBeforeTheCall() {
        String bizId = customers.customer().begin();
        assertThat(database.storedBeforeTheCall()).contains(bizId);
        assertThat(database.stage(bizId)).isEqualTo("WAITING");
    }

    @Test
    void verdictIsShownAfterTheReturn() {
        Customer customer = customers.customer();
        String bizId = customer.begin();
        String returnPath = customer.returnPath(bizId);
        emulator.setOutcome(bizId, 1);
        HttpResponse<String> returned = customer.get(returnPath);
        assertThat(returned.statusCode()).isEqualTo(303);
        assertThat(returned.headers().firstValue("Location"))
                .hasValueSatisfying(
                        location -> assertThat(location).endsWith("/verifications/" + bizId));
        assertThat(customer.openPage(bizId).body()).contains("You are verified");
        assertThat(database.stage(bizId)).isEqualTo("PASSED");
    }

    @Test
    void returnAloneProvesNothing() {
        Customer customer = customers.customer();
        String bizId = customer.begin();
        assertThat(customer.get(customer.returnPath(bizId)).statusCode()).isEqualTo(303);
        assertThat(customer.openPage(bizId).body()).contains("Waiting for your verification");
        assertThat(database.stage(bizId)).isEqualTo("WAITING");
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
        String bizId = customer.begin();
        emulator.setOutcome(bizId, status);
        assertThat(customer.openPage(bizId).body())
                .contains("You are not verified", reason, "Try again");
        assertThat(database.stage(bizId)).isEqualTo("NOT_PASSED");
        emulator.setOutcome(bizId, 1);
        assertThat(customer.openPage(bizId).body()).contains("You are verified");
        assertThat(database.stage(bizId)).isEqualTo("PASSED");
    }

    @Test
    void passIsFinalDespiteAnOlderResult() {
        Customer customer = customers.customer();
        String bizId = customer.begin();
        Verification before =
                verifications.find(BizId.of(bizId), database.owner(bizId)).orElseThrow();
        emulator.setOutcome(bizId, 1);
        assertThat(customer.openPage(bizId).body()).contains("You are verified");
        emulator.reset();
        emulator.setOutcome(bizId, 6);
        assertThat(verdicts.refreshed(before).stage()).isEqualTo(Stage.PASSED);
        assertThat(database.stage(bizId)).isEqualTo("PASSED");
        assertThat(customer.openPage(bizId).body()).contains("You are verified");
    }

    @Test
    void chineseBrowserGetsChinesePages() {
        Customer customer = customers.customer("zh-CN,zh;q=0.9");
        assertThat(customer.get("/").body()).contains("lang=\"zh-CN\"", "身份证号码");
        String bizId = customer.begin();
        emulator.setOutcome(bizId, 7);
        assertThat(customer.openPage(bizId).body()).contains("认证不通过", "人脸与权威数据源照片不一致");
    }

    @Test
    void callbackUpdatesTheVerdictWithoutAnOpenPage() {
        String bizId = customers.customer().begin();
        emulator.setOutcome(bizId, 6); // the emulator calls back
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(database.stage(bizId)).isEqualTo("NOT_PASSED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void unexpectedCallbackIsUnknown(String secret) {
        assertThat(customers.customer().get("/callback/" + secret).statusCode()).isEqualTo(404);
    }

    @Test
    void jobSettlesExpiredLinksWithoutAnOpenPage() {
        Customer customer = customers.customer();
        String left = customer.begin();
        String open = customers.customer().begin();
        verdicts.settleEndedLinks();
        assertThat(database.stage(left)).isEqualTo("WAITING");
        clock.advance(Duration.ofMinutes(31));
        verdicts.settleEndedLinks();
        assertThat(List.of(database.stage(left), database.stage(open))).containsOnly("EXPIRED");
        assertThat(customer.openPage(left).body()).contains("The link has expired");
        assertThat(customer.get("/").body()).contains("Agree and start");
    }

    @Test
    void verdictJustAfterTheLinkExpiredIsNotLost() {
        Customer customer = customers.customer();
        String looked = customer.begin();
        String left = customers.customer().begin();
        clock.advance(Duration.ofMinutes(31));
        assertThat(customer.openPage(looked).body())
                .contains("The link has expired", "may still come")
                .doesNotContain("was charged", "was submitted");
        verdicts.settleEndedLinks();
        assertThat(database.stage(left)).isEqualTo("EXPIRED");
        emulator.setOutcome(looked, 1);
        emulator.setOutcome(left, 1);
        assertThat(customer.openPage(looked).body()).contains("You are verified");
        clock.advance(Duration.ofMinutes(10));
        verdicts.settleEndedLinks();
        assertThat(database.stage(left)).isEqualTo("PASSED");
    }

    @Test
    void gracePeriodAfterTheLinkExpired() {
        Customer customer = customers.customer();
        String expired = customer.begin();
        clock.advance(Duration.ofMinutes(31));
        assertThat(customer.openPage(expired).body()).contains("may still come");
        clock.advance(Duration.ofMinutes(10));
        assertThat(customer.openPage(expired).body())
                .contains("The link has expired")
                .doesNotContain("may still come");
    }

    @Test
    void failedCallChangesNothing() {
        Customer customer = customers.customer();
        String bizId = customer.begin();
        emulator.refuse("DescribeVerifyResult", "NoPermission", 403, 1_000_000);
        assertThat(customer.openPage(bizId).body()).contains("Waiting for your verification");
        clock.advance(Duration.ofMinutes(31));
        verdicts.settleEndedLinks();
        assertThat(customer.openPage(bizId).body()).contains("Waiting for your verification");
        assertThat(database.stage(bizId)).isEqualTo("WAITING");
    }

    @Test
    void secondStartRedirectsToTheOpenVerification() {
        Customer customer = customers.customer();
        String bizId = customer.begin();
        assertThat(customer.start(Customer.NAME, Customer.NUMBER).headers().firstValue("Location"))
                .hasValue("/");
        assertThat(customer.get("/").headers().firstValue("Location"))
                .hasValue("/verifications/" + bizId);
        assertThat(emulator.calls())
                .filteredOn(c -> c.action().equals("DescribeVerifyToken"))
                .filteredOn(c -> c.status() == 200)
                .hasSize(1);
    }

    @Test
    void userWhoWithdrawsCanStartAgain() {
        Customer customer = customers.customer();
        String bizId = customer.begin();
        assertThat(customer.post("/verifications/" + bizId + "/withdraw", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(customer.openPage(bizId).body())
                .contains("You cancelled this verification")
                .doesNotContain("id=\"go\"");
        assertThat(customer.get("/verifications/" + bizId + "/qr.svg").statusCode()).isEqualTo(404);
        assertThat(customer.begin()).isNotEqualTo(bizId);
    }

    @Test
    void verdictOfAWithdrawnVerificationIsStored() {
        Customer customer = customers.customer();
        String bizId = customer.begin();
        customer.post("/verifications/" + bizId + "/withdraw", Map.of());
        assertThat(database.stage(bizId)).isEqualTo("WITHDRAWN");
        emulator.setOutcome(bizId, 1);
        assertThat(customer.openPage(bizId).body()).contains("You are verified");
    }

    @Test
    void verificationWithAVerdictCannotBeWithdrawn() {
        Customer customer = customers.customer();
        String bizId = customer.begin();
        emulator.setOutcome(bizId, 1);
        assertThat(customer.post("/verifications/" + bizId + "/withdraw", Map.of()).headers())
                .extracting(headers -> headers.firstValue("Location").orElseThrow())
                .isEqualTo("/verifications/" + bizId);
        assertThat(database.stage(bizId)).isEqualTo("PASSED");
    }

    @Test
    void outdatedResultDoesNotOverwriteTheCurrentState() {
        Customer customer = customers.customer();
        String bizId = customer.begin();
        Verification before =
                verifications.find(BizId.of(bizId), database.owner(bizId)).orElseThrow();
        customer.post("/verifications/" + bizId + "/withdraw", Map.of());
        clock.advance(Duration.ofMinutes(31));
        assertThat(verdicts.refreshed(before).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(database.stage(bizId)).isEqualTo("WITHDRAWN");
    }

    @Test
    void waitingPagePollsReasonMinutesLeftAndExpiry() {
        Customer customer = customers.customer();
        String bizId = customer.begin();
        String stage = "/verifications/" + bizId + "/stage";
        assertThat(customer.get(stage).body()).startsWith("WAITING none open link\n");
        emulator.setOutcome(bizId, 3);
        String first = customer.get(stage).body();
        assertThat(customer.openPage(bizId).body())
                .contains("data-state=\"" + first.lines().findFirst().orElseThrow() + "\"");
        emulator.setOutcome(bizId, 6);
        assertThat(customer.get(stage).body()).startsWith("NOT_PASSED 6 open link\n");
        assertThat(first).startsWith("NOT_PASSED 3 open link\n").contains("more minute");
        clock.advance(Duration.ofMinutes(20));
        String later = customer.get(stage).body();
        assertThat(later).contains("more minute").doesNotContain(first.lines().toList().get(1));
        clock.advance(Duration.ofMinutes(30));
        assertThat(customer.get(stage).body()).isEqualTo("NOT_PASSED 6 final no-link\n");
    }

    @Test
    void invalidInputIsReportedFieldByFieldAndNothingIsStoredOrSent() {
        List<String> before = database.bizIds();
        Customer customer = customers.customer();
        HttpResponse<String> response = customer.start("", "110105194912310021");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains(
                        "Name on the ID card is missing.",
                        "ID card number has a wrong check digit.")
                .contains("value=\"110105194912310021\"");
        HttpResponse<String> noConsent =
                customer.post(
                        "/verifications",
                        Map.of("name", Customer.NAME, "idNumber", Customer.NUMBER));
        assertThat(noConsent.statusCode()).isEqualTo(422);
        assertThat(noConsent.body()).contains("Without your agreement");
        assertThat(database.bizIds()).isEqualTo(before);
        assertThat(emulator.calls())
                .extracting(CloudAuthEmulator.Call::action)
                .doesNotContain("DescribeVerifyToken");
    }

    @Test
    void serviceErrorsAreShownInPlainWords() {
        Customer customer = customers.customer();
        assertThat(customer.start(Customer.NAME, TestIdCards.nameDiffers()).body())
                .contains("could not be confirmed together");
        assertThat(withoutSecrets(customer.start(Customer.NAME, TestIdCards.noSuchPerson())))
                .as("the response does not reveal whether the number exists")
                .isEqualTo(
                        withoutSecrets(customer.start(Customer.NAME, TestIdCards.nameDiffers()))
                                .replace(TestIdCards.nameDiffers(), TestIdCards.noSuchPerson()))
                .isEqualTo(
                        withoutSecrets(customer.start(Customer.NAME, TestIdCards.invalidNumber()))
                                .replace(TestIdCards.invalidNumber(), TestIdCards.noSuchPerson()));
        HttpResponse<String> down = customer.start(Customer.NAME, TestIdCards.noPermission());
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).contains("cannot be reached").doesNotContain("NoPermission");
        assertThat(customer.begin()).as("another verification can start").isNotEmpty();
    }
}
