package io.cloudauth.examples.h5.product;

/**
 * An event: a callback of the service led to this result.
 *
 * @param number the number of the verification
 * @param reading the result that was requested after the callback
 */
public record ReadingReceived(String number, Reading reading) {}
