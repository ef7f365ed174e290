package io.cloudauth.examples.h5.verification;

/**
 * The owner of a verification. In this example it is a random ID in the HTTP session. In your
 * application, use the account that is signed in.
 *
 * @param id the ID, at most 64 characters, without personal data
 */
public record Owner(String id) {}
