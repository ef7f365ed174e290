package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.memory.Bounds;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of the verification with one BizType and BizId. Thread-safe. */
public final class Verification {

    /** The status if nothing has been submitted. */
    public static final int NOTHING_SUBMITTED = -1;

    static final int PASSED = 1;
    private static final long OBJECT_BYTES = 150;
    private static final int FIRST_REJECTION = 3;
    private static final int LAST_REJECTION = 11;

    /**
     * A snapshot of a verification.
     *
     * @param status the status
     * @param person the person to verify
     */
    record State(int status, Person person) {}

    private final Scenes.Scene scene;
    private final String bizId;
    private Person person = Person.UNKNOWN;
    private FlowOptions flowOptions = FlowOptions.NONE;
    private int status = NOTHING_SUBMITTED;
    private int charged;
    private boolean started;
    private boolean byMaterial;
    private boolean throttled;
    private @Nullable Integer presetStatus;

    Verification(Scenes.Scene scene, String bizId, @Nullable Integer presetStatus) {
        this.scene = scene;
        this.bizId = bizId;
        this.presetStatus = presetStatus;
    }

    /** Returns the BizType. */
    public String bizType() {
        return scene.bizType();
    }

    /** Returns the BizId. */
    public String bizId() {
        return bizId;
    }

    Scenes.Scene scene() {
        return scene;
    }

    /** Returns the current status. Does not simulate the end user. */
    public synchronized int status() {
        return status;
    }

    /** Returns how many submissions were charged. */
    public synchronized int charged() {
        return charged;
    }

    /** Returns the options of the end user's flow. */
    public synchronized FlowOptions flowOptions() {
        return flowOptions;
    }

    /**
     * Returns the statuses with which the end user can fail, the most likely first. A page without
     * a configured scheme has the rules of the only scheme with a page.
     */
    public synchronized List<Integer> failureStatuses() {
        Scheme scheme = scene.scheme();
        if (scheme == null && flowOptions.onPage()) {
            scheme = Scheme.RP_H5_BIO_ONLY;
        }
        return FailureStatuses.of(scheme, person.hasCardFront());
    }

    /** Returns the memory that the verification uses. */
    synchronized long bytes() {
        return OBJECT_BYTES
                + Bounds.sizeOf(scene.bizType())
                + Bounds.sizeOf(bizId)
                + Bounds.sizeOf(person.name())
                + Bounds.sizeOf(person.idNumber())
                + flowOptions.bytes();
    }

    synchronized State state() {
        return new State(status, person);
    }

    /**
     * Returns whether this is the first request to throttle, and remembers that it was throttled.
     */
    synchronized boolean isFirstThrottling() {
        boolean first = !throttled;
        throttled = true;
        return first;
    }

    synchronized void requireNotPassed() throws RefusedException {
        if (status == PASSED) {
            throw Refusals.byCode("3104");
        }
    }

    /** Starts a new session of the end user, without a submission. */
    synchronized void start(Person person, FlowOptions flowOptions) throws RefusedException {
        requireNotPassed();
        this.person = person;
        this.flowOptions = flowOptions;
        status = NOTHING_SUBMITTED;
        started = true;
        byMaterial = false;
    }

    /**
     * Simulates the submission of the end user, if nothing has been submitted. Uses the preset
     * status, or else the status of the test number. Any other ID number passes, unless a person
     * decides on the page. Returns how many submissions this charged.
     */
    synchronized int simulateEndUser() {
        if (status != NOTHING_SUBMITTED) {
            return 0;
        }
        Integer verdict = simulatedVerdict();
        return verdict == null ? 0 : submit(verdict);
    }

    private @Nullable Integer simulatedVerdict() {
        if (presetStatus != null) {
            return presetStatus;
        }
        String number = started ? person.idNumber() : null;
        if (number == null) {
            return null;
        }
        if (IdNumber.isTest(number)) {
            return TestNumber.status(IdNumber.testDigits(number));
        }
        return flowOptions.onPage() ? null : Integer.valueOf(PASSED);
    }

    /** Verifies material immediately. Returns how many submissions this charged. */
    synchronized int submitMaterial(Person person) throws RefusedException {
        requireNotPassed();
        this.person = person;
        started = true;
        byMaterial = true;
        status = NOTHING_SUBMITTED;
        return simulateEndUser();
    }

    /**
     * Sets the current status and presets the status of later submissions. Returns how many
     * submissions this charged.
     */
    synchronized int setOutcome(int value) {
        presetStatus = value;
        if (started && !byMaterial && value != status && status != PASSED) {
            return submit(value);
        }
        status = started ? value : status;
        return 0;
    }

    /**
     * Records a submission of the end user, unless the verification has passed. Returns how many
     * submissions this charged.
     */
    synchronized int submit(int verdict) {
        if (status == PASSED) {
            return 0;
        }
        status = verdict;
        int charge = isCharged(verdict) ? 1 : 0;
        charged += charge;
        return charge;
    }

    /**
     * Returns whether a submission is charged: if it passed or was rejected, but not if the
     * authority could not decide.
     */
    private static boolean isCharged(int verdict) {
        return verdict == PASSED || (verdict >= FIRST_REJECTION && verdict <= LAST_REJECTION);
    }
}
