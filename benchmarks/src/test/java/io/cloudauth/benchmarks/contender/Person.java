package io.cloudauth.benchmarks.contender;

/** What every contender is given. The number is a test number of the emulator. */
public final class Person {
    public static final String ACCESS_KEY_ID = "testAccessKeyId";
    public static final String ACCESS_KEY_SECRET = "testAccessKeySecret";
    public static final String BIZ_TYPE = "bench";

    /** A financial-grade scene. */
    public static final long SCENE = 1_000_000_006L;

    public static final String BIZ_ID = "order-20260101-0001";

    /** A verification without a submission. */
    public static final String PENDING_BIZ_ID = "order-20260101-0002";

    public static final String NAME = "测试";
    public static final String NUMBER = "110000190001010012";
    public static final String FACE = "https://cdn.example/face.jpg";
    public static final String ROLE = "acs:ram::1234567890123456:role/kyc";

    private Person() {}
}
