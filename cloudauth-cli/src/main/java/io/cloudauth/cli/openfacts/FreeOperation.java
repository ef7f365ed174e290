package io.cloudauth.cli.openfacts;

/** The operations that the report may call. The vendor lists each of them as free of charge. */
enum FreeOperation {
    /** The result of a session of the financial-grade product. */
    DESCRIBE_FACE_VERIFY("DescribeFaceVerify"),
    /** The records of the financial-grade product. */
    DESCRIBE_VERIFY_SEARCH_PAGE_LIST("DescribeVerifySearchPageList"),
    /** The result of a verification of the legacy product. */
    DESCRIBE_VERIFY_RESULT("DescribeVerifyResult");

    private final String action;

    FreeOperation(String action) {
        this.action = action;
    }

    /** Returns the name of the operation in requests. */
    String action() {
        return action;
    }
}
