package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.media.Links;
import io.cloudauth.emulator.internal.operation.ApiResponse;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The operation that returns the result of a verification. Its response contains statuses and
 * scores as JSON numbers.
 *
 * <p>The operation also returns results of VerifyMaterial. The vendor does not document whether the
 * service does so.
 */
public final class DescribeVerifyResult implements CloudAuthOperation {

    private final Scenes scenes;
    private final Verifications verifications;
    private final Links links;
    private final Clock clock;

    /** Creates the operation. */
    public DescribeVerifyResult(
            Scenes scenes, Verifications verifications, Links links, Clock clock) {
        this.scenes = scenes;
        this.verifications = verifications;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String action() {
        return "DescribeVerifyResult";
    }

    @Override
    public ApiResponse execute(Parameters parameters) throws RefusedException {
        String bizId = RequestValidation.bizId(parameters);
        Scenes.Scene scene = scenes.of(parameters);
        Verification verification = verifications.of(scene, bizId);
        int charged = verifications.simulateEndUser(verification);
        Verification.State state = verification.state();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("VerifyStatus", state.status());
        if (state.status() != Verification.NOTHING_SUBMITTED) {
            fields.putAll(Scores.of(state, scene));
            MaterialFields material =
                    new MaterialFields(links, scene, state, RequestValidation.today(clock));
            fields.put("Material", material.forResult());
        }
        fields.put("EmulatorExtra", Map.of("Note", "a field that no client knows"));
        return new ApiResponse(fields, charged, null);
    }
}
