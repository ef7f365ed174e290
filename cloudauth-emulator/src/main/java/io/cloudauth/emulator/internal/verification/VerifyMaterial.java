package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.media.Links;
import io.cloudauth.emulator.internal.operation.ApiResponse;
import io.cloudauth.emulator.internal.operation.Fault;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The operation that verifies a person by name, ID number and pictures. Its response contains
 * statuses and scores as strings.
 *
 * <p>If the BizType has a scheme with another access mode, the operation returns an error. The
 * vendor does not document what the service does in this case.
 */
public final class VerifyMaterial implements CloudAuthOperation {

    private static final Set<String> LINK_SCHEMES = new TreeSet<>(Set.of("http", "https", "oss"));

    private static final String OWN_BUCKET = "oss://" + UploadTokens.BUCKET + ":";

    private final Scenes scenes;
    private final Verifications verifications;
    private final Links links;
    private final Predicate<String> isUploaded;
    private final Clock clock;

    /**
     * Creates the operation.
     *
     * @param isUploaded whether an object with this key was uploaded
     */
    public VerifyMaterial(
            Scenes scenes,
            Verifications verifications,
            Links links,
            Predicate<String> isUploaded,
            Clock clock) {
        this.scenes = scenes;
        this.verifications = verifications;
        this.links = links;
        this.isUploaded = isUploaded;
        this.clock = clock;
    }

    @Override
    public String action() {
        return "VerifyMaterial";
    }

    @Override
    public ApiResponse execute(Parameters parameters) throws RefusedException {
        String bizId = RequestValidation.bizId(parameters);
        Scenes.Scene scene = scenes.of(parameters);
        if (scene.scheme() != null && !scene.isAccessedBy(Scheme.Access.SERVER)) {
            throw new RefusedException(
                    400, "UnsupportedOperation", "The scheme of this BizType has another access.");
        }
        RequestValidation.requireIdentity(parameters);
        parameters.require("FaceImageUrl");
        RequestValidation.requireStorableLengths(parameters);
        RequestValidation.requireValidIdNumber(parameters, clock);
        requireImage(parameters, "FaceImageUrl");
        requireImage(parameters, "IdCardFrontImageUrl");
        requireImage(parameters, "IdCardBackImageUrl");
        Verification verification = verifications.of(scene, bizId);
        Person person = Person.of(parameters);
        Fault fault = DescribeVerifyToken.fault(verification, person.idNumber());
        int charged = verifications.submitMaterial(verification, person);
        return new ApiResponse(fields(verification, scene), charged, fault);
    }

    private void requireImage(Parameters parameters, String name) throws RefusedException {
        RequestValidation.requireLink(parameters, name, LINK_SCHEMES);
        String link = parameters.get(name);
        if (link != null
                && link.startsWith(OWN_BUCKET)
                && !isUploaded.test(link.substring(OWN_BUCKET.length()))) {
            throw Refusals.invalid(name, "no object was put there");
        }
    }

    private Map<String, Object> fields(Verification verification, Scenes.Scene scene) {
        Verification.State state = verification.state();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("VerifyToken", verifications.newToken(verification));
        fields.put("VerifyStatus", Integer.toString(state.status()));
        if (state.status() != Verification.NOTHING_SUBMITTED) {
            Scores.of(state, scene)
                    .forEach((name, score) -> fields.put(name, Double.toString(score)));
            fields.remove("FaceComparisonScore");
            MaterialFields material =
                    new MaterialFields(links, scene, state, RequestValidation.today(clock));
            fields.put("Material", material.forMaterial());
        }
        fields.put("EmulatorExtra", Map.of("Note", "a field that no client knows"));
        return fields;
    }
}
