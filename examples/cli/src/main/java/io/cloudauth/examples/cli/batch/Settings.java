package io.cloudauth.examples.cli.batch;

/**
 * How a run goes.
 *
 * @param concurrency how many calls may be on their way at once
 * @param rate how many submissions may begin in a second
 * @param resubmitUnknown whether rows that are unknown are submitted again, which may charge them a
 *     second time
 */
public record Settings(int concurrency, double rate, boolean resubmitUnknown) {}
