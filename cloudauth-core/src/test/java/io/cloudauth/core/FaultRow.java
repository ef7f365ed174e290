package io.cloudauth.core;

import io.cloudauth.core.Scene.Way;
import java.util.EnumSet;
import java.util.Set;

/**
 * A row of the fault matrix.
 *
 * @param fault in the document's words
 * @param free what a call does that may be repeated
 * @param billed what a call does that may be charged
 * @param told what its caller gets while the fault lasts, in the words of {@link Told}
 * @param staging brings the fault about
 * @param ways over what it is tried
 * @param counted what of an attempt the server can see
 * @param once whether it is tried but once
 * @param retryableLater whether the exception says so although the call itself did not retry
 */
record FaultRow(
        String fault,
        Letter free,
        Letter billed,
        String told,
        Staging staging,
        Set<Way> ways,
        Counted counted,
        boolean retryableLater,
        boolean once) {

    /** The document's letters, and one for a call that meets no fault. */
    enum Letter {
        R,
        ONE,
        F,
        U,
        OK
    }

    /** What of an attempt the server can see. */
    enum Counted {
        REQUESTS,
        CONNECTIONS,
        NOTHING
    }

    /** Brings a fault about: once, or so often that no call outlasts it. */
    @FunctionalInterface
    interface Staging {
        void prepare(Scene scene, int times);
    }

    static FaultRow row(String fault, Letter free, Letter billed, String told, Staging staging) {
        return new FaultRow(
                fault,
                free,
                billed,
                told,
                staging,
                EnumSet.allOf(Way.class),
                Counted.REQUESTS,
                false,
                false);
    }

    FaultRow over(Way way) {
        return new FaultRow(
                fault, free, billed, told, staging, EnumSet.of(way), counted, retryableLater, once);
    }

    FaultRow seenAs(Counted what) {
        return new FaultRow(fault, free, billed, told, staging, ways, what, retryableLater, once);
    }

    /** The exception calls itself retryable although the call itself did not retry. */
    FaultRow retryable() {
        return new FaultRow(fault, free, billed, told, staging, ways, counted, true, once);
    }

    Letter letter(Operation operation) {
        return operation.billed() ? billed : free;
    }

    /** Whether it is worth a try what a call does where the fault passes. */
    boolean passes() {
        return counted != Counted.NOTHING && !once;
    }

    /** How often it happens makes no difference, and takes its time. */
    FaultRow triedOnce() {
        return new FaultRow(
                fault, free, billed, told, staging, ways, counted, retryableLater, true);
    }

    @Override
    public String toString() {
        return fault;
    }
}
