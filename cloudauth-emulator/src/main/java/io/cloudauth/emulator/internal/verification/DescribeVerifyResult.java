package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.media.Links;
import io.cloudauth.emulator.internal.operation.Answer;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells what became of a verification. Numbers are numbers here. That it answers for verifications
 * by material too is the emulator's choice: whether the service does is in no public source.
 */
public final class DescribeVerifyResult implements CloudAuthOperation {

    private final Scenes scenes;
    private final Verifications verifications;
    private final Links links;
    private final Clock clock;

    /** The operation on these verifications. */
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
    public Answer answer(Parameters parameters) throws RefusedException {
        String bizId = Required.bizId(parameters);
        Scenes.Scene scene = scenes.of(parameters);
        Verification verification = verifications.of(scene, bizId);
        int charged = verifications.settle(verification);
        Verification.State state = verification.state();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("VerifyStatus", state.status());
        if (state.status() != Verification.NOTHING_SUBMITTED) {
            fields.putAll(Scores.of(state, scene));
            MaterialFields material =
                    new MaterialFields(links, scene, state, Required.today(clock));
            fields.put("Material", material.forResult());
        }
        fields.put("EmulatorExtra", Map.of("Note", "a field that no client knows"));
        return new Answer(fields, charged, null);
    }
}
