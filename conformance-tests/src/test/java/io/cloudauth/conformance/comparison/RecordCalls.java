package io.cloudauth.conformance.comparison;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.Person;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.Deletion;
import io.cloudauth.meta.Carrier;
import io.cloudauth.meta.MetaVerifyResult;
import io.cloudauth.meta.MobileDetail;
import java.util.Map;
import java.util.TreeMap;

/**
 * The deletion and the checks without a face: parameters for the vendor's clients, and the same by
 * this library.
 */
final class RecordCalls {

    private RecordCalls() {}

    static Map<String, String> deletionParameters(String certifyId) {
        return Map.of("CertifyId", certifyId);
    }

    /** Returns whether this library or the call before it deleted the result. */
    static Map<String, String> deletion(CloudAuthClient client, String certifyId) {
        Deletion deletion = client.faceVerify().deleteFaceVerifyResult(CertifyId.of(certifyId));
        return Map.of(
                "ResultObject.DeleteResult", deletion instanceof Deletion.Deleted ? "Y" : "N");
    }

    static Map<String, String> queryFirstParameters(String certifyId) {
        return Map.of("CertifyId", certifyId, "DeleteAfterQuery", "Y");
    }

    static Map<String, String> queryFirst(CloudAuthClient client, String certifyId) {
        Deletion deletion =
                client.faceVerify()
                        .deleteFaceVerifyResult(r -> r.certifyId(certifyId).deleteAfterQuery(true));
        return deletion instanceof Deletion.QueryFirst
                ? Map.of(
                        "ResultObject.DeleteResult",
                        "N",
                        "ResultObject.FailReason",
                        "NEED_QUERY_VERIFY_RESULT")
                : Map.of("deletion", deletion.toString());
    }

    static Map<String, String> id2Parameters(String idCardNumber) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("ParamType", "normal");
        parameters.put("UserName", Person.NAME);
        parameters.put("IdentifyNum", idCardNumber);
        return parameters;
    }

    static Map<String, String> id2(CloudAuthClient client, String idCardNumber) {
        return values(client.metaVerify().id2MetaVerify(Person.NAME, idCardNumber));
    }

    static Map<String, String> mobile3Parameters(String idCardNumber) {
        Map<String, String> parameters = id2Parameters(idCardNumber);
        parameters.put("Mobile", Person.PHONE);
        return parameters;
    }

    static Map<String, String> mobile3(CloudAuthClient client, String idCardNumber) {
        return values(
                client.metaVerify()
                        .mobile3MetaDetailVerify(Person.NAME, idCardNumber, Person.PHONE));
    }

    private static Map<String, String> values(MetaVerifyResult result) {
        Map<String, String> values = new TreeMap<>();
        values.put("ResultObject.BizCode", result.bizCode());
        result.detail()
                .map(MobileDetail::value)
                .ifPresent(detail -> values.put("ResultObject.SubCode", detail));
        result.carrier()
                .map(Carrier::value)
                .ifPresent(carrier -> values.put("ResultObject.IspName", carrier));
        return values;
    }
}
