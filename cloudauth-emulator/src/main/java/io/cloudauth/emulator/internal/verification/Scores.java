package io.cloudauth.emulator.internal.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The comparison scores for a status. All scores are high, except the score of the comparison that
 * failed according to the status.
 */
final class Scores {

    private static final double HIGH = 97.31;
    private static final double LOW = 38.25;
    private static final Set<Integer> STATUSES_WITHOUT_AUTHORITY = Set.of(11, 12);

    private Scores() {}

    /** Returns the scores by field name, in the spelling of the API. */
    static Map<String, Double> of(Verification.State state, Scenes.Scene scene) {
        Map<String, Double> scores = new LinkedHashMap<>();
        int status = state.status();
        Person person = state.person();
        if (status == Verification.NOTHING_SUBMITTED) {
            return scores;
        }
        boolean hasCard = person.hasCardFront() || scene.hasCardPhoto();
        if (!STATUSES_WITHOUT_AUTHORITY.contains(status)
                && (hasCard || person.idNumber() != null)) {
            scores.put("AuthorityComparisionScore", status == 7 ? LOW : HIGH);
        }
        if (person.hasRetainedFace()) {
            scores.put("FaceComparisonScore", status == 10 ? LOW : HIGH);
        }
        if (hasCard) {
            scores.put("IdCardFaceComparisonScore", status == 6 ? LOW : HIGH);
        }
        return scores;
    }
}
