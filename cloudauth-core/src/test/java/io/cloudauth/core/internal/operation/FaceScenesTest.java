package io.cloudauth.core.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.DescribeFaceVerifyRequest;
import io.cloudauth.face.ProductCode;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The scene of a request that names none. */
class FaceScenesTest {
    private static final FaceScenes ONLY_LIVENESS =
            new FaceScenes(Map.of(ProductCode.LR_FR, 1L), null);
    private static final FaceScenes TWO =
            new FaceScenes(Map.of(ProductCode.LR_FR, 1L, ProductCode.ID_PRO, 2L), null);

    @Test
    void theSceneOfTheSolutionGoesBeforeTheOther() {
        FaceScenes scenes = new FaceScenes(Map.of(ProductCode.LR_FR, 1L), 9L);
        assertThat(scenes.of(ProductCode.LR_FR, OptionalLong.empty())).isEqualTo(1);
        assertThat(scenes.of(ProductCode.ID_PRO, OptionalLong.empty())).isEqualTo(9);
        assertThat(scenes.of(ProductCode.ID_PRO, OptionalLong.of(5))).isEqualTo(5);
    }

    @Test
    void aMissingSceneSaysWhy() {
        assertThat(violation(FaceScenes.NONE)).isEqualTo(Rule.NO_SCENE_FOR_SOLUTION);
        assertThat(violation(ONLY_LIVENESS)).isEqualTo(Rule.NO_SCENE_FOR_SOLUTION);
    }

    @Test
    void aQueryNeedsTheSceneOfItsSessionIfThereAreSeveral() {
        DescribeFaceVerifyRequest query =
                DescribeFaceVerifyRequest.builder()
                        .certifyId(CertifyId.of("sha5d1f0c7e2b9a4836d0e1c5f7a9b24"))
                        .build();
        assertThat(ONLY_LIVENESS.of(query)).isEqualTo(1);
        assertThat(rule(() -> TWO.of(query))).isEqualTo(Rule.SEVERAL_SCENES);
        assertThat(rule(() -> FaceScenes.NONE.of(query))).isEqualTo(Rule.REQUIRED);
    }

    private static Rule violation(FaceScenes scenes) {
        return rule(() -> scenes.of(ProductCode.ID_PRO, OptionalLong.empty()));
    }

    private static Rule rule(Runnable call) {
        Violation violation =
                catchThrowableOfType(InvalidRequestException.class, call::run).violations().get(0);
        assertThat(violation.field()).isEqualTo("sceneId");
        return violation.rule();
    }
}
