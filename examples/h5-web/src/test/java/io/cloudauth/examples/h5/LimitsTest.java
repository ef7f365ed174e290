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

/** How often somebody may try, over HTTP. */
@DemoTest
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

    private static HttpResponse<String> guess(Customer customer) {
        return customer.start(Customer.NAME, TestIdCards.nameDiffers());
    }

    private long questions() {
        return emulator.calls().stream()
                .filter(call -> call.action().equals("DescribeVerifyToken"))
                .count();
    }

    @Test
    void guessesOfOneSessionEndAndBeginAgainInAnHour() {
        Customer customer = customers.customer();
        for (int i = 0; i < 4; i++) {
            assertThat(guess(customer).statusCode()).isEqualTo(422);
        }
        for (int i = 0; i < 4; i++) {
            assertThat(guess(customer).statusCode()).isEqualTo(429);
        }
        assertThat(questions()).isEqualTo(4);
        for (int i = 0; i < 3; i++) { // what was refused has used up nobody else's
            assertThat(guess(customers.customer()).statusCode()).isEqualTo(422);
        }
        clock.advance(Duration.ofHours(1));
        assertThat(guess(customer).statusCode()).isEqualTo(422);
    }

    @Test
    void answerIsTheSameWhateverTheFormHolds() {
        Customer customer = customers.customer();
        for (int i = 0; i < 4; i++) {
            assertThat(guess(customer).statusCode()).isEqualTo(422);
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
        assertThat(questions()).isEqualTo(4);
    }

    @Test
    void limitOfTheServiceIsToldInTheSameWords() {
        Customer customer = customers.customer();
        for (int i = 0; i < 3; i++) {
            assertThat(guess(customer).statusCode()).isEqualTo(422);
        }
        emulator.refuse("DescribeVerifyToken", "3204", 400, 1);
        HttpResponse<String> ofTheService = guess(customer);
        HttpResponse<String> own = guess(customer);
        assertThat(ofTheService.statusCode()).isEqualTo(429);
        assertThat(ofTheService.body()).isEqualTo(own.body());
    }

    @Test
    void chineseBrowserIsToldInChinese() {
        Customer customer = customers.customer("zh-CN");
        emulator.refuse("DescribeVerifyToken", "3204", 400, 1);
        assertThat(guess(customer).body()).contains("请稍后再试", "尝试次数过多");
    }

    /** A session costs nothing, and in the demo a header says nothing of where somebody is. */
    @Test
    void newSessionsOfOneAddressHelpNobody() {
        for (int i = 0; i < 7; i++) {
            assertThat(guess(customers.customer()).statusCode()).isEqualTo(422);
        }
        Map<String, String> elsewhere = Map.of("X-Forwarded-For", "203.0.113.9");
        Customer other = new Customer(customers.site().link(""), "en", elsewhere);
        assertThat(guess(other).statusCode()).isEqualTo(429);
        assertThat(questions()).isEqualTo(7);
        clock.advance(Duration.ofHours(1));
        assertThat(guess(other).statusCode()).isEqualTo(422);
    }

    @Test
    void ownerIsLimitedForADay() {
        Customer customer = customers.customer();
        for (int i = 0; i < 6; i++) {
            assertThat(guess(customer).statusCode()).isEqualTo(422);
            clock.advance(Duration.ofMinutes(20)); // within the limit of a session
        }
        clock.advance(Duration.ofHours(21));
        assertThat(guess(customer).statusCode()).isEqualTo(429);
        clock.advance(Duration.ofHours(1));
        assertThat(guess(customer).statusCode()).isEqualTo(422);
    }

    @Test
    void everybodyTogetherIsLimitedForADay() {
        for (int i = 0; i < 12; i++) {
            assertThat(guess(customers.customer()).statusCode()).isEqualTo(422);
            clock.advance(Duration.ofMinutes(20));
        }
        assertThat(guess(customers.customer()).statusCode()).isEqualTo(429);
        clock.advance(Duration.ofHours(20));
        assertThat(guess(customers.customer()).statusCode()).isEqualTo(422);
    }

    @Test
    void manyAtTheSameMomentAreCountedOneByOne() throws Exception {
        Customer customer = customers.customer();
        assertThat(customer.get("/").statusCode()).isEqualTo(200);
        List<Integer> answers = new ArrayList<>();
        ExecutorService many = Executors.newFixedThreadPool(20);
        try {
            List<Future<HttpResponse<String>>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(many.submit(() -> guess(customer)));
            }
            for (Future<HttpResponse<String>> one : all) {
                answers.add(answer(one).statusCode());
            }
        } finally {
            many.shutdownNow();
        }
        assertThat(answers).containsOnly(422, 429).filteredOn(status -> status == 422).hasSize(4);
        assertThat(questions()).isEqualTo(4);
    }

    private static HttpResponse<String> answer(Future<HttpResponse<String>> one)
            throws InterruptedException, ExecutionException {
        return one.get();
    }

    /** What is refused adds nothing, and what counts no more is deleted. */
    @Test
    void tableIsBoundedAndHoldsNoAddress() {
        for (int i = 0; i < 20; i++) {
            int status = guess(customers.customer()).statusCode();
            assertThat(status).isEqualTo(i < 7 ? 422 : 429);
        }
        // one address, seven sessions and owners, and the day
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
