package io.cloudauth.emulator.internal.operation;

/**
 * The error codes of the service. Their HTTP statuses differ between the service's gateways; this
 * class uses the usual ones.
 */
public final class Refusals {

    private Refusals() {}

    /** Returns the error for a required parameter that is absent or empty. */
    public static RefusedException missing(String parameter) {
        return new RefusedException(
                400,
                "MissingParameter",
                "The input parameter \""
                        + parameter
                        + "\" that is mandatory for processing this"
                        + " request is not supplied.");
    }

    /** Returns the error for a parameter with an invalid value. */
    public static RefusedException invalid(String parameter, String rule) {
        return new RefusedException(
                400,
                "InvalidParameter",
                "The specified parameter \"" + parameter + "\" is not valid: " + rule + ".");
    }

    /** Returns the error with this code and the usual status and message of the code. */
    public static RefusedException byCode(String code) {
        return switch (code) {
            case "Throttling" ->
                    new RefusedException(400, code, "Request was denied due to flow control.");
            case "ServiceUnavailable" ->
                    new RefusedException(
                            503, code, "The request has failed due to a temporary failure.");
            case "InternalError" ->
                    new RefusedException(
                            500, code, "The request processing has failed due to some error.");
            case "InvalidAccessKeyId.NotFound" ->
                    new RefusedException(404, code, "Specified access key is not found.");
            case "SignatureDoesNotMatch" ->
                    new RefusedException(
                            400, code, "Specified signature is not matched with our calculation.");
            case "IncompleteSignature" ->
                    new RefusedException(
                            400, code, "The request signature does not conform to the standards.");
            case "SignatureNonceUsed" ->
                    new RefusedException(400, code, "Specified signature nonce was used already.");
            case "InvalidTimeStamp.Expired" ->
                    new RefusedException(400, code, "Specified time stamp or date is expired.");
            case "InvalidTimeStamp" ->
                    new RefusedException(400, code, "Specified time stamp is not well formatted.");
            case "InvalidSecurityToken.Expired" ->
                    new RefusedException(400, code, "Specified SecurityToken is expired.");
            case "InvalidSecurityToken.MismatchWithAccessKey" ->
                    new RefusedException(
                            400, code, "Specified SecurityToken does not belong to the key.");
            case "InvalidVersion" ->
                    new RefusedException(400, code, "Specified parameter Version is not valid.");
            case "InvalidApi.NotFound" ->
                    new RefusedException(404, code, "Specified api is not found.");
            case "NoPermission" ->
                    new RefusedException(403, code, "You are not authorized to do this action.");
            case "InvalidBiz" -> new RefusedException(400, code, "The BizType does not exist.");
            case "3101" ->
                    new RefusedException(400, code, "The name and the ID number do not match.");
            case "3102" -> new RefusedException(400, code, "The authority knows no such person.");
            case "3103" -> new RefusedException(400, code, "The ID number is not valid.");
            case "3104" -> new RefusedException(400, code, "The BizId has passed or is in review.");
            default -> new RefusedException(400, code, "The emulator was told to refuse this.");
        };
    }
}
