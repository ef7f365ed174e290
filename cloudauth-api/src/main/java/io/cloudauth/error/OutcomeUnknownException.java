package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import io.cloudauth.model.BizId;
import java.util.Locale;
import java.util.Objects;

/**
 * A verifyMaterial was sent, and nobody knows whether it was processed and charged. Never send it
 * again: ask describeVerifyResult for the same BizType and BizId (whether it answers for
 * server-only scenes is open), else look into the console's records.
 */
public final class OutcomeUnknownException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    static final Bilingual REMEDY =
            new Bilingual(
                    "Do not send it again: it may have been charged. Ask describeVerifyResult for the same BizType and"
                            + " BizId (the service may not answer for server-only scenes), else look into the"
                            + " console's records.",
                    "请勿重新提交：该次认证可能已计费。请用相同的 BizType 和 BizId 查询 describeVerifyResult（纯服务端场景可能查不到），否则请查看控制台的认证记录。");

    private final BizId bizId;

    private final CloudAuthException failure;

    /**
     * A verifyMaterial whose outcome is unknown.
     *
     * @param bizId what to ask for
     * @param attempts see {@link CloudAuthException#attempts()}
     * @param failure what is known of the attempt that may have arrived; becomes the cause
     */
    public OutcomeUnknownException(BizId bizId, int attempts, CloudAuthException failure) {
        super(
                "The outcome of verifyMaterial for BizId "
                        + Objects.requireNonNull(bizId, "bizId").value()
                        + " is unknown. What is known: "
                        + failure.getMessage()
                        + ". "
                        + REMEDY.in(Locale.ENGLISH),
                failure,
                attempts,
                false);
        this.bizId = bizId;
        this.failure = failure;
    }

    /** The submission whose outcome is unknown: what to ask the result by. */
    public BizId bizId() {
        return bizId;
    }

    /**
     * What is known: a {@link TransportException} (its phase is {@link Phase#SEND} or {@link
     * Phase#RECEIVE}), a {@link ServiceException} whose code leaves it open, or a {@link
     * CallCancelledException}. It is the cause too.
     */
    public CloudAuthException failure() {
        return failure;
    }

    /** What to do now, for people, in Chinese or English by locale. */
    public String remedy(Locale locale) {
        return REMEDY.in(locale);
    }
}
