package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.memory.Bounds;
import io.cloudauth.emulator.internal.operation.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The part of a request that is kept with its session, or with the verdict on its photos.
 *
 * @param scene the scene
 * @param solution the solution
 * @param outerOrderNo the caller's number of the session
 * @param identity the name and the ID number
 * @param userId the parameter UserId, or null
 * @param model the parameter Model, or null
 * @param isOfPage whether a web page asks the end user, and not an app
 * @param wantsDeviceRisk whether the result contains the risk tags of the device
 * @param wantsUserInfo whether the result contains the person, because of rare characters
 * @param wantsVideo whether the result contains a video
 * @param returnUrl the parameter ReturnUrl, or null
 * @param callbackUrl the parameter CallbackUrl, or null
 * @param callbackToken the parameter CallbackToken, or null
 */
record SessionRequest(
        FaceScene scene,
        Solution solution,
        String outerOrderNo,
        Identity identity,
        @Nullable String userId,
        @Nullable String model,
        boolean isOfPage,
        boolean wantsDeviceRisk,
        boolean wantsUserInfo,
        boolean wantsVideo,
        @Nullable String returnUrl,
        @Nullable String callbackUrl,
        @Nullable String callbackToken) {

    static SessionRequest of(
            Parameters parameters,
            FaceScene scene,
            Solution solution,
            Identity identity,
            boolean isOfPage)
            throws BusinessErrorException {
        return new SessionRequest(
                scene,
                solution,
                RequiredParameter.value(parameters, "OuterOrderNo"),
                identity,
                parameters.get("UserId"),
                parameters.get("Model"),
                isOfPage,
                "DeviceRisk".equals(parameters.get("FaceGuardOutput")),
                "Y".equals(parameters.get("RarelyCharacters")),
                "true".equals(parameters.get("VideoEvidence")),
                parameters.get("ReturnUrl"),
                parameters.get("CallbackUrl"),
                parameters.get("CallbackToken"));
    }

    /** Returns an upper estimate of the memory that the texts use, in bytes. */
    long bytes() {
        return Bounds.sizeOf(outerOrderNo)
                + Bounds.sizeOf(identity.name())
                + Bounds.sizeOf(identity.number())
                + Bounds.sizeOf(userId)
                + Bounds.sizeOf(model)
                + Bounds.sizeOf(returnUrl)
                + Bounds.sizeOf(callbackUrl)
                + Bounds.sizeOf(callbackToken);
    }

    @Override
    public String toString() {
        return "SessionRequest";
    }
}
