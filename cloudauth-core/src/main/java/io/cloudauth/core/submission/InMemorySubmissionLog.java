package io.cloudauth.core.submission;

import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A log in a map of limited size. Safe to share between threads. */
final class InMemorySubmissionLog implements SubmissionLog {
    static final int CAPACITY = 10_000;

    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    private final int capacity;
    private final Time time;

    /** The entries, in the order in which they were begun. */
    private final Map<SubmissionKey, Submission> entries = new LinkedHashMap<>();

    InMemorySubmissionLog(int capacity, Time time) {
        this.capacity = capacity;
        this.time = time;
    }

    @Override
    public Submission begin(SubmissionKey key, Duration lease) {
        // outside the lock, because the JDK's secure random numbers have a lock of their own
        String owner = UUID.randomUUID().toString();
        return begin(key, lease, owner);
    }

    private synchronized Submission begin(SubmissionKey key, Duration lease, String owner) {
        Instant now = time.now();
        Submission last = entries.get(key);
        if (last != null && !last.asOf(now).state().permitsAnother()) {
            throw new SubmissionRefusedException(last.asOf(now));
        }
        Submission begun =
                new Submission(key, SubmissionState.IN_PROGRESS, owner, now, now.plus(lease));
        entries.remove(key); // so that it moves to the end
        if (entries.size() >= capacity) {
            makeRoom(now);
        }
        entries.put(key, begun);
        return begun;
    }

    private void makeRoom(Instant now) {
        if (removeFirst(entry -> entry.asOf(now).state().isSettled()) != null) {
            return;
        }
        Submission removed =
                removeFirst(entry -> entry.asOf(now).state() == SubmissionState.UNKNOWN);
        if (removed != null) {
            log.warn(
                    "the submission log in memory is full and has removed {}, whose outcome is"
                            + " unknown; use a log in a database",
                    removed.key());
        }
    }

    private @Nullable Submission removeFirst(Predicate<Submission> wanted) {
        Iterator<Submission> all = entries.values().iterator();
        while (all.hasNext()) {
            Submission entry = all.next();
            if (wanted.test(entry)) {
                all.remove();
                return entry;
            }
        }
        return null;
    }

    @Override
    public synchronized boolean sending(Submission begun) {
        SubmissionKey key = begun.key();
        Submission last = entries.get(key);
        if (last == null || !last.owner().equals(begun.owner())) {
            return false;
        }
        SubmissionState now = last.asOf(time.now()).state();
        if (now != SubmissionState.IN_PROGRESS && now != SubmissionState.SENDING) {
            return false;
        }
        entries.put(key, last.in(SubmissionState.SENDING));
        return true;
    }

    @Override
    public synchronized void end(Submission begun, SubmissionState state) {
        SubmissionKey key = begun.key();
        Submission last = entries.get(key);
        if (last == null
                || !last.owner().equals(begun.owner())
                || (last.state().isSettled() && state != SubmissionState.PASSED)) {
            throw new SubmissionLogException("the submission was settled or removed", null);
        }
        Submission ended =
                begun.reference().isEmpty() ? last : last.withReference(begun.reference());
        entries.put(key, ended.in(state));
    }

    @Override
    public synchronized Optional<Submission> find(SubmissionKey key) {
        Instant now = time.now();
        return Optional.ofNullable(entries.get(key)).map(entry -> entry.asOf(now));
    }

    @Override
    public synchronized List<Submission> unsettled(Duration olderThan) {
        Instant now = time.now();
        Instant latest = now.minus(olderThan);
        return entries.values().stream()
                .map(entry -> entry.asOf(now))
                .filter(entry -> entry.state() == SubmissionState.UNKNOWN)
                .filter(entry -> !entry.begunAt().isAfter(latest))
                .toList();
    }

    @Override
    public synchronized boolean settle(SubmissionKey key, SubmissionState verdict) {
        SettlementRules.check(verdict);
        Submission last = entries.get(key);
        Instant leaseExpiredBy = SettlementRules.leaseExpiredBy(verdict, time.now());
        if (last == null || last.asOf(leaseExpiredBy).state() != SubmissionState.UNKNOWN) {
            return false;
        }
        entries.put(key, last.in(verdict));
        return true;
    }

    /** Shows the number of entries. */
    @Override
    public synchronized String toString() {
        return "SubmissionLog(in memory, " + entries.size() + ")";
    }
}
