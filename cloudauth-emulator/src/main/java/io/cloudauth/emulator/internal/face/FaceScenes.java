package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.operation.Parameters;
import java.util.Map;
import java.util.regex.Pattern;

/** The accepted scenes by SceneId. Immutable. */
public final class FaceScenes {

    private static final Pattern SCENE_ID = Pattern.compile("[0-9]{1,18}");

    private final Map<Long, FaceScene> configured;

    /** Accepts only these scenes. If there are none, every SceneId is accepted. */
    public FaceScenes(Map<Long, FaceScene> configured) {
        this.configured = Map.copyOf(configured);
    }

    FaceScene of(Parameters parameters) throws BusinessErrorException {
        String text = RequiredParameter.value(parameters, "SceneId");
        if (!SCENE_ID.matcher(text).matches()) {
            throw new BusinessErrorException(ResponseCode.INVALID_PARAMETER, "SceneId");
        }
        long sceneId = Long.parseLong(text);
        if (configured.isEmpty()) {
            return new FaceScene(sceneId, null, true);
        }
        FaceScene scene = configured.get(sceneId);
        if (scene == null) {
            throw new BusinessErrorException(ResponseCode.UNKNOWN_SCENE);
        }
        return scene;
    }
}
