package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.memory.Bounds;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import org.jspecify.annotations.Nullable;

/** All that happened under one BizType and BizId. Thread-safe. */
public final class Verification {

    /** The status while nothing was submitted. */
    public static final int NOTHING_SUBMITTED = -1;

    static final int PASSED = 1;
    private static final long OBJECT_BYTES = 150;
    private static final int FIRST_REJECTION = 3;
    private static final int LAST_REJECTION = 11;

    /**
     * What a verification is at one moment.
     *
     * @param status its status
     * @param person who is verified
     */
    record State(int status, Person person) {}

    private final Scenes.Scene scene;
    private final String bizId;
    private Person person = Person.UNKNOWN;
    private Journey journey = Journey.NONE;
    private int status = NOTHING_SUBMITTED;
    private int charged;
    private boolean begun;
    private boolean material;
    private boolean throttled;
    private @Nullable Integer chosen;

    Verification(Scenes.Scene scene, String bizId, @Nullable Integer chosen) {
        this.scene = scene;
        this.bizId = bizId;
        this.chosen = chosen;
    }

    /** The scene's name. */
    public String bizType() {
        return scene.bizType();
    }

    /** The caller's number. */
    public String bizId() {
        return bizId;
    }

    Scenes.Scene scene() {
        return scene;
    }

    /** The status as it stands, nothing decided by the asking. */
    public synchronized int status() {
        return status;
    }

    /** How many submissions were charged. */
    public synchronized int charged() {
        return charged;
    }

    /** Where the end user goes. */
    public synchronized Journey journey() {
        return journey;
    }

    /** The memory that it takes now. */
    synchronized long bytes() {
        return OBJECT_BYTES
                + Bounds.of(scene.bizType())
                + Bounds.of(bizId)
                + Bounds.of(person.name())
                + Bounds.of(person.idNumber())
                + journey.bytes();
    }

    synchronized State state() {
        return new State(status, person);
    }

    /** Whether this is the first time that a caller of this number is throttled. */
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

    /** A new session of the end user, who has submitted nothing yet. */
    synchronized void begin(Person who, Journey where) throws RefusedException {
        requireNotPassed();
        person = who;
        journey = where;
        status = NOTHING_SUBMITTED;
        begun = true;
        material = false;
    }

    /**
     * Plays the end user where nobody else does: by the chosen status, else by the test number,
     * else a given number passes, unless there is a page for a person to decide on. Returns how
     * many submissions that charged.
     */
    synchronized int settle() {
        if (status != NOTHING_SUBMITTED) {
            return 0;
        }
        Integer decided = decided();
        return decided == null ? 0 : submit(decided);
    }

    private @Nullable Integer decided() {
        if (chosen != null) {
            return chosen;
        }
        String number = begun ? person.idNumber() : null;
        if (number == null) {
            return null;
        }
        if (IdNumber.isTest(number)) {
            return TestNumber.status(IdNumber.testDigits(number));
        }
        return journey.onPage() ? null : Integer.valueOf(PASSED);
    }

    /** Material that reaches a verdict at once. Returns how many submissions that charged. */
    synchronized int submitMaterial(Person who) throws RefusedException {
        requireNotPassed();
        person = who;
        begun = true;
        material = true;
        status = NOTHING_SUBMITTED;
        return settle();
    }

    /** A status that was chosen for this number, now and for what is still to come. */
    synchronized int choose(int value) {
        chosen = value;
        if (begun && !material && value != status && status != PASSED) {
            return submit(value);
        }
        status = begun ? value : status;
        return 0;
    }

    /**
     * A submission of the end user, unless one has passed. Returns how many submissions that
     * charged.
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
     * A submission that reached a verdict on the person; one that the authority could not decide
     * did not.
     */
    private static boolean isCharged(int verdict) {
        return verdict == PASSED || (verdict >= FIRST_REJECTION && verdict <= LAST_REJECTION);
    }
}
