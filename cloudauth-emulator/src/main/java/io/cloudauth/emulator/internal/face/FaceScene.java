package io.cloudauth.emulator.internal.face;

import org.jspecify.annotations.Nullable;

/**
 * A scene of the financial-grade product.
 *
 * @param sceneId the SceneId
 * @param solution the only solution of the scene, or null if it accepts every solution
 * @param storesMaterial whether the scene delivers pictures to the caller's OSS bucket
 */
public record FaceScene(long sceneId, @Nullable Solution solution, boolean storesMaterial) {}
