package io.cloudauth.core.internal.response;

import io.cloudauth.error.ApiFamily;
import io.cloudauth.error.ErrorCode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of the parameter that the service refused. In the financial-grade product it is in the
 * text of the response, as in {@code …(userId)}. Only the names of this list are shown, because the
 * rest of the text could quote the request.
 */
final class RefusedParameter {
    private static final Pattern AT_THE_END = Pattern.compile("\\(([A-Za-z]{1,32})\\)\\s*$");

    private static final Set<String> NAMES =
            Set.of(
                    "sceneId",
                    "outerOrderNo",
                    "productCode",
                    "model",
                    "certType",
                    "certName",
                    "certNo",
                    "metaInfo",
                    "userId",
                    "mobile",
                    "ip",
                    "faceContrastPicture",
                    "faceContrastPictureUrl",
                    "ossBucketName",
                    "ossObjectName",
                    "returnUrl",
                    "callbackUrl",
                    "callbackToken",
                    "certifyId",
                    "certifyUrlType",
                    "certifyUrlStyle",
                    "procedurePriority");

    private RefusedParameter() {}

    static @Nullable String of(ErrorCode code, @Nullable Fields fields) {
        String message = fields == null ? null : fields.text("Message");
        if (code.family() != ApiFamily.FACE || message == null) {
            return null;
        }
        Matcher matcher = AT_THE_END.matcher(message);
        return matcher.find() && NAMES.contains(matcher.group(1)) ? matcher.group(1) : null;
    }
}
