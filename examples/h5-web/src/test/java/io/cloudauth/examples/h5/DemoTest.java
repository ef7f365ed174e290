package io.cloudauth.examples.h5;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The application as the demo starts it, once for all tests, with pages that look often, jobs that
 * run when a test says so, and a clock that a test moves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "h5.data=./target/test-data-${random.uuid}",
            "h5.refresh=200ms",
            "h5.ask-gap=0s",
            "h5.jobs-every=1d",
            // all customers of a test come from one address
            "h5.limits.address=1000000",
            "h5.limits.day=1000000"
        })
@Inherited
@Import(TestParts.class)
@Timeout(180)
@interface DemoTest {}
