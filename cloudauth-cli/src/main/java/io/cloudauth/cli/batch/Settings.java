package io.cloudauth.cli.batch;

/**
 * The settings of a run.
 *
 * @param concurrency the maximum number of calls in progress
 * @param rate the maximum number of submissions started per second
 * @param resubmitUnknown whether to submit unknown rows again; each may be charged a second time
 */
public record Settings(int concurrency, double rate, boolean resubmitUnknown) {}
