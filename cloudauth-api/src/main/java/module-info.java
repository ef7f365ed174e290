/**
 * The public contract of cloudauth: client interface, requests, results, errors and credentials
 * SPI.
 */
module io.cloudauth.api {
    requires static transitive org.jspecify;

    exports io.cloudauth;
    exports io.cloudauth.credentials;
    exports io.cloudauth.error;
    exports io.cloudauth.model;
}
