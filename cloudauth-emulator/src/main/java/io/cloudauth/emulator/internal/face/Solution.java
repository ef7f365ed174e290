package io.cloudauth.emulator.internal.face;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A solution. The name of a constant is its ProductCode. */
public enum Solution {
    /** Liveness, and a comparison with the authority's photo. The request has name and number. */
    ID_PRO,
    /** As {@link #ID_PRO}, but the end user photographs the ID card. */
    ID_PLUS,
    /** Liveness, and a comparison with a photo in the request. */
    PV_FV,
    /** Liveness only. */
    LR_FR,
    /** A photo against the authority's photo, from the server alone. */
    ID_MIN,
    /** Two photos, from the server alone. */
    PV_FC,
    /** Liveness of a photo, from the server alone. */
    LR_FR_MIN;

    /** Returns the solution with this ProductCode, or null if there is none. */
    public static @Nullable Solution named(String productCode) {
        for (Solution solution : values()) {
            if (solution.name().equals(productCode)) {
                return solution;
            }
        }
        return null;
    }

    /** Returns whether no end user takes part, so that there are no sessions. */
    boolean isServerOnly() {
        return this == ID_MIN || this == PV_FC || this == LR_FR_MIN;
    }

    /** Returns whether a request must contain the certificate's type, name and number. */
    boolean requiresIdentity() {
        return this == ID_PRO || this == ID_MIN;
    }

    /** Returns whether a request must contain a UserId. */
    boolean requiresUserId() {
        return this == PV_FV || this == LR_FR;
    }

    /** Returns whether a request that starts a session must contain a photo. */
    boolean requiresPhoto() {
        return this == PV_FV;
    }

    /** Returns whether the face is compared with a photo, so that the result has a verifyScore. */
    boolean comparesFaces() {
        return this != LR_FR && this != LR_FR_MIN;
    }

    /**
     * Returns the SubCodes with which a person can fail, the most likely first. They depend on what
     * is compared. SubCodes 220 to 222 are left out, because the emulator has no check of a
     * person's consent.
     */
    public List<String> failureSubCodes() {
        List<String> subCodes = new ArrayList<>();
        if (comparesFaces()) {
            subCodes.add("204");
        }
        if (verifiesIdentity()) {
            subCodes.addAll(List.of("201", "202", "203"));
        }
        subCodes.addAll(List.of("205", "206"));
        if (hasCardPhoto()) {
            subCodes.add("207");
        }
        if (verifiesIdentity()) {
            subCodes.add("209");
        }
        return subCodes;
    }

    /** Returns whether the end user photographs the ID card. */
    boolean hasCardPhoto() {
        return this == ID_PLUS;
    }

    /** Returns whether the service verifies the name and the number of a request. */
    boolean verifiesIdentity() {
        return this == ID_PRO || this == ID_PLUS || this == ID_MIN;
    }
}
