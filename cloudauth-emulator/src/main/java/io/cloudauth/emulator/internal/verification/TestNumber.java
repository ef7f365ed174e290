package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.operation.Fault;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The effects that the three digits of a test number select. */
public final class TestNumber {

    private static final int FIRST_ERROR = 900;
    private static final Duration DELAY = Duration.ofSeconds(5);

    private TestNumber() {}

    /** Returns the status that the digits select. */
    static int status(int digits) {
        return digits == 0 ? Verification.NOTHING_SUBMITTED : digits < FIRST_ERROR ? digits : 1;
    }

    /**
     * Returns the fault that the digits select, or null if they select none.
     *
     * @param isFirstThrottling returns whether the caller was not throttled before, and remembers
     *     it
     * @throws RefusedException if the digits select an error code
     */
    public static @Nullable Fault fault(int digits, BooleanSupplier isFirstThrottling)
            throws RefusedException {
        switch (digits) {
            case 900 -> {
                if (isFirstThrottling.getAsBoolean()) {
                    throw Refusals.byCode("Throttling");
                }
                return null;
            }
            case 901 -> throw Refusals.byCode("Throttling");
            case 903 -> throw Refusals.byCode("ServiceUnavailable");
            case 931 -> throw Refusals.byCode("3101");
            case 932 -> throw Refusals.byCode("3102");
            case 933 -> throw Refusals.byCode("3103");
            case 934 -> throw Refusals.byCode("3104");
            case 935 -> throw Refusals.byCode("InvalidBiz");
            case 936 -> throw Refusals.byCode("NoPermission");
            case 990 -> {
                return new Fault(Fault.Kind.DELAY, DELAY, 0, "");
            }
            case 991 -> {
                return Fault.of(Fault.Kind.CUT);
            }
            case 992 -> {
                return Fault.of(Fault.Kind.TRUNCATE);
            }
            case 993 -> {
                return new Fault(Fault.Kind.STATUS, Duration.ZERO, 502, "");
            }
            default -> {
                return null;
            }
        }
    }
}
