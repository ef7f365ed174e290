package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.operation.ApiResponse;
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

/** The operation that starts a verification and returns a token for the app or for the page. */
public final class DescribeVerifyToken implements CloudAuthOperation {

    /** The path of the end user's page. */
    public static final String PAGE = "/verify";

    private static final Set<String> LINK_SCHEMES = new TreeSet<>(Set.of("http", "https"));

    private final Scenes scenes;
    private final Verifications verifications;
    private final UploadTokens uploads;
    private final Supplier<String> endpoint;
    private final Clock clock;

    /** Creates the operation. */
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
    public ApiResponse execute(Parameters parameters) throws RefusedException {
        String bizId = RequestValidation.bizId(parameters);
        Scenes.Scene scene = scenes.of(parameters);
        if (scene.requires(Scheme.RequiredInput.IDENTITY)) {
            RequestValidation.requireIdentity(parameters);
        }
        if (scene.requires(Scheme.RequiredInput.RETAINED_FACE)) {
            parameters.require("FaceRetainedImageUrl");
        }
        if (parameters.get("CallbackUrl") != null) {
            parameters.require("CallbackSeed");
        }
        RequestValidation.requireStorableLengths(parameters);
        RequestValidation.requireValidIdNumber(parameters, clock);
        RequestValidation.requireLink(parameters, "IdCardFrontImageUrl", LINK_SCHEMES);
        RequestValidation.requireLink(parameters, "IdCardBackImageUrl", LINK_SCHEMES);
        RequestValidation.requireLink(parameters, "FaceRetainedImageUrl", LINK_SCHEMES);
        Verification verification = verifications.of(scene, bizId);
        Person person = Person.of(parameters);
        Fault fault = fault(verification, person.idNumber());
        FlowOptions options = FlowOptions.of(parameters, scene);
        verifications.start(verification, person, options);
        String token = verifications.newToken(verification);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("VerifyToken", token);
        if (options.onPage()) {
            fields.put("VerifyPageUrl", endpoint.get() + PAGE + "?token=" + token);
        }
        fields.put("OssUploadToken", uploads.fields(true));
        fields.put("EmulatorExtra", Map.of("Note", "a field that no client knows"));
        return new ApiResponse(fields, 0, fault);
    }

    static @Nullable Fault fault(Verification verification, @Nullable String idNumber)
            throws RefusedException {
        return idNumber != null && IdNumber.isTest(idNumber)
                ? TestNumber.fault(IdNumber.testDigits(idNumber), verification::isFirstThrottling)
                : null;
    }
}
