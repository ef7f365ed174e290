package io.cloudauth.emulator.internal.control;

import io.cloudauth.emulator.internal.clock.ServiceClock;
import io.cloudauth.emulator.internal.gateway.Faults;
import io.cloudauth.emulator.internal.journal.Journal;
import io.cloudauth.emulator.internal.journal.Masking;
import io.cloudauth.emulator.internal.verification.Verifications;

/**
 * What can be controlled.
 *
 * @param clock the emulator's clock
 * @param faults the faults that wait
 * @param journal the calls
 * @param masking what is hidden of them
 * @param verifications the verifications
 * @param forget forgets all state
 */
public record Controls(
        ServiceClock clock,
        Faults faults,
        Journal journal,
        Masking masking,
        Verifications verifications,
        Runnable forget) {}
