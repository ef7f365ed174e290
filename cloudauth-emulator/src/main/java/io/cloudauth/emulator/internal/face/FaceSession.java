package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.memory.Bounds;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a session that InitFaceVerify starts, or of the verdict on the photos of a request.
 * Thread-safe.
 */
public final class FaceSession {

    /** The risk tags of every device, for a caller that asks for them. */
    static final String DEVICE_RISK = "ROOT,VPN,HOOK";

    private static final String FRAME = "iframe";
    private static final long OBJECT_BYTES = 250;

    private final String certifyId;
    private final String pageToken;
    private final Instant expiresAt;
    private final SessionRequest request;
    private @Nullable FaceOutcome outcome;
    private boolean charged;
    private long results;

    FaceSession(String certifyId, String pageToken, Instant expiresAt, SessionRequest request) {
        this.certifyId = certifyId;
        this.pageToken = pageToken;
        this.expiresAt = expiresAt;
        this.request = request;
    }

    /** Returns the CertifyId. */
    public String certifyId() {
        return certifyId;
    }

    /** Returns the token in the CertifyUrl. */
    String pageToken() {
        return pageToken;
    }

    SessionRequest request() {
        return request;
    }

    /** Returns the SceneId. */
    public long sceneId() {
        return request.scene().sceneId();
    }

    /** Returns the solution. */
    public Solution solution() {
        return request.solution();
    }

    /** Returns the caller's number of the session. */
    public String outerOrderNo() {
        return request.outerOrderNo();
    }

    /** Returns the record of a verdict of this session. */
    VerdictRecord record(FaceOutcome verdict, Instant now) {
        Map<String, Object> details = MaterialInfo.ofRecord(this, verdict);
        if (request.wantsDeviceRisk()) {
            details.put("DeviceRisk", DEVICE_RISK);
        }
        Identity identity = request.identity();
        return new VerdictRecord(
                certifyId,
                request.outerOrderNo(),
                request.solution().name(),
                sceneId(),
                request.model(),
                new VerdictRecord.Person(request.userId(), identity.name(), identity.clearNumber()),
                verdict.isPassed(),
                verdict.value(),
                details,
                now);
    }

    /** Returns the parameter ReturnUrl, or null. */
    public @Nullable String returnUrl() {
        return request.returnUrl();
    }

    /** Returns the parameter CallbackUrl, or null. */
    public @Nullable String callbackUrl() {
        return request.callbackUrl();
    }

    /** Returns the parameter CallbackToken, or null. */
    public @Nullable String callbackToken() {
        return request.callbackToken();
    }

    /** Returns whether the page is embedded in a page of the caller. */
    public boolean isFramed() {
        return FRAME.equals(request.returnUrl());
    }

    /** Returns whether the time for a submission is over. */
    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Returns the outcome, or null if there is none yet. */
    public synchronized @Nullable FaceOutcome outcome() {
        return outcome;
    }

    /** Returns whether the session was charged. */
    public synchronized boolean isCharged() {
        return charged;
    }

    /** Returns the outcome that the emulator selects itself, or null if a person decides. */
    @Nullable FaceOutcome simulatedOutcome() {
        int testDigits = request.identity().testDigits();
        if (testDigits >= 0) {
            return FaceTestNumber.outcome(testDigits);
        }
        boolean decides = !request.isOfPage() && request.identity().clearNumber() != null;
        return decides ? FaceOutcome.PASSED : null;
    }

    /**
     * Records the only submission of the end user. Returns false if the session already has an
     * outcome, which then does not change.
     */
    synchronized boolean submit(FaceOutcome verdict) {
        if (outcome != null) {
            return false;
        }
        outcome = verdict;
        return true;
    }

    /** Sets or replaces the outcome. Returns whether this changed it. */
    synchronized boolean setOutcome(FaceOutcome other) {
        boolean changed = !other.equals(outcome);
        outcome = other;
        return changed;
    }

    /** Charges the session, unless it was charged before. Returns 1 if this charged it, else 0. */
    synchronized int charge() {
        int charge = charged ? 0 : 1;
        charged = true;
        return charge;
    }

    /** Returns how often the result was returned before, and counts this time. */
    synchronized long countResult() {
        return results++;
    }

    /** Returns whether the result was returned at least once. */
    synchronized boolean isQueried() {
        return results > 0;
    }

    /** Returns the memory that the session uses. */
    long bytes() {
        return OBJECT_BYTES + Bounds.sizeOf(certifyId) + Bounds.sizeOf(pageToken) + request.bytes();
    }

    @Override
    public String toString() {
        return "FaceSession[" + certifyId + "]";
    }
}
