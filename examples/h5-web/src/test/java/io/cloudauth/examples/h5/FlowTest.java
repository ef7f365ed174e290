package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.examples.h5.verification.Stage;
import io.cloudauth.examples.h5.verification.Verdicts;
import io.cloudauth.examples.h5.verification.Verification;
import io.cloudauth.examples.h5.verification.Verifications;
import java.net.URI;
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

/** The flow of the financial-grade product through the pages, over plain HTTP. */
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

    private long sessions() {
        return emulator.calls().stream()
                .filter(call -> call.action().equals("InitFaceVerify"))
                .count();
    }

    private void setOutcome(String number, String subCode) {
        emulator.setFaceOutcome(database.vendorId(number), subCode);
    }

    @Test
    void rowExistsBeforeTheCallAndCertifyIdBeforeTheRedirect() {
        Customer customer = customers.customer();
        String number = customer.prepare();
        assertThat(sessions()).as("the form alone starts no session").isZero();
        HttpResponse<String> left = customer.beginBy(customer.beginPath(number));
        assertThat(database.storedBeforeTheCall()).contains(number);
        assertThat(database.stage(number)).isEqualTo("WAITING");
        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(left.headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).contains("/face?token="));
        assertThat(database.vendorId(number)).startsWith("sha");
        assertThat(emulator.calls())
                .filteredOn(call -> call.action().equals("InitFaceVerify"))
                .singleElement()
                .satisfies(call -> assertThat(call.parameters()).containsKey("MetaInfo"))
                .satisfies(
                        call ->
                                assertThat(call.parameters().get("OuterOrderNo"))
                                        .isEqualTo(number));
    }

    @Test
    void verdictIsShownAfterTheReturn() {
        Customer customer = customers.customer();
        String number = customer.begin();
        HttpResponse<String> returned = customer.get(customer.submit(number, "200"));
        assertThat(returned.statusCode()).isEqualTo(303);
        assertThat(returned.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/verifications/" + number));
        assertThat(database.stage(number)).as("the return requested it").isEqualTo("PASSED");
        assertThat(customer.openPage(number).body()).contains("You are verified");
    }

    @Test
    void returnAloneProvesNothing() {
        Customer customer = customers.customer();
        String number = customer.begin();
        String state = "?state=" + "A".repeat(43);
        String response = "&response=%7B%22code%22%3A1000%2C%22subCode%22%3A%22Z5120%22%7D";
        assertThat(customer.get("/return" + state + response).body())
                .contains("You are finished here")
                .doesNotContain("verified", number);
        assertThat(database.stage(number)).isEqualTo("WAITING");
    }

    @Test
    void returnIsRecognisedWithoutTheCookieAndOnlyOnce() {
        Customer customer = customers.customer();
        String number = customer.begin();
        String returnPath = customer.submit(number, "200");
        Customer withoutCookie = customers.customer();
        HttpResponse<String> first = withoutCookie.get(returnPath);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body())
                .contains("You are finished here", "Go back to the browser, the app or the screen")
                .doesNotContain("verified", number);
        assertThat(database.stage(number)).as("it was recognised").isEqualTo("PASSED");
        assertThat(customer.get(returnPath).statusCode()).as("the state is used").isEqualTo(200);
        assertThat(customer.openPage(number).body()).contains("You are verified");
    }

    @ParameterizedTest
    @CsvSource({
        "204, The face does not match, NOT_PASSED",
        "205, live person, NOT_PASSED",
        "206, verify in another way, NOT_PASSED",
        "201, do not match, REVIEW",
        "202, could not be found, REVIEW",
        "203, no photo to compare, REVIEW"
    })
    void rejectionShowsItsReasonAndWhatHelps(String subCode, String reason, String stage) {
        Customer customer = customers.customer();
        String number = customer.begin();
        setOutcome(number, subCode);
        assertThat(customer.openPage(number).body())
                .contains(reason, "Ask for a manual review")
                .as("a session accepts one submission")
                .doesNotContain("id=\"continue\"");
        assertThat(database.stage(number)).isEqualTo(stage);
        assertThat(customer.begin()).as("another session can start").isNotEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"417", "405"})
    void refusalThatNobodyCanChangeLeadsToPeople(String code) {
        Customer customer = customers.customer();
        String number = customer.prepare(TestIdCards.faceCode(Integer.parseInt(code)));
        HttpResponse<String> begun = customer.beginBy(customer.beginPath(number));
        assertThat(begun.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/verifications/" + number));
        assertThat(Customer.withoutRandomValues(customer.openPage(number)))
                .contains("We cannot verify you by face", "Ask for a manual review")
                .doesNotContain(code, "Start again", "14");
        customer.post("/verifications/" + number + "/review", Map.of());
        assertThat(customer.openPage(number).body())
                .contains("Your request for a manual review is recorded")
                .doesNotContain("Ask for a manual review");
        assertThat(database.reviews()).contains(number);
    }

    @Test
    void tooManyFailuresOfAPersonLookLikeOurOwnLimit() {
        Customer customer = customers.customer();
        String number = customer.prepare(TestIdCards.faceCode(418));
        HttpResponse<String> begun = customer.beginBy(customer.beginPath(number));
        assertThat(begun.statusCode()).isEqualTo(429);
        assertThat(begun.body()).contains("too many attempts");
        assertThat(database.stage(number)).isEqualTo("FAILED");
        assertThat(customer.prepare()).isNotEqualTo(number);
    }

    @Test
    void browserThatTheServiceDoesNotSupportCanBeReplaced() {
        Customer customer = customers.customer();
        String number = customer.prepare();
        String path = customer.beginPath(number);
        for (String metaInfo :
                List.of(
                        "",
                        "[object Object]",
                        CloudAuthEmulator.appMetaInfo(),
                        "x".repeat(9_000))) {
            HttpResponse<String> refused = customer.post(path, Map.of("metaInfo", metaInfo));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("does not work in this browser");
        }
        assertThat(database.stage(number)).isEqualTo("READY");
        assertThat(customers.customer().beginBy(path).statusCode()).isEqualTo(303);
        assertThat(database.stage(number)).isEqualTo("WAITING");
    }

    @Test
    void outageKeepsTheOneTimeLink() {
        Customer customer = customers.customer();
        String number = customer.prepare();
        String path = customer.beginPath(number);
        emulator.refuse("InitFaceVerify", "NoPermission", 403, 1);
        HttpResponse<String> down = customer.beginBy(path);
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).contains("cannot be reached").doesNotContain("NoPermission");
        assertThat(customer.beginBy(path).statusCode()).isEqualTo(303);
    }

    @Test
    void oneTimeLinkWorksOnce() {
        Customer desk = customers.customer();
        String number = desk.prepare();
        String path = desk.beginPath(number);
        Customer phone = customers.customer();
        assertThat(phone.get(path).body()).contains("Start the verification");
        assertThat(phone.get(path).statusCode()).as("a preview uses nothing up").isEqualTo(200);
        assertThat(phone.beginBy(path).statusCode()).isEqualTo(303);
        assertThat(customers.customer().get(path).body()).contains("no longer valid");
        assertThat(customers.customer().beginBy(path).body()).contains("no longer valid");
        assertThat(desk.get(path).headers().firstValue("Location"))
                .hasValue("/verifications/" + number);
        assertThat(phone.get(path).headers().firstValue("Location"))
                .hasValue("/verifications/" + number);
        assertThat(sessions()).isOne();
    }

    @Test
    void phoneThatScannedTheCodeIsToldTheResult() {
        Customer desk = customers.customer();
        String number = desk.prepare();
        Customer phone = customers.customer();
        phone.beginBy(desk.beginPath(number));
        assertThat(desk.openPage(number).body())
                .contains("begun on another device")
                .doesNotContain("id=\"continue\"", "id=\"here\"");
        assertThat(phone.openPage(number).body())
                .contains("Back to the verification page")
                .doesNotContain("Cancel this verification");
        String returnPath = phone.submit(number, "200");
        assertThat(phone.get(returnPath).headers().firstValue("Location"))
                .hasValue("/verifications/" + number);
        assertThat(phone.openPage(number).body())
                .contains("You are verified", "You are finished here")
                .doesNotContain("Verify again");
        assertThat(desk.openPage(number).body()).contains("You are verified", "Verify again");
        assertThat(phone.post("/verifications/" + number + "/withdraw", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void passIsShownAtTheStartAndAnotherVerificationAsksFirst() {
        Customer customer = customers.customer();
        String number = customer.begin();
        setOutcome(number, "200");
        assertThat(customer.openPage(number).body()).contains("You are verified");
        assertThat(customer.get("/").headers().firstValue("Location"))
                .hasValue("/verifications/" + number);
        assertThat(customer.get("/again").body())
                .contains("You are verified already", "costs this shop money");
        assertThat(customer.get("/form").body()).contains("Agree and continue");
        assertThat(customers.customer().get("/again").headers().firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void callbackUpdatesTheVerdictWithoutAnOpenPage() {
        Customer customer = customers.customer();
        String number = customer.begin();
        customer.submit(number, "204"); // the emulator calls back
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(database.stage(number)).isEqualTo("NOT_PASSED"));
    }

    @Test
    void callbackProvesNothingAndNeedsItsToken() {
        Customer customer = customers.customer();
        String number = customer.begin();
        String path = "/callback/face/" + number;
        String certifyId = "?certifyId=" + database.vendorId(number) + "&passed=200";
        assertThat(customers.customer().get(path + certifyId).statusCode()).isEqualTo(404);
        assertThat(
                        customers
                                .customer()
                                .get(path + certifyId + "&callbackToken=" + "A".repeat(43))
                                .statusCode())
                .isEqualTo(404);
        assertThat(customers.customer().get("/callback/x").statusCode()).isEqualTo(404);
        assertThat(database.stage(number)).isEqualTo("WAITING");
    }

    @Test
    void jobSettlesExpiredLinksWithoutAnOpenPage() {
        Customer customer = customers.customer();
        String begun = customer.begin();
        String prepared = customers.customer().prepare();
        verdicts.settleExpiredLinks();
        assertThat(database.stage(begun)).isEqualTo("WAITING");
        assertThat(database.stage(prepared)).isEqualTo("READY");
        clock.advance(Duration.ofMinutes(31));
        verdicts.settleExpiredLinks();
        assertThat(List.of(database.stage(begun), database.stage(prepared)))
                .containsOnly("EXPIRED");
        assertThat(customer.openPage(begun).body()).contains("The link has expired");
        assertThat(customer.get("/").body()).contains("Agree and continue");
    }

    @Test
    void verdictJustAfterTheLinkExpiredIsNotLost() {
        Customer customer = customers.customer();
        String number = customer.begin();
        String left = customers.customer().begin();
        clock.advance(Duration.ofMinutes(31));
        assertThat(customer.openPage(number).body())
                .contains("The link has expired", "may still come");
        verdicts.settleExpiredLinks();
        assertThat(database.stage(left)).isEqualTo("EXPIRED");
        setOutcome(number, "200");
        setOutcome(left, "200");
        assertThat(customer.openPage(number).body()).contains("You are verified");
        clock.advance(Duration.ofMinutes(10));
        verdicts.settleExpiredLinks();
        assertThat(database.stage(left)).isEqualTo("PASSED");
    }

    @Test
    void failedCallChangesNothing() {
        Customer customer = customers.customer();
        String number = customer.begin();
        emulator.refuse("DescribeFaceVerify", "NoPermission", 403, 1_000_000);
        assertThat(customer.openPage(number).body()).contains("Waiting for your verification");
        clock.advance(Duration.ofMinutes(31));
        verdicts.settleExpiredLinks();
        assertThat(database.stage(number)).isEqualTo("WAITING");
    }

    @Test
    void secondStartRedirectsToTheOpenVerification() {
        Customer customer = customers.customer();
        String number = customer.prepare();
        assertThat(customer.start(Customer.NAME, Customer.NUMBER).headers().firstValue("Location"))
                .hasValue("/");
        for (String path : List.of("/", "/form")) {
            assertThat(customer.get(path).headers().firstValue("Location"))
                    .hasValue("/verifications/" + number);
        }
    }

    @Test
    void withdrawnVerificationLooksLikeAChoiceAndItsVerdictIsStored() {
        Customer customer = customers.customer();
        String number = customer.begin();
        String path = "/verifications/" + number;
        assertThat(customer.post(path + "/withdraw", Map.of()).headers().firstValue("Location"))
                .hasValue(path);
        assertThat(customer.openPage(number).body())
                .contains("You cancelled this verification", "mark neutral", "Start again")
                .doesNotContain("id=\"continue\"", "mark bad", "mark warn");
        assertThat(customer.get(path + "/qr.svg").statusCode()).isEqualTo(404);
        assertThat(customer.prepare()).isNotEqualTo(number);
        setOutcome(number, "200");
        assertThat(customer.openPage(number).body()).contains("You are verified");
    }

    @Test
    void verificationThatHasNotBegunCanBeWithdrawn() {
        Customer customer = customers.customer();
        String number = customer.prepare();
        String path = customer.beginPath(number);
        customer.post("/verifications/" + number + "/withdraw", Map.of());
        assertThat(database.stage(number)).isEqualTo("WITHDRAWN");
        assertThat(customers.customer().get(path).body()).contains("no longer valid");
        assertThat(sessions()).isZero();
    }

    @Test
    void outdatedResultDoesNotOverwriteTheCurrentState() {
        Customer customer = customers.customer();
        String number = customer.begin();
        Verification before = verifications.find(number).orElseThrow();
        customer.post("/verifications/" + number + "/withdraw", Map.of());
        clock.advance(Duration.ofMinutes(31));
        assertThat(verdicts.refreshed(before).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(database.stage(number)).isEqualTo("WITHDRAWN");
    }

    @Test
    void waitingPagePollsStageAndMinutesLeft() {
        Customer customer = customers.customer();
        String number = customer.prepare();
        String stage = "/verifications/" + number + "/stage";
        assertThat(customer.get(stage).body()).startsWith("READY none open link\n");
        customer.beginBy(customer.beginPath(number));
        String first = customer.get(stage).body();
        assertThat(first).startsWith("WAITING none open link\n").contains("more minute");
        assertThat(customer.openPage(number).body())
                .contains("data-state=\"" + first.lines().findFirst().orElseThrow() + "\"");
        clock.advance(Duration.ofMinutes(20));
        String later = customer.get(stage).body();
        assertThat(later).contains("more minute").doesNotContain(first.lines().toList().get(1));
        setOutcome(number, "204");
        assertThat(customer.get(stage).body()).isEqualTo("NOT_PASSED 204 final no-link\n");
    }

    @Test
    void allErrorsOfTheFormAreShownAtOnceAndNothingIsStoredOrSent() {
        List<String> before = database.numbers();
        Customer customer = customers.customer();
        HttpResponse<String> response =
                customer.post(
                        "/verifications", Map.of("name", "", "idNumber", "110105194912310021"));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains(
                        "<title>Error: Verify your identity",
                        "Enter your name as it is on the ID card.",
                        "This is not a complete ID card number.",
                        "Tick the box if you agree.")
                .contains("value=\"110105194912310021\"")
                .contains("href=\"#name\"", "href=\"#idNumber\"", "href=\"#consent\"");
        assertThat(database.numbers()).isEqualTo(before);
        assertThat(emulator.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105 19491231 002X",
                "110105 1949 1231 002x",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105-19491231-002x"
            })
    void numberIsTakenAsPeopleWriteIt(String typed) {
        Customer customer = customers.customer();
        HttpResponse<String> response = customer.start(Customer.NAME, typed);
        assertThat(response.statusCode()).isEqualTo(303);
        String location = response.headers().firstValue("Location").orElseThrow();
        String number = location.substring(location.lastIndexOf('/') + 1);
        assertThat(customer.beginBy(customer.beginPath(number)).statusCode()).isEqualTo(303);
    }

    @Test
    void phoneGoesFromTheFormToTheBeginning() {
        HttpResponse<String> response =
                customers
                        .customer()
                        .post(
                                "/verifications",
                                Map.of(
                                        "name",
                                        Customer.NAME,
                                        "idNumber",
                                        Customer.NUMBER,
                                        "consent",
                                        "yes",
                                        "onPhone",
                                        "yes"));
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(path -> assertThat(path).startsWith("/begin/"));
    }

    @Test
    void consentIsStoredWithItsVersionAndTime() {
        Customer customer = customers.customer();
        String number = customer.prepare();
        assertThat(database.consent(number).get("consent_version")).isEqualTo("2026-01");
        assertThat(database.consent(number).get("consented_at")).isNotNull();
        assertThat(customer.get("/consent").body()).contains("Version 2026-01", "another way");
    }

    @Test
    void languageIsThatOfTheBrowserUntilTheUserSwitches() {
        Customer customer = customers.customer("zh-CN,zh;q=0.9");
        assertThat(customer.get("/").body()).contains("lang=\"zh-CN\"", "身份证号码");
        String number = customer.begin();
        setOutcome(number, "204");
        assertThat(customer.openPage(number).body()).contains("认证不通过", "人脸比对不一致");
        assertThat(customer.get("/verifications/" + number + "?lang=en").body())
                .contains("You are not verified");
        assertThat(customer.openPage(number).body()).contains("You are not verified");
    }

    @Test
    void policyAllowsTheScriptOnTheBeginningAlone() {
        Customer customer = customers.customer();
        String path = customer.beginPath(customer.prepare());
        String script = URI.create(emulator.endpoint()).toString();
        assertThat(customer.get(path).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .contains("script-src 'self' " + script + ";")
                                        .doesNotContain("unsafe", "*"));
        assertThat(customer.get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("http"));
    }
}
