/**
 * The public contract of cloudauth: client interface, requests, results, errors, the credentials
 * SPI and the submission log.
 */
module io.cloudauth.api {
    requires static transitive org.jspecify;

    exports io.cloudauth;
    exports io.cloudauth.credentials;
    exports io.cloudauth.error;
    exports io.cloudauth.face;
    exports io.cloudauth.meta;
    exports io.cloudauth.model;
    exports io.cloudauth.submission;
}
