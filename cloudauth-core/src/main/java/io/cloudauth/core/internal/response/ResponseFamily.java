package io.cloudauth.core.internal.response;

import io.cloudauth.error.ApiFamily;

/**
 * The form of the responses of a family of operations.
 *
 * @param errors the table of its error codes
 * @param wrapped whether the fields of a result may be below {@code ResultObject}
 * @param verdict the fields that only the response to a processed request contains
 */
public record ResponseFamily(ApiFamily errors, boolean wrapped, VerdictFields verdict) {

    /** The responses of other APIs of Alibaba Cloud, such as STS and the object storage. */
    public static final ResponseFamily COMMON =
            new ResponseFamily(ApiFamily.COMMON, false, VerdictFields.NONE);

    /**
     * The responses of the legacy product. One public document shows the fields of a result below
     * {@code ResultObject}; the others show them at the top.
     */
    public static final ResponseFamily LEGACY =
            new ResponseFamily(ApiFamily.LEGACY, true, VerdictFields.LEGACY);
}
