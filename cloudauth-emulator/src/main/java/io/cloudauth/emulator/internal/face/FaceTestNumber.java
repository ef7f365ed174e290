package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.operation.Fault;
import io.cloudauth.emulator.internal.operation.RefusedException;
import io.cloudauth.emulator.internal.verification.TestNumber;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The effects that the three digits of a test number select in the financial-grade product. */
final class FaceTestNumber {

    private static final int NOTHING_SUBMITTED = 0;
    private static final int FIRST_SUB_CODE = 200;
    private static final int LAST_SUB_CODE = 222;

    /** The business errors of InitFaceVerify. */
    private static final Set<Integer> CODES = Set.of(405, 417, 418);

    /** The errors of the gateway, and the faults. The other errors are those of the legacy API. */
    private static final Set<Integer> FAULTS = Set.of(900, 901, 903, 936, 990, 991, 992, 993);

    private FaceTestNumber() {}

    /** Returns the outcome that the digits select, or null if nothing is submitted. */
    static @Nullable FaceOutcome outcome(int digits) {
        if (digits == NOTHING_SUBMITTED) {
            return null;
        }
        boolean isSubCode = digits >= FIRST_SUB_CODE && digits <= LAST_SUB_CODE;
        return isSubCode ? FaceOutcome.subCode(Integer.toString(digits)) : FaceOutcome.PASSED;
    }

    /** Throws if the digits select a business error of InitFaceVerify. */
    static void requireNoBusinessError(int digits) throws BusinessErrorException {
        if (CODES.contains(digits)) {
            throw BusinessErrorException.ofCode(Integer.toString(digits));
        }
    }

    /**
     * Returns the fault that the digits select, or null if they select none.
     *
     * @param isFirstThrottling returns whether the caller was not throttled before, and remembers
     *     it
     * @throws RefusedException if the digits select an error of the gateway
     */
    static @Nullable Fault fault(int digits, BooleanSupplier isFirstThrottling)
            throws RefusedException {
        return FAULTS.contains(digits) ? TestNumber.fault(digits, isFirstThrottling) : null;
    }
}
