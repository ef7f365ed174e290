package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.access.RandomText;
import io.cloudauth.emulator.internal.memory.BoundedMap;
import io.cloudauth.emulator.internal.memory.Bounds;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store of the newest sessions and of what later sessions depend on. Thread-safe. */
public final class FaceSessions {

    private static final int MAX_ENTRIES = 20_000;
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final int CERTIFY_ID_DIGITS = 29;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final BoundedMap<String, FaceSession> byCertifyId =
            new BoundedMap<>(
                    MAX_ENTRIES, Bounds.FACE_SESSIONS, (certifyId, session) -> session.bytes());
    // a token keeps its session in memory, so the size of the session counts again
    private final BoundedMap<String, FaceSession> byPageToken =
            new BoundedMap<>(MAX_ENTRIES, Bounds.FACE_PAGES, (token, session) -> session.bytes());
    private final BoundedMap<String, Boolean> throttled =
            new BoundedMap<>(
                    MAX_ENTRIES, Bounds.THROTTLED, (orderNo, unused) -> Bounds.sizeOf(orderNo));
    private final BoundedMap<String, FaceOutcome> byOrderNo =
            new BoundedMap<>(
                    MAX_ENTRIES,
                    Bounds.FACE_OUTCOMES,
                    (orderNo, outcome) -> Bounds.sizeOf(orderNo));
    private final Identities identities = new Identities();
    private final AtomicLong charged = new AtomicLong();
    private final VerdictRecords records;
    private final Consumer<FaceSession> onVerdict;

    /**
     * Creates an empty store. It writes a record of each new verdict, and notifies the listener.
     */
    public FaceSessions(Clock clock, VerdictRecords records, Consumer<FaceSession> onVerdict) {
        this.clock = clock;
        this.records = records;
        this.onVerdict = onVerdict;
    }

    /** Starts a session. */
    synchronized FaceSession start(SessionRequest request) {
        FaceSession session =
                new FaceSession(
                        "sha" + RandomText.hex(CERTIFY_ID_DIGITS).substring(0, CERTIFY_ID_DIGITS),
                        RandomText.hex(16),
                        clock.instant().plus(LIFETIME),
                        request);
        byCertifyId.put(session.certifyId(), session);
        if (request.isOfPage()) {
            byPageToken.put(session.pageToken(), session);
        }
        return session;
    }

    /** Throws if the service starts no session for this identity. */
    void requireAllowed(Identity identity) throws BusinessErrorException {
        String number = identity.clearNumber();
        if (number != null) {
            identities.requireAllowed(number, today());
        }
    }

    /** Returns whether no request with this identifier was throttled, and remembers this one. */
    synchronized boolean isFirstThrottling(String identifier) {
        boolean first = throttled.get(identifier) == null;
        throttled.put(identifier, true);
        return first;
    }

    /** Returns the session with this CertifyId, or null if it is unknown. */
    public synchronized @Nullable FaceSession byCertifyId(String certifyId) {
        return byCertifyId.get(certifyId);
    }

    /** Returns the session with this token, even if it has expired, or null if it is unknown. */
    public synchronized @Nullable FaceSession byPageToken(String token) {
        return byPageToken.get(token);
    }

    /** Removes a session, with its page. */
    synchronized void remove(FaceSession session) {
        byCertifyId.remove(session.certifyId());
        byPageToken.remove(session.pageToken());
    }

    /** Returns whether a session can receive its submission. */
    public boolean isOpen(FaceSession session) {
        return session.outcome() == null && !session.isExpired(clock.instant());
    }

    /** Returns whether there is a session with this CertifyId and it has passed. */
    boolean hasPassed(String certifyId) {
        FaceSession session = byCertifyId(certifyId);
        FaceOutcome outcome = session == null ? null : session.outcome();
        return outcome != null && outcome.isPassed();
    }

    /**
     * Records the submission of the end user on the page. Returns false if the session is not open.
     */
    public boolean submit(FaceSession session, FaceOutcome verdict) {
        if (!isOpen(session) || !session.submit(verdict)) {
            return false;
        }
        settle(session, verdict);
        return true;
    }

    /**
     * Simulates the submission of the end user, if the session is open and the emulator decides.
     * Returns how many submissions this charged.
     */
    int simulateEndUser(FaceSession session) {
        FaceOutcome verdict = isOpen(session) ? session.simulatedOutcome() : null;
        return verdict != null && session.submit(verdict) ? settle(session, verdict) : 0;
    }

    /**
     * Sets or replaces the outcome of a session, even if it has expired. Returns false if the
     * CertifyId is unknown.
     */
    public boolean setOutcome(String certifyId, FaceOutcome outcome) {
        FaceSession session = byCertifyId(certifyId);
        if (session == null) {
            return false;
        }
        if (session.setOutcome(outcome)) {
            settle(session, outcome);
        }
        return true;
    }

    /**
     * Records the verdict on the photos of a request, which starts no session of an end user.
     * Returns how many submissions this charged.
     */
    int submitPhotos(FaceSession session, FaceOutcome verdict) {
        return session.submit(verdict) ? settle(session, verdict) : 0;
    }

    /** Sets the outcome of all later requests with this OuterOrderNo that need no end user. */
    public synchronized void setOutcomeOfOrder(String outerOrderNo, FaceOutcome outcome) {
        byOrderNo.put(outerOrderNo, outcome);
    }

    /** Returns the outcome that was set for an OuterOrderNo, or null if none was. */
    synchronized @Nullable FaceOutcome outcomeOfOrder(String outerOrderNo) {
        return byOrderNo.get(outerOrderNo);
    }

    /** Applies the effects of a new outcome. Returns how many submissions this charged. */
    private int settle(FaceSession session, FaceOutcome outcome) {
        String number = session.request().identity().clearNumber();
        if (outcome.isRejected() && number != null) {
            identities.reject(number, outcome, today());
        }
        int charge = outcome.isCharged() ? session.charge() : 0;
        charged.addAndGet(charge);
        if (outcome.isError()) {
            records.remove(session.certifyId());
        } else {
            records.put(session.record(outcome, clock.instant()));
            onVerdict.accept(session);
        }
        return charge;
    }

    /** Returns today's date in China. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    /** Counts a charged call that has no session. Returns how many submissions this charged. */
    int chargeWithoutSession() {
        charged.incrementAndGet();
        return 1;
    }

    /** Returns how many submissions were charged since the start or the last {@link #clear()}. */
    public long charged() {
        return charged.get();
    }

    /** Returns the newest sessions, newest first. */
    public synchronized List<FaceSession> newest(int limit) {
        List<FaceSession> all = byCertifyId.values();
        Collections.reverse(all);
        return all.subList(0, Math.min(limit, all.size()));
    }

    /**
     * Removes all sessions, their records and the history of each identity, and resets the count of
     * charges.
     */
    public synchronized void clear() {
        byCertifyId.clear();
        byPageToken.clear();
        throttled.clear();
        byOrderNo.clear();
        identities.clear();
        records.clear();
        charged.set(0);
    }
}
