package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.examples.h5.privacy.Deletion;
import io.cloudauth.examples.h5.privacy.Erasures;
import io.cloudauth.examples.h5.verification.Verdicts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The stored data, its retention, and its deletion. */
@DemoTest
class PrivacyTest {
    @Autowired Customers customers;
    @Autowired CloudAuthEmulator emulator;
    @Autowired Database database;
    @Autowired Deletion deletion;
    @Autowired Erasures erasures;
    @Autowired Verdicts verdicts;
    @Autowired ManualClock clock;

    @AfterEach
    void reset() {
        emulator.reset();
        clock.reset();
    }

    private void setOutcome(String number, String subCode) {
        emulator.setFaceOutcome(database.vendorId(number), subCode);
    }

    @Test
    void databaseContainsNoNameNumberLinkOrToken() {
        Customer customer = customers.customer();
        String number = customer.prepare();
        String path = customer.beginPath(number);
        assertThat(database.everything())
                .as("the details wait encrypted, and the key is in the link alone")
                .contains(number)
                .doesNotContain(Customer.NAME, Customer.NUMBER, path.replace("/begin/", ""));
        String sealed = database.sealedDetails(number);
        assertThat(sealed).isNotNull();
        customer.beginBy(path);
        assertThat(database.everything()).doesNotContain(sealed);
        String link = customer.link(number);
        setOutcome(number, "200");
        assertThat(customer.openPage(number).body()).contains("You are verified");
        String token = link.replaceAll(".*[?&]token=([^&]+).*", "$1");
        assertThat(database.everything())
                .contains(number)
                .doesNotContain(Customer.NAME, Customer.NUMBER, "/face?", token);
    }

    @Test
    void verdictsAreDeletedAfterTheirRetentionAndUnfinishedOnesSooner() {
        Customer customer = customers.customer();
        String passed = customer.begin();
        setOutcome(passed, "200");
        assertThat(customer.openPage(passed).statusCode()).isEqualTo(200);
        String unfinished = customers.customer().begin();
        deletion.deleteOld();
        assertThat(database.numbers()).contains(passed, unfinished);
        clock.advance(Duration.ofDays(1));
        deletion.deleteOld();
        assertThat(database.numbers()).contains(passed).doesNotContain(unfinished);
        assertThat(database.everything()).doesNotContain(unfinished);
        clock.advance(Duration.ofDays(29).minusSeconds(1));
        deletion.deleteOld();
        assertThat(database.numbers()).contains(passed);
        clock.advance(Duration.ofSeconds(1));
        deletion.deleteOld();
        assertThat(database.numbers()).doesNotContain(passed);
    }

    @Test
    void buttonDeletesAllDataOfOneOwnerOnly() {
        Customer customer = customers.customer();
        String first = customer.begin();
        setOutcome(first, "204");
        assertThat(customer.openPage(first).body()).contains("You are not verified");
        String second = customer.begin();
        String others = customers.customer().begin();
        assertThat(customer.post("/privacy/delete", Map.of()).headers().firstValue("Location"))
                .hasValue("/privacy/deleted");
        assertThat(database.numbers()).contains(others).doesNotContain(first, second);
        assertThat(database.everything())
                .as("with the expected callbacks")
                .contains(others)
                .doesNotContain(first, second);
        assertThat(customer.openPage(first).statusCode()).isEqualTo(404);
        assertThat(customer.get("/privacy/deleted").body()).contains("Your data is deleted");
    }

    @Test
    void detailsThatNobodyUsedAreDeletedWithTheLink() {
        String number = customers.customer().prepare();
        assertThat(database.sealedDetails(number)).isNotNull();
        clock.advance(Duration.ofMinutes(31));
        verdicts.settleExpiredLinks();
        assertThat(database.sealedDetails(number)).isNull();
    }

    @Test
    void deletionAsksFirstAndReachesTheService() {
        Customer customer = customers.customer();
        String number = customer.begin();
        String certifyId = database.vendorId(number);
        customer.submit(number, "200");
        assertThat(customer.get("/privacy/delete").body())
                .contains("Delete your data?", "Keep my data");
        assertThat(database.numbers()).as("a question deletes nothing").contains(number);
        customer.post("/privacy/delete", Map.of());
        assertThat(emulator.calls())
                .filteredOn(call -> call.action().equals("DeleteFaceVerifyResult"))
                .singleElement()
                .satisfies(
                        call ->
                                assertThat(call.parameters().get("CertifyId"))
                                        .isEqualTo(certifyId));
        assertThat(database.everything()).doesNotContain(number, certifyId);
        assertThat(database.erasures()).isZero();
    }

    @Test
    void deletionThatTheServiceMissedIsRepeated() {
        Customer customer = customers.customer();
        customer.begin();
        emulator.refuse("DeleteFaceVerifyResult", "NoPermission", 403, 1);
        customer.post("/privacy/delete", Map.of());
        assertThat(database.erasures()).isOne();
        erasures.eraseDue();
        assertThat(database.erasures()).as("not before its time").isOne();
        clock.advance(Duration.ofMinutes(10));
        erasures.eraseDue();
        assertThat(database.erasures()).isZero();
    }

    @Test
    void sessionWithoutDataDoesNotClaimThatNothingIsStored() {
        Customer elsewhere = customers.customer();
        String number = elsewhere.begin();
        Customer customer = customers.customer();
        assertThat(customer.post("/privacy/delete", Map.of()).headers().firstValue("Location"))
                .hasValue("/privacy/nothing");
        assertThat(customer.get("/privacy/nothing").body())
                .contains("There was nothing to delete", "after 30 days");
        assertThat(database.numbers()).contains(number);
    }
}
