package io.cloudauth.conformance;

import java.time.Instant;

/** Somebody who is not, of whom both clients tell everything that can be told. */
public final class Person {

    /** A name with a middle dot and what encoders trip over. */
    public static final String NAME = "张三·a b*c~/+=&%";

    /** A name with a character beyond the BMP. */
    public static final String RARE_NAME = "𠮷野";

    /** A link with what encoders trip over. */
    public static final String FACE = "https://cdn.example/face.jpg?size=1*2&of=张三~";

    /** A link. */
    public static final String CARD_FRONT = "https://cdn.example/front.jpg?a=b+c";

    /** A link. */
    public static final String CARD_BACK = "https://cdn.example/back.jpg#part";

    /** A link. */
    public static final String RETAINED_FACE = "https://cdn.example/retained.png";

    /** An account. */
    public static final String USER_ID = "user-1024";

    /** An address for documents. */
    public static final String USER_IP = "203.0.113.7";

    /** A number. */
    public static final String PHONE = "13800000000";

    /** A time with milliseconds. */
    public static final Instant REGISTERED_AT = Instant.ofEpochMilli(1_546_300_800_123L);

    /** A link. */
    public static final String CALLBACK = "https://shop.example/kyc/callback?for=1";

    /** A seed. */
    public static final String CALLBACK_SEED = "seed 100%+";

    /** A link with an encoded part. */
    public static final String PASSED = "https://shop.example/kyc/passed?next=%2Fcart";

    /** A page of a mini-program. */
    public static final String FAILED = "/pages/index/index";

    private Person() {}
}
