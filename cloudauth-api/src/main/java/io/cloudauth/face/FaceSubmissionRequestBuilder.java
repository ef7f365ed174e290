package io.cloudauth.face;

import io.cloudauth.internal.validation.Violations;
import io.cloudauth.model.FinancialGradeRequestBuilder;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a billed request whose response contains the verdict. Required: {@link
 * #outerOrderNo} and the photos. Not safe for use by multiple threads.
 *
 * @param <B> the type of the builder itself
 */
public abstract sealed class FaceSubmissionRequestBuilder<B extends FaceSubmissionRequestBuilder<B>>
        extends FinancialGradeRequestBuilder<B>
        permits FacePhotoRequestBuilder, CompareFaceVerifyRequest.Builder {

    transient @Nullable String outerOrderNo;
    transient @Nullable Long sceneId;

    /** All parameters without a field of their own, by their names on the wire. */
    final transient Map<String, String> options = new TreeMap<>();

    FaceSubmissionRequestBuilder() {}

    /**
     * Sets your own number of the verification; required. The client records the request under it.
     *
     * @param outerOrderNo the number
     * @return this builder
     */
    public B outerOrderNo(@Nullable OuterOrderNo outerOrderNo) {
        return outerOrderNo(outerOrderNo == null ? null : outerOrderNo.value());
    }

    /**
     * Sets your own number of the verification; required. The client records the request under it.
     *
     * @param outerOrderNo 1 to 32 letters and digits
     * @return this builder
     */
    public B outerOrderNo(@Nullable String outerOrderNo) {
        this.outerOrderNo = outerOrderNo;
        return self();
    }

    /**
     * Sets the scene. Default: the client's scene for the solution, otherwise the client's scene.
     *
     * @param sceneId the number of the scene in the console; positive
     * @return this builder
     */
    public B sceneId(long sceneId) {
        this.sceneId = sceneId;
        return self();
    }

    /**
     * Sets whether the service may crop the photos, which helps if they were not taken by the
     * vendor's SDK. Default: the service's.
     *
     * @param allowed whether it may
     * @return this builder
     */
    public B crop(boolean allowed) {
        option("Crop", allowed ? "T" : "F");
        return self();
    }

    final void option(String parameter, @Nullable String value) {
        if (value == null) {
            options.remove(parameter);
        } else {
            options.put(parameter, value);
        }
    }

    final void checkSubmission(Violations violations, Set<String> namesOfFields) {
        FaceChecks.orderAndScene(violations, outerOrderNo, sceneId);
        checkBilledOptions(namesOfFields, violations::violation, violations::warning);
    }
}
