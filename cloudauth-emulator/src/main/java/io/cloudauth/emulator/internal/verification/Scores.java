package io.cloudauth.emulator.internal.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The comparison scores that go with a status: high, but for the comparison that the status says
 * has failed.
 */
final class Scores {

    private static final double ALIKE = 97.31;
    private static final double UNLIKE = 38.25;
    private static final Set<Integer> NO_AUTHORITY = Set.of(11, 12);

    private Scores() {}

    /** The scores by their names on the wire, in the wire's own spelling. */
    static Map<String, Double> of(Verification.State state, Scenes.Scene scene) {
        Map<String, Double> scores = new LinkedHashMap<>();
        int status = state.status();
        Person person = state.person();
        if (status == Verification.NOTHING_SUBMITTED) {
            return scores;
        }
        boolean card = person.hasCardFront() || scene.photographsCard();
        if (!NO_AUTHORITY.contains(status) && (card || person.idNumber() != null)) {
            scores.put("AuthorityComparisionScore", status == 7 ? UNLIKE : ALIKE);
        }
        if (person.hasRetainedFace()) {
            scores.put("FaceComparisonScore", status == 10 ? UNLIKE : ALIKE);
        }
        if (card) {
            scores.put("IdCardFaceComparisonScore", status == 6 ? UNLIKE : ALIKE);
        }
        return scores;
    }
}
