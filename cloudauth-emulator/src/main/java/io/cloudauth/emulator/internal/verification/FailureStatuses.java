package io.cloudauth.emulator.internal.verification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statuses with which a verification can fail. They depend on what is compared: without a photo
 * of the ID card, for example, no status is about the card.
 */
final class FailureStatuses {

    private static final int FACE_DIFFERS_FROM_CARD = 6;
    private static final int FACE_DIFFERS_FROM_AUTHORITY = 7;
    private static final int NOT_THE_OWNER = 9;
    private static final int NOT_THE_SAME_PERSON = 10;
    private static final List<Integer> OF_CARD = List.of(3, 4, 5, 8);
    private static final List<Integer> OF_AUTHORITY = List.of(11, 12);

    private FailureStatuses() {}

    /**
     * Returns the statuses, the most likely first.
     *
     * @param scheme the scheme, or null if it is unknown: then every status is possible
     * @param hasCardImage whether the request contains a picture of the ID card
     */
    static List<Integer> of(@Nullable Scheme scheme, boolean hasCardImage) {
        boolean hasCard = scheme == null || scheme.hasCardPhoto() || hasCardImage;
        boolean hasAuthority =
                hasCard
                        || scheme == null
                        || scheme.requiredInput() == Scheme.RequiredInput.IDENTITY;
        boolean hasRetainedFace =
                scheme == null || scheme.requiredInput() == Scheme.RequiredInput.RETAINED_FACE;
        List<Integer> statuses = new ArrayList<>();
        addIf(hasAuthority, statuses, List.of(FACE_DIFFERS_FROM_AUTHORITY));
        addIf(hasRetainedFace, statuses, List.of(NOT_THE_SAME_PERSON));
        addIf(hasCard, statuses, List.of(FACE_DIFFERS_FROM_CARD));
        statuses.add(NOT_THE_OWNER);
        addIf(hasCard, statuses, OF_CARD);
        addIf(hasAuthority, statuses, OF_AUTHORITY);
        return statuses;
    }

    private static void addIf(boolean possible, List<Integer> statuses, List<Integer> more) {
        if (possible) {
            statuses.addAll(more);
        }
    }
}
