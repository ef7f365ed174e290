package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.operation.ApiResponse;
import io.cloudauth.emulator.internal.operation.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operation that deletes the personal data of a verification. Afterwards DescribeFaceVerify
 * returns code 406, which the vendor does not document.
 */
public final class DeleteFaceVerifyResult extends FaceOperation {

    private final FaceSessions sessions;
    private final VerdictRecords records;

    /** Creates the operation. */
    public DeleteFaceVerifyResult(FaceSessions sessions, VerdictRecords records) {
        this.sessions = sessions;
        this.records = records;
    }

    @Override
    public String action() {
        return "DeleteFaceVerifyResult";
    }

    @Override
    ApiResponse process(Parameters parameters) throws BusinessErrorException {
        String certifyId = RequiredParameter.value(parameters, "CertifyId");
        FaceSession session = sessions.byCertifyId(certifyId);
        boolean isErased = records.isErased(certifyId);
        if (session == null && !isErased && !records.contains(certifyId)) {
            throw new BusinessErrorException(ResponseCode.UNKNOWN_CERTIFY_ID);
        }
        boolean queryFirst = "Y".equals(parameters.get("DeleteAfterQuery"));
        if (!isErased && queryFirst && (session == null || !session.isQueried())) {
            return result(certifyId, "NEED_QUERY_VERIFY_RESULT");
        }
        if (!records.erase(certifyId)) {
            return result(certifyId, "NOT_DELETE_REPEATEDLY");
        }
        if (session != null) {
            sessions.remove(session);
        }
        return result(certifyId, null);
    }

    private static ApiResponse result(String certifyId, @Nullable String failReason) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("CertifyId", certifyId);
        fields.put("DeleteResult", failReason == null ? "Y" : "N");
        if (failReason != null) {
            fields.put("FailReason", failReason);
        }
        return success(fields, 0, null);
    }
}
