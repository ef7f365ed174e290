package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.face.DeleteFaceVerifyResultRequest;
import io.cloudauth.face.Deletion;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operation that deletes the personal data of a verification. */
public final class DeleteFaceVerifyResult {
    private static final Pattern REASON = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    /** The operation. */
    public static final Operation<DeleteFaceVerifyResultRequest, Deletion> OPERATION =
            Operation.free(
                    "DeleteFaceVerifyResult",
                    ResponseFamily.FACE,
                    DeleteFaceVerifyResult::parameters,
                    DeleteFaceVerifyResult::result);

    private DeleteFaceVerifyResult() {}

    private static Map<String, String> parameters(
            DeleteFaceVerifyResultRequest request, RequestContext client) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("CertifyId", request.certifyId().value());
        request.deleteAfterQuery()
                .ifPresent(after -> parameters.put("DeleteAfterQuery", after ? "Y" : "N"));
        return parameters;
    }

    private static @Nullable Deletion result(ApiResponse response, Instant sent, Instant received) {
        String deleted = response.fields().text("ResultObject.DeleteResult");
        if (deleted == null) {
            return null;
        }
        if (deleted.equals("Y")) {
            return new Deletion.Deleted();
        }
        String reason = response.fields().text("ResultObject.FailReason");
        if (deleted.equals("N") && "NOT_DELETE_REPEATEDLY".equals(reason)) {
            return new Deletion.AlreadyDeleted();
        }
        if (deleted.equals("N") && "NEED_QUERY_VERIFY_RESULT".equals(reason)) {
            return new Deletion.QueryFirst();
        }
        // any other text could quote personal data
        return new Deletion.Unrecognized(
                Optional.ofNullable(reason).filter(REASON.asMatchPredicate()));
    }
}
