package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.media.Links;
import io.cloudauth.emulator.internal.operation.Answer;
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
 * Verifies by material alone. Numbers are strings here. That a scene of another scheme is refused
 * is the emulator's choice: what the service does then is in no public source.
 */
public final class VerifyMaterial implements CloudAuthOperation {

    private static final Set<String> LINKS = new TreeSet<>(Set.of("http", "https", "oss"));

    private static final String OWN_BUCKET = "oss://" + UploadTokens.BUCKET + ":";

    private final Scenes scenes;
    private final Verifications verifications;
    private final Links links;
    private final Predicate<String> uploaded;
    private final Clock clock;

    /**
     * The operation on these verifications, which knows the keys of the objects that were uploaded.
     */
    public VerifyMaterial(
            Scenes scenes,
            Verifications verifications,
            Links links,
            Predicate<String> uploaded,
            Clock clock) {
        this.scenes = scenes;
        this.verifications = verifications;
        this.links = links;
        this.uploaded = uploaded;
        this.clock = clock;
    }

    @Override
    public String action() {
        return "VerifyMaterial";
    }

    @Override
    public Answer answer(Parameters parameters) throws RefusedException {
        String bizId = Required.bizId(parameters);
        Scenes.Scene scene = scenes.of(parameters);
        if (scene.scheme() != null && !scene.isAccessedBy(Scheme.Access.SERVER)) {
            throw new RefusedException(
                    400, "UnsupportedOperation", "The scheme of this BizType has another access.");
        }
        Required.identity(parameters);
        parameters.require("FaceImageUrl");
        Required.keptLengths(parameters);
        Required.validNumber(parameters, clock);
        image(parameters, "FaceImageUrl");
        image(parameters, "IdCardFrontImageUrl");
        image(parameters, "IdCardBackImageUrl");
        Verification verification = verifications.of(scene, bizId);
        Person person = Person.of(parameters);
        Fault fault = DescribeVerifyToken.fault(verification, person.idNumber());
        int charged = verifications.submitMaterial(verification, person);
        return new Answer(fields(verification, scene), charged, fault);
    }

    private void image(Parameters parameters, String name) throws RefusedException {
        Required.link(parameters, name, LINKS);
        String link = parameters.get(name);
        if (link != null
                && link.startsWith(OWN_BUCKET)
                && !uploaded.test(link.substring(OWN_BUCKET.length()))) {
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
                    new MaterialFields(links, scene, state, Required.today(clock));
            fields.put("Material", material.forMaterial());
        }
        fields.put("EmulatorExtra", Map.of("Note", "a field that no client knows"));
        return fields;
    }
}
