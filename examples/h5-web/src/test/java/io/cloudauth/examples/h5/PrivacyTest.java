package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.examples.h5.privacy.Deletion;
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
    @Autowired ManualClock clock;

    @AfterEach
    void reset() {
        emulator.reset();
        clock.reset();
    }

    @Test
    void databaseContainsNoNameNumberLinkOrToken() {
        Customer customer = customers.customer();
        String bizId = customer.begin();
        String link = customer.link(bizId);
        emulator.setOutcome(bizId, 1);
        assertThat(customer.openPage(bizId).body()).contains("You are verified");
        String token = link.replaceAll(".*[?&]token=([^&]+).*", "$1");
        assertThat(database.everything())
                .contains(bizId)
                .doesNotContain(Customer.NAME, Customer.NUMBER, "/verify?", token);
    }

    @Test
    void verdictsAreDeletedAfterTheirRetentionAndUnfinishedOnesSooner() {
        Customer customer = customers.customer();
        String passed = customer.begin();
        emulator.setOutcome(passed, 1);
        assertThat(customer.openPage(passed).statusCode()).isEqualTo(200);
        String unfinished = customers.customer().begin();
        deletion.deleteOld();
        assertThat(database.bizIds()).contains(passed, unfinished);
        clock.advance(Duration.ofDays(1));
        deletion.deleteOld();
        assertThat(database.bizIds()).contains(passed).doesNotContain(unfinished);
        assertThat(database.everything()).doesNotContain(unfinished);
        clock.advance(Duration.ofDays(29).minusSeconds(1));
        deletion.deleteOld();
        assertThat(database.bizIds()).contains(passed);
        clock.advance(Duration.ofSeconds(1));
        deletion.deleteOld();
        assertThat(database.bizIds()).doesNotContain(passed);
    }

    @Test
    void buttonDeletesAllDataOfOneOwnerOnly() {
        Customer customer = customers.customer();
        String first = customer.begin();
        emulator.setOutcome(first, 6);
        assertThat(customer.openPage(first).body()).contains("You are not verified");
        String second = customer.begin();
        String others = customers.customer().begin();
        assertThat(customer.post("/privacy/delete", Map.of()).headers().firstValue("Location"))
                .hasValue("/privacy/deleted");
        assertThat(database.bizIds()).contains(others).doesNotContain(first, second);
        assertThat(database.everything())
                .as("with the expected callbacks")
                .contains(others)
                .doesNotContain(first, second);
        assertThat(customer.openPage(first).statusCode()).isEqualTo(404);
        emulator.setOutcome(second, 1); // a late callback does not restore the row
        assertThat(database.bizIds()).doesNotContain(second);
        assertThat(customer.get("/privacy/deleted").body()).contains("Your data is deleted");
    }

    @Test
    void sessionWithoutDataDoesNotClaimThatNothingIsStored() {
        Customer elsewhere = customers.customer();
        String bizId = elsewhere.begin();
        Customer customer = customers.customer();
        assertThat(customer.post("/privacy/delete", Map.of()).headers().firstValue("Location"))
                .hasValue("/privacy/nothing");
        assertThat(customer.get("/privacy/nothing").body())
                .contains("There was nothing to delete", "after 30 days");
        assertThat(database.bizIds()).contains(bizId);
    }
}
