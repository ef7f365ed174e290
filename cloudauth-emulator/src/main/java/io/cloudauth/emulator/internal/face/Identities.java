package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.memory.BoundedMap;
import io.cloudauth.emulator.internal.memory.Bounds;
import java.time.LocalDate;

/** A store of the rejected verdicts of each ID number. Thread-safe. */
final class Identities {

    private static final int MAX_ENTRIES = 20_000;
    private static final int MAX_FAILURES_A_DAY = 20;

    /**
     * The rejected verdicts of an ID number.
     *
     * @param day the day of the last one
     * @param failures how many there were on this day
     * @param hasNoSource whether there is no source to compare the identity with
     */
    private record History(LocalDate day, int failures, boolean hasNoSource) {}

    private final BoundedMap<String, History> byNumber =
            new BoundedMap<>(
                    MAX_ENTRIES, Bounds.IDENTITIES, (number, history) -> Bounds.sizeOf(number));

    /** Counts a rejected verdict. */
    synchronized void reject(String number, FaceOutcome verdict, LocalDate today) {
        History before = byNumber.get(number);
        int failures = before != null && before.day().equals(today) ? before.failures() + 1 : 1;
        boolean hadNoSource = before != null && before.hasNoSource();
        byNumber.put(number, new History(today, failures, hadNoSource || verdict.hasNoSource()));
    }

    /**
     * Throws if the service starts no session for the ID number. The vendor does not document for
     * how long code 417 follows a verdict; here it lasts until the emulator is reset.
     *
     * @throws BusinessErrorException with code 417 after a verdict 201, 202 or 203, or with code
     *     418 after 20 rejected verdicts on one day
     */
    synchronized void requireAllowed(String number, LocalDate today) throws BusinessErrorException {
        History history = byNumber.get(number);
        if (history == null) {
            return;
        }
        if (history.hasNoSource()) {
            throw new BusinessErrorException(ResponseCode.NO_SOURCE);
        }
        if (history.day().equals(today) && history.failures() >= MAX_FAILURES_A_DAY) {
            throw new BusinessErrorException(ResponseCode.TOO_MANY_FAILURES);
        }
    }

    synchronized void clear() {
        byNumber.clear();
    }
}
