package io.cloudauth.emulator.internal.control;

import io.cloudauth.emulator.internal.clock.ServiceClock;
import io.cloudauth.emulator.internal.face.FaceSessions;
import io.cloudauth.emulator.internal.face.VerdictRecords;
import io.cloudauth.emulator.internal.gateway.Faults;
import io.cloudauth.emulator.internal.journal.Journal;
import io.cloudauth.emulator.internal.journal.Masking;
import io.cloudauth.emulator.internal.verification.Verifications;

/**
 * The parts of the emulator that tests and the console control.
 *
 * @param clock the emulator's clock
 * @param faults the queued faults
 * @param journal the calls
 * @param masking the masking of the calls
 * @param verifications the verifications
 * @param faceSessions the financial-grade sessions
 * @param verdictRecords the records of the financial-grade verdicts
 * @param reset resets the emulator's state
 */
public record Controls(
        ServiceClock clock,
        Faults faults,
        Journal journal,
        Masking masking,
        Verifications verifications,
        FaceSessions faceSessions,
        VerdictRecords verdictRecords,
        Runnable reset) {

    /** Returns how many submissions were charged, in both products. */
    public long charged() {
        return verifications.charged() + faceSessions.charged();
    }
}
