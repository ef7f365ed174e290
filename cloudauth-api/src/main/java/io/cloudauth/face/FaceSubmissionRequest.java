package io.cloudauth.face;

import io.cloudauth.error.Violation;
import io.cloudauth.model.FinancialGradeRequest;
import io.cloudauth.model.ImageLimits;
import io.cloudauth.model.Personal;
import io.cloudauth.model.PersonalData;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A billed request whose response contains the verdict. No end user takes part: your server sends
 * the photos. The client records the request in the {@link io.cloudauth.submission.SubmissionLog}
 * before it sends it, under the operation, the SceneId and the OuterOrderNo.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public abstract sealed class FaceSubmissionRequest extends FinancialGradeRequest
        permits ContrastFaceVerifyRequest, CompareFaceVerifyRequest, LivenessFaceVerifyRequest {

    private final transient OuterOrderNo outerOrderNo;
    private final transient @Nullable Long sceneId;
    private final transient Map<String, Personal<String>> options;

    FaceSubmissionRequest(FaceSubmissionRequestBuilder<?> builder, List<Violation> warnings) {
        super(builder, warnings);
        this.outerOrderNo = OuterOrderNo.of(Objects.requireNonNull(builder.outerOrderNo));
        this.sceneId = builder.sceneId;
        Map<String, Personal<String>> masked = new TreeMap<>();
        builder.options.forEach((parameter, value) -> masked.put(parameter, Personal.of(value)));
        this.options = Collections.unmodifiableMap(masked);
    }

    /**
     * Returns the solution, which selects the client's scene if the request names none.
     *
     * @return the ProductCode
     */
    public abstract ProductCode productCode();

    /**
     * Returns the limits of a local photo.
     *
     * @return the limits
     */
    public abstract ImageLimits photoLimits();

    /**
     * Returns your own number of the verification.
     *
     * @return the number
     */
    public final OuterOrderNo outerOrderNo() {
        return outerOrderNo;
    }

    /**
     * Returns the scene.
     *
     * @return the SceneId; empty if the client's for this solution applies
     */
    public final OptionalLong sceneId() {
        return sceneId == null ? OptionalLong.empty() : OptionalLong.of(sceneId);
    }

    /**
     * Returns all other parameters by their names on the wire, such as {@code Model}.
     *
     * @return the parameters; unmodifiable
     */
    @PersonalData
    public final Map<String, Personal<String>> options() {
        return options;
    }

    @Override
    protected void addFields(Map<String, @Nullable Object> fields) {
        fields.put("outerOrderNo", outerOrderNo);
        fields.put("sceneId", sceneId);
        fields.put("options", options.isEmpty() ? null : options);
    }
}
