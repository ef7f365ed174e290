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
 * A test of the application in its demo profile. All tests share one application. Pages poll often,
 * jobs run only when a test calls them, and tests move the clock.
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
            // all customers of the tests have the same address
            "h5.limits.address=1000000",
            "h5.limits.day=1000000"
        })
@Inherited
@Import(TestBeans.class)
@Timeout(180)
@interface DemoTest {}
