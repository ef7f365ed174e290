package io.cloudauth.examples.h5.verification;

/**
 * Whose verification it is. Here a random number in the browser's session; in your application the
 * account that is signed in.
 *
 * @param id up to 64 characters, and no personal data
 */
public record Owner(String id) {}
