package io.cloudauth.bootapp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A web application that verifies people. */
@SpringBootApplication
public class KycApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(KycApplication.class, arguments);
    }
}
