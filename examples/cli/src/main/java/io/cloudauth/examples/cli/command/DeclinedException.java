package io.cloudauth.examples.cli.command;

/** Somebody said no to a question, or ended the input instead of answering. */
final class DeclinedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
