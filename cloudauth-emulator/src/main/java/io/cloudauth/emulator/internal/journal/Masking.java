package io.cloudauth.emulator.internal.journal;

import io.cloudauth.emulator.internal.verification.IdNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The masking of personal data and secrets in calls. Only values of the listed names are shown,
 * which contain neither. Test ID numbers are shown too, because they belong to no person.
 */
public final class Masking {

    private static final Set<String> SHOWN =
            Set.of(
                    "AccessKeyId",
                    "Action",
                    "BizId",
                    "BizType",
                    "Bucket",
                    "Code",
                    "DurationSeconds",
                    "EndPoint",
                    "Expiration",
                    "Expired",
                    "FaceMask",
                    "FaceQuality",
                    "Format",
                    "HostId",
                    "Message",
                    "Method",
                    "RegionId",
                    "RequestId",
                    "RoleArn",
                    "RoleSessionName",
                    "OIDCProviderArn",
                    "SignatureMethod",
                    "SignatureNonce",
                    "SignatureType",
                    "SignatureVersion",
                    "Timestamp",
                    "VerifyStatus",
                    "Version",
                    "AuthorityComparisionScore",
                    "FaceComparisonScore",
                    "IdCardFaceComparisonScore",
                    // the financial-grade product
                    "AppQualityCheck",
                    "CameraSelection",
                    "CertType",
                    "CertifyId",
                    "CertifyUrlStyle",
                    "CertifyUrlType",
                    "Crop",
                    "CurrentPage",
                    "DeleteAfterQuery",
                    "DeleteResult",
                    "EnableBeauty",
                    "EncryptType",
                    "FaceAttack",
                    "FaceGuardOutput",
                    "FaceOcclusion",
                    "FailReason",
                    "GmtVerify",
                    "H5DegradeConfirmBtn",
                    "HasDeviceRisk",
                    "Model",
                    "NeedMultiFaceCheck",
                    "OuterOrderNo",
                    "PageSize",
                    "Passed",
                    "PictureReturnType",
                    "ProcedurePriority",
                    "ProductCode",
                    "RarelyCharacters",
                    "SceneId",
                    "SubCode",
                    "SubCodes",
                    "SuitableType",
                    "VerifyScore",
                    "VideoEvidence",
                    "certifyId",
                    "passed",
                    // the checks without a face
                    "BizCode",
                    "IspName",
                    "ParamType");

    private final boolean showPersonalData;

    /** Creates a masking, or one that shows all values if {@code showPersonalData} is true. */
    public Masking(boolean showPersonalData) {
        this.showPersonalData = showPersonalData;
    }

    /** Returns the value, or a mask with the value's length in characters. */
    public String value(String name, String value) {
        boolean shown = showPersonalData || SHOWN.contains(name) || IdNumber.isTest(value);
        return shown ? value : "*** (" + value.codePointCount(0, value.length()) + ")";
    }

    /** Returns the fields of a response, with each value masked according to its name. */
    public Map<String, Object> fields(Map<?, ?> fields) {
        Map<String, Object> masked = new LinkedHashMap<>();
        fields.forEach(
                (name, value) -> {
                    String text = String.valueOf(name);
                    masked.put(text, field(text, value));
                });
        return masked;
    }

    private Object field(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return fields(map);
        }
        if (value instanceof Iterable<?> list) {
            List<Object> masked = new ArrayList<>();
            list.forEach(element -> masked.add(field(name, element)));
            return masked;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return value(name, String.valueOf(value));
    }
}
