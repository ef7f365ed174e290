package io.cloudauth.examples.h5;

import io.cloudauth.emulator.CloudAuthEmulator;

/** A factory for customers of the application. */
record Customers(Site site, CloudAuthEmulator emulator) {

    /** Creates an English-speaking customer without cookies. */
    Customer customer() {
        return customer("en");
    }

    /** Creates a customer with this Accept-Language header. */
    Customer customer(String language) {
        return new Customer(site.link(""), language);
    }
}
