package io.cloudauth.cli.command;

/** Thrown if the user declines a question or ends the input instead of answering it. */
final class DeclinedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
