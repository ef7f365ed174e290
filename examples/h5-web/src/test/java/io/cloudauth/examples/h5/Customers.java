package io.cloudauth.examples.h5;

import io.cloudauth.emulator.CloudAuthEmulator;

/** Makes customers of the application. */
record Customers(Site site, CloudAuthEmulator emulator) {

    /** Somebody with no cookies yet. */
    Customer customer() {
        return customer("en");
    }

    /** Somebody who speaks a language. */
    Customer customer(String language) {
        return new Customer(site.link(""), language);
    }
}
