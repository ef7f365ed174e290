package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.memory.BoundedMap;
import io.cloudauth.emulator.internal.memory.Bounds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A store of the newest verdicts of all operations, and of what was deleted. Thread-safe. */
public final class VerdictRecords {

    private static final int MAX_ENTRIES = 20_000;

    private final Clock clock;
    private final BoundedMap<String, VerdictRecord> byCertifyId =
            new BoundedMap<>(
                    MAX_ENTRIES, Bounds.VERDICT_RECORDS, (certifyId, verdict) -> verdict.bytes());
    private final BoundedMap<String, Boolean> erased =
            new BoundedMap<>(
                    MAX_ENTRIES, Bounds.ERASED, (certifyId, unused) -> Bounds.sizeOf(certifyId));
    private Duration lag = Duration.ZERO;

    /** Creates an empty store. */
    public VerdictRecords(Clock clock) {
        this.clock = clock;
    }

    /** Adds a verdict, or replaces the one with its CertifyId, unless it was deleted. */
    synchronized void put(VerdictRecord verdict) {
        if (!isErased(verdict.certifyId())) {
            byCertifyId.put(verdict.certifyId(), verdict);
        }
    }

    /** Removes the verdict with this CertifyId, if there is one. */
    synchronized void remove(String certifyId) {
        byCertifyId.remove(certifyId);
    }

    synchronized boolean contains(String certifyId) {
        return byCertifyId.get(certifyId) != null;
    }

    synchronized boolean isErased(String certifyId) {
        return erased.get(certifyId) != null;
    }

    /**
     * Deletes the personal data of a verdict. Returns false if it was deleted before. The record
     * itself stays; the vendor does not document that.
     */
    synchronized boolean erase(String certifyId) {
        if (isErased(certifyId)) {
            return false;
        }
        erased.put(certifyId, true);
        VerdictRecord verdict = byCertifyId.get(certifyId);
        if (verdict != null) {
            byCertifyId.put(certifyId, verdict.erased());
        }
        return true;
    }

    /** Returns the verdicts that match and are older than the lag, newest first. */
    synchronized List<VerdictRecord> find(Predicate<VerdictRecord> filter) {
        Instant latest = clock.instant().minus(lag);
        List<VerdictRecord> found =
                byCertifyId.values().stream()
                        .filter(verdict -> !verdict.time().isAfter(latest))
                        .filter(filter)
                        .collect(Collectors.toList());
        Collections.reverse(found);
        return found;
    }

    /** Sets how long after its verdict a record appears. */
    public synchronized void setLag(Duration lag) {
        this.lag = lag;
    }

    /** Removes all verdicts and the memory of deletions, and sets the lag to zero. */
    public synchronized void clear() {
        byCertifyId.clear();
        erased.clear();
        lag = Duration.ZERO;
    }
}
