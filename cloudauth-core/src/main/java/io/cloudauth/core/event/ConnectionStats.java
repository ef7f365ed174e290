package io.cloudauth.core.event;

/**
 * The connections of one client to the service at one moment. Immutable and safe to share between
 * threads.
 *
 * @param leased how many are in use by a call, or being opened for one
 * @param available how many lie idle, ready to be used again
 * @param waiting how many calls wait for one, since all are in use
 * @param max how many there may be, idle ones included
 */
public record ConnectionStats(int leased, int available, int waiting, int max) {}
