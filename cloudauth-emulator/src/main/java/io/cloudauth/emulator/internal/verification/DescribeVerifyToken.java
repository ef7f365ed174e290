package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.operation.Answer;
import io.cloudauth.emulator.internal.operation.Fault;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Begins a verification: a token for the app, or a page. */
public final class DescribeVerifyToken implements CloudAuthOperation {

    /** Where the page is. */
    public static final String PAGE = "/verify";

    private static final Set<String> LINKS = new TreeSet<>(Set.of("http", "https"));

    private final Scenes scenes;
    private final Verifications verifications;
    private final UploadTokens uploads;
    private final Supplier<String> endpoint;
    private final Clock clock;

    /** The operation on these verifications. */
    public DescribeVerifyToken(
            Scenes scenes,
            Verifications verifications,
            UploadTokens uploads,
            Supplier<String> endpoint,
            Clock clock) {
        this.scenes = scenes;
        this.verifications = verifications;
        this.uploads = uploads;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    @Override
    public String action() {
        return "DescribeVerifyToken";
    }

    @Override
    public Answer answer(Parameters parameters) throws RefusedException {
        String bizId = Required.bizId(parameters);
        Scenes.Scene scene = scenes.of(parameters);
        if (scene.asksFor(Scheme.Needs.IDENTITY)) {
            Required.identity(parameters);
        }
        if (scene.asksFor(Scheme.Needs.RETAINED_FACE)) {
            parameters.require("FaceRetainedImageUrl");
        }
        if (parameters.get("CallbackUrl") != null) {
            parameters.require("CallbackSeed");
        }
        Required.keptLengths(parameters);
        Required.validNumber(parameters, clock);
        Required.link(parameters, "IdCardFrontImageUrl", LINKS);
        Required.link(parameters, "IdCardBackImageUrl", LINKS);
        Required.link(parameters, "FaceRetainedImageUrl", LINKS);
        Verification verification = verifications.of(scene, bizId);
        Person person = Person.of(parameters);
        Fault fault = fault(verification, person.idNumber());
        Journey journey = Journey.of(parameters, scene);
        verifications.begin(verification, person, journey);
        String token = verifications.newToken(verification);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("VerifyToken", token);
        if (journey.onPage()) {
            fields.put("VerifyPageUrl", endpoint.get() + PAGE + "?token=" + token);
        }
        fields.put("OssUploadToken", uploads.fields(true));
        fields.put("EmulatorExtra", Map.of("Note", "a field that no client knows"));
        return new Answer(fields, 0, fault);
    }

    static @Nullable Fault fault(Verification verification, @Nullable String idNumber)
            throws RefusedException {
        return idNumber != null && IdNumber.isTest(idNumber)
                ? TestNumber.fault(verification, IdNumber.testDigits(idNumber))
                : null;
    }
}
