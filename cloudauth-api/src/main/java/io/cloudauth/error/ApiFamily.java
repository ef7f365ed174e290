package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import java.util.Locale;

/**
 * A family of operations that share a table of error codes. The same number means different things
 * in different families.
 */
public enum ApiFamily {

    /** The codes that any API of Alibaba Cloud returns, such as STS and the object storage. */
    COMMON(
            "common",
            "Do not send it again: it may have been charged. Check the records in the console.",
            "请勿重新提交：可能已计费。请在控制台查看相关记录。"),

    /**
     * The legacy product (VerifyToken): DescribeVerifyToken, DescribeVerifyResult, VerifyMaterial.
     */
    LEGACY(
            "legacy",
            "Do not send it again: it may have been charged. Query the result with"
                    + " describeVerifyResult, with the same BizType and BizId. If it returns no"
                    + " verdict, or an error, that does not prove that nothing was charged: check"
                    + " the records in the console.",
            "请勿重新提交：该次认证可能已计费。请用相同的 BizType 和 BizId 调用 describeVerifyResult"
                    + " 查询结果；如果返回未认证或报错，并不说明没有计费，请在控制台查看认证记录。"),

    /**
     * The financial-grade operations with a face: InitFaceVerify, DescribeFaceVerify and their
     * relatives. Their codes are numbers in the body of a response with HTTP status 200.
     */
    FACE(
            "face",
            "Do not send it again: it may have been charged. Search for its record with"
                    + " findByOuterOrderNo. A record may appear late: if there is none, search"
                    + " again later, then check the records in the console by the OuterOrderNo.",
            "请勿重新提交：可能已计费。请用 findByOuterOrderNo 查询认证记录。记录可能延迟出现：如果查不到，"
                    + "请稍后再次查询，之后再按 OuterOrderNo 在控制台查看认证记录。"),

    /**
     * The checks of information without a face: Id2MetaVerify, Mobile3MetaDetailVerify and their
     * relatives. Their codes are numbers in the body of a response with HTTP status 200. Some of
     * these numbers mean something else in {@link #FACE}.
     */
    META(
            "meta",
            "The check may have been charged, and no operation finds its result. Decide whether to"
                    + " pay for a second check.",
            "该次核验可能已计费，且没有可以查询其结果的接口。请自行决定是否再次核验（可能再次计费）。");

    private final String label;
    private final String remedy;
    private final String chineseRemedy;

    ApiFamily(String label, String remedy, String chineseRemedy) {
        this.label = label;
        this.remedy = remedy;
        this.chineseRemedy = chineseRemedy;
    }

    /**
     * Returns the name of the family in the scope of a {@link
     * io.cloudauth.submission.SubmissionKey}.
     *
     * @return the name, in lower case
     */
    public String label() {
        return label;
    }

    /** Returns what to do now if the outcome of a billed call of this family is unknown. */
    String remedyOfUnknownOutcome(Locale locale) {
        return new Bilingual(remedy, chineseRemedy).in(locale);
    }
}
