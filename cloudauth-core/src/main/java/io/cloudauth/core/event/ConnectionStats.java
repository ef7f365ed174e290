package io.cloudauth.core.event;

/**
 * The numbers of a client's connections at one moment. Immutable and safe to share between threads.
 *
 * @param leased how many connections are in use by a call or being opened for one
 * @param available how many connections are idle and can be reused
 * @param waiting how many calls wait for a connection because all are in use
 * @param max the maximum number of connections, including idle ones
 */
public record ConnectionStats(int leased, int available, int waiting, int max) {}
