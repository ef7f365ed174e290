package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.examples.h5.limits.Attempts;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The limits on attempts, over plain HTTP. */
@DemoTest
@LegacyTest
@TestPropertySource(
        properties = {
            "h5.limits.session=4",
            "h5.limits.address=7",
            "h5.limits.user=6",
            "h5.limits.day=12"
        })
class LimitsTest {
    @Autowired Customers customers;
    @Autowired CloudAuthEmulator emulator;
    @Autowired Database database;
    @Autowired ManualClock clock;
    @Autowired Attempts attempts;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void reset() {
        emulator.reset();
        clock.reset();
        jdbc.sql("delete from attempts").update();
    }

    /** Guesses a name and a number: the service refuses them, and another guess can follow. */
    private HttpResponse<String> guess(Customer customer) {
        HttpResponse<String> form = customer.start(Customer.NAME, TestIdCards.nameDiffers());
        if (form.statusCode() == 429) {
            return form;
        }
        String number = form.headers().firstValue("Location").orElseThrow().substring(15);
        HttpResponse<String> begun = customer.beginBy(customer.beginPath(number));
        assertThat(database.stage(number)).isIn("REFUSED", "FAILED");
        return begun;
    }

    private long tokenRequests() {
        return emulator.calls().stream()
                .filter(call -> call.action().equals("DescribeVerifyToken"))
                .count();
    }

    @Test
    void sessionIsLimitedForAnHour() {
        Customer customer = customers.customer();
        for (int i = 0; i < 4; i++) {
            assertThat(guess(customer).statusCode()).isEqualTo(303);
        }
        for (int i = 0; i < 4; i++) {
            assertThat(guess(customer).statusCode()).isEqualTo(429);
        }
        assertThat(tokenRequests()).isEqualTo(4);
        for (int i = 0; i < 3; i++) { // refused attempts count for no other limit
            assertThat(guess(customers.customer()).statusCode()).isEqualTo(303);
        }
        clock.advance(Duration.ofHours(1));
        assertThat(guess(customer).statusCode()).isEqualTo(303);
    }

    @Test
    void answerIsTheSameWhateverTheFormHolds() {
        Customer customer = customers.customer();
        for (int i = 0; i < 4; i++) {
            assertThat(guess(customer).statusCode()).isEqualTo(303);
        }
        HttpResponse<String> wrong = guess(customer);
        assertThat(wrong.statusCode()).isEqualTo(429);
        assertThat(wrong.body())
                .contains("Please try again later", "too many attempts")
                .doesNotContain(TestIdCards.nameDiffers());
        List<HttpResponse<String>> others = new ArrayList<>();
        others.add(customer.start(Customer.NAME, Customer.NUMBER));
        others.add(customer.start(Customer.NAME, TestIdCards.noSuchPerson()));
        others.add(customer.start("", "110105194912310021"));
        others.add(customer.post("/verifications", Map.of("name", Customer.NAME)));
        for (HttpResponse<String> other : others) {
            assertThat(other.statusCode()).isEqualTo(429);
            assertThat(other.body()).isEqualTo(wrong.body());
            assertThat(other.headers().map().keySet()).isEqualTo(wrong.headers().map().keySet());
        }
        assertThat(tokenRequests()).isEqualTo(4);
    }

    @Test
    void limitOfTheServiceShowsTheSamePage() {
        Customer customer = customers.customer();
        for (int i = 0; i < 3; i++) {
            assertThat(guess(customer).statusCode()).isEqualTo(303);
        }
        emulator.refuse("DescribeVerifyToken", "3204", 400, 1);
        HttpResponse<String> serviceLimit = guess(customer);
        HttpResponse<String> ownLimit = guess(customer);
        assertThat(serviceLimit.statusCode()).isEqualTo(429);
        assertThat(serviceLimit.body()).isEqualTo(ownLimit.body());
    }

    @Test
    void chineseBrowserGetsTheChinesePage() {
        Customer customer = customers.customer("zh-CN");
        emulator.refuse("DescribeVerifyToken", "3204", 400, 1);
        assertThat(guess(customer).body()).contains("请稍后再试", "尝试次数过多");
    }

    /** A new session is free, and without the profile live X-Forwarded-For is ignored. */
    @Test
    void newSessionsDoNotEvadeTheAddressLimit() {
        for (int i = 0; i < 7; i++) {
            assertThat(guess(customers.customer()).statusCode()).isEqualTo(303);
        }
        Map<String, String> forged = Map.of("X-Forwarded-For", "203.0.113.9");
        Customer other = new Customer(customers.site().link(""), "en", forged);
        assertThat(guess(other).statusCode()).isEqualTo(429);
        assertThat(tokenRequests()).isEqualTo(7);
        clock.advance(Duration.ofHours(1));
        assertThat(guess(other).statusCode()).isEqualTo(303);
    }

    @Test
    void ownerIsLimitedForADay() {
        Customer customer = customers.customer();
        for (int i = 0; i < 6; i++) {
            assertThat(guess(customer).statusCode()).isEqualTo(303);
            clock.advance(Duration.ofMinutes(20)); // stay within the session limit
        }
        clock.advance(Duration.ofHours(21));
        assertThat(guess(customer).statusCode()).isEqualTo(429);
        clock.advance(Duration.ofHours(1));
        assertThat(guess(customer).statusCode()).isEqualTo(303);
    }

    @Test
    void allUsersTogetherAreLimitedForADay() {
        for (int i = 0; i < 12; i++) {
            assertThat(guess(customers.customer()).statusCode()).isEqualTo(303);
            clock.advance(Duration.ofMinutes(20));
        }
        assertThat(guess(customers.customer()).statusCode()).isEqualTo(429);
        clock.advance(Duration.ofHours(20));
        assertThat(guess(customers.customer()).statusCode()).isEqualTo(303);
    }

    @Test
    void manyAtTheSameMomentAreCountedOneByOne() throws Exception {
        Customer customer = customers.customer();
        assertThat(customer.get("/").statusCode()).isEqualTo(200);
        List<Integer> statuses = new ArrayList<>();
        ExecutorService many = Executors.newFixedThreadPool(20);
        try {
            List<Future<HttpResponse<String>>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(many.submit(() -> customer.start("", "")));
            }
            for (Future<HttpResponse<String>> one : all) {
                statuses.add(response(one).statusCode());
            }
        } finally {
            many.shutdownNow();
        }
        assertThat(statuses).containsOnly(422, 429).filteredOn(status -> status == 422).hasSize(4);
    }

    private static HttpResponse<String> response(Future<HttpResponse<String>> one)
            throws InterruptedException, ExecutionException {
        return one.get();
    }

    /** Refused attempts add no rows, and expired rows are deleted. */
    @Test
    void tableIsBoundedAndHoldsNoAddress() {
        for (int i = 0; i < 20; i++) {
            int status = guess(customers.customer()).statusCode();
            assertThat(status).isEqualTo(i < 7 ? 303 : 429);
        }
        // counters: one address, seven sessions, seven owners, and the day
        assertThat(subjects()).hasSize(1 + 7 + 7 + 1).noneMatch(name -> name.contains("127.0"));
        assertThat(database.everything()).doesNotContain("127.0.0.1");
        clock.advance(Duration.ofHours(1));
        attempts.deleteOld();
        assertThat(subjects()).hasSize(7 + 1).noneMatch(name -> name.startsWith("a:"));
        clock.advance(Duration.ofHours(23));
        attempts.deleteOld();
        assertThat(subjects()).isEmpty();
    }

    private List<String> subjects() {
        return jdbc.sql("select subject from attempts").query(String.class).list();
    }
}
