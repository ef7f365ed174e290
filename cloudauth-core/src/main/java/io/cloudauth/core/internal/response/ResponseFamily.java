package io.cloudauth.core.internal.response;

import io.cloudauth.error.ApiFamily;
import java.util.Set;

/**
 * The form of the responses of a family of operations.
 *
 * @param errors the table of its error codes
 * @param wrapped whether the fields of a result may be below {@code ResultObject}
 * @param verdict the fields that only the response to a processed request contains
 * @param successCodes the codes in the body that are no error, in upper case
 */
public record ResponseFamily(
        ApiFamily errors, boolean wrapped, VerdictFields verdict, Set<String> successCodes) {

    private static final Set<String> USUAL = Set.of("200", "OK", "SUCCESS");

    /** The responses of other APIs of Alibaba Cloud, such as STS and the object storage. */
    public static final ResponseFamily COMMON =
            new ResponseFamily(ApiFamily.COMMON, false, VerdictFields.NONE, USUAL);

    /**
     * The responses of the legacy product. One public document shows the fields of a result below
     * {@code ResultObject}; the others show them at the top.
     */
    public static final ResponseFamily LEGACY =
            new ResponseFamily(ApiFamily.LEGACY, true, VerdictFields.LEGACY, USUAL);

    /**
     * The responses of the operations with a face. The fields of a result are below {@code
     * ResultObject}, and each operation reads them there.
     */
    public static final ResponseFamily FACE =
            new ResponseFamily(ApiFamily.FACE, false, VerdictFields.NONE, Set.of("200"));

    /**
     * The responses to a request for the result of a session. Two codes say that there is no
     * verdict yet, which is a result: 403 and 424.
     */
    public static final ResponseFamily FACE_RESULT =
            new ResponseFamily(
                    ApiFamily.FACE, false, VerdictFields.NONE, Set.of("200", "403", "424"));

    /**
     * The responses of the checks without a face. Their codes are another table than that of FACE.
     */
    public static final ResponseFamily META =
            new ResponseFamily(ApiFamily.META, false, VerdictFields.META, Set.of("200"));

    /**
     * The responses to a search for the records of verdicts. A success has no code: the fields are
     * at the top. Other operations of the console return a word such as {@code Success}.
     */
    public static final ResponseFamily FACE_RECORDS =
            new ResponseFamily(ApiFamily.FACE, false, VerdictFields.NONE, USUAL);

    /** The responses of the billed operations with a face, which contain the verdict. */
    public static final ResponseFamily FACE_VERDICT =
            new ResponseFamily(ApiFamily.FACE, false, VerdictFields.FACE, Set.of("200"));
}
