package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import java.util.List;
import java.util.Locale;

/**
 * The meaning of an error code of the service, and what to do about it. All codes with the same
 * meaning have the same kind.
 */
public enum ErrorKind {

    /** Throttling: too many calls at the same time. */
    THROTTLED(
            "the service throttled the request",
            "服务限流",
            "Wait, then retry with increasing intervals.",
            "请等待后重试，并逐次延长间隔。"),
    /** The service itself failed. It may have processed a verifyMaterial request nevertheless. */
    SERVICE_FAILED(
            "the service failed",
            "服务内部错误",
            "Retry a free call later; do not send a billed call again before you have looked for its"
                    + " result.",
            "免费的调用可稍后重试；计费的调用请先查找结果，不要直接重发。"),
    /**
     * The nonce of the signature was used before. The client uses random nonces, so another copy of
     * the request was delivered.
     */
    NONCE_REUSED(
            "the request's nonce was used before",
            "请求的随机数已被使用",
            "Check for a proxy or a gateway that sends requests twice.",
            "请检查是否有代理或网关重复发送了请求。"),
    /** The clock of this machine is off by more than 15 minutes. */
    CLOCK_SKEWED(
            "this machine's clock is off by more than 15 minutes",
            "本机时钟偏差超过 15 分钟",
            "Synchronize the clock with a time server.",
            "请用时间服务器校准时钟。"),
    /** The session credentials have expired or are invalid. */
    SECURITY_TOKEN_EXPIRED(
            "the session credentials have expired or are invalid",
            "会话凭据已过期或无效",
            "Get new session credentials from STS.",
            "请从 STS 获取新的会话凭据。"),
    /** The signature does not match the request. */
    SIGNATURE_REJECTED(
            "the signature does not match",
            "签名不匹配",
            "Check that the AccessKey secret belongs to the AccessKey ID and was copied whole.",
            "请检查 AccessKey Secret 是否与 AccessKey ID 匹配且完整。"),
    /** The AccessKey does not exist or is disabled. */
    ACCESS_KEY_REJECTED(
            "the AccessKey does not exist or is disabled",
            "AccessKey 不存在或已禁用",
            "Check the AccessKey in the RAM console.",
            "请在 RAM 控制台检查 AccessKey。"),
    /**
     * The call is not permitted. The code does not show which of several reasons applies; {@link
     * #remedy} lists them.
     */
    NO_PERMISSION(
            "the call is not permitted",
            "没有调用权限",
            "Check the RAM policy (AliyunYundunCloudAuthFullAccess, or AliyunAntCloudAuthFullAccess for the"
                    + " financial-grade product), that the product is activated, that the scene was saved in the"
                    + " console, and that the account has no overdue payment.",
            "请检查 RAM 权限策略（AliyunYundunCloudAuthFullAccess；金融级实人认证为 AliyunAntCloudAuthFullAccess）、产品是否已开通、控制台中的场景是否已保存，以及账号是否欠费。"),
    /** No scene with this BizType exists in the console. */
    UNKNOWN_BIZ_TYPE(
            "the BizType does not exist in the console",
            "控制台中不存在该 BizType",
            "Create the scene in the console of the same account, save it, and use its name as BizType.",
            "请在同一账号的控制台创建并保存场景，并以其名称作为 BizType。"),
    /** A parameter is missing or invalid. */
    BAD_REQUEST(
            "a parameter is missing or invalid",
            "参数缺失或无效",
            "Look up the scene in the console: its scheme or ProductCode must be that of this"
                    + " operation. Then check that the request has all fields that it requires. Some"
                    + " codes name the parameter.",
            "请在控制台查看该场景的认证方案或产品方案（ProductCode）是否与本操作一致，再检查请求是否包含其要求的全部字段。部分错误码会指出参数。"),
    /** The scheme of the scene, the endpoint, the action or the protocol is wrong. */
    WRONG_API(
            "the scheme of the scene does not allow this operation, or the endpoint does not serve it",
            "场景的认证方案不支持此操作，或该 Endpoint 不提供此操作",
            "Look up the scheme of the scene in the console: verifyMaterial needs RPMin, the server-only scheme. If the scheme is right, check the endpoint, and that its URL starts with https.",
            "请在控制台查看场景的认证方案：verifyMaterial 需要 RPMin（纯服务端接入）。如果认证方案无误，请检查 Endpoint 以及是否使用 https。"),
    /** The name and the ID number belong to different persons. */
    NAME_AND_NUMBER_DIFFER(
            "name and ID number do not match",
            "姓名与身份证号码不一致",
            "Ask the person to check both.",
            "请本人核对姓名和身份证号码。"),
    /** The authority has no record of the person. */
    PERSON_NOT_FOUND(
            "the authority has no record of this person",
            "权威数据源中查无此人",
            "Ask the person to check name and ID number.",
            "请本人核对姓名和身份证号码。"),
    /** The ID number is invalid. */
    ID_NUMBER_INVALID(
            "the ID number is invalid",
            "身份证号码无效",
            "Ask the person to check the number.",
            "请本人核对身份证号码。"),
    /** The verification of the BizId has passed already, or is in review. */
    BIZ_ID_FINISHED(
            "the BizId has passed already or is in review",
            "该 BizId 已认证通过或正在审核",
            "Get its result with describeVerifyResult; a new verification needs a new BizId.",
            "请用 describeVerifyResult 查询结果；新的认证请使用新的 BizId。"),
    /** The verify token has expired. It is valid for 30 minutes. */
    VERIFY_TOKEN_EXPIRED(
            "the verify token has expired",
            "认证令牌已过期",
            "Get a new token with describeVerifyToken.",
            "请通过 describeVerifyToken 获取新的令牌。"),
    /** There were too many verifications. */
    TOO_FREQUENT("too many verifications", "认证过于频繁", "Try again later.", "请稍后再试。"),
    /** Financial-grade: the application is not configured in the console. */
    APPLICATION_NOT_CONFIGURED(
            "the application is not configured",
            "应用配置不存在",
            "Check the configuration of the application and of the scene in the console.",
            "请在控制台检查应用与场景的配置。"),
    /**
     * Financial-grade: there is no verdict yet. {@code describeFaceVerify} returns it as a result.
     */
    NOT_FINISHED(
            "the verification is not finished",
            "认证尚未完成",
            "Request the result again later.",
            "请稍后再次查询结果。"),
    /** Financial-grade: no scene with this SceneId exists in the console. */
    UNKNOWN_SCENE(
            "the scene does not exist in the console",
            "控制台中不存在该认证场景",
            "Create the scene in the console of the same account, and use its number as SceneId.",
            "请在同一账号的控制台创建场景，并以其编号作为 SceneId。"),
    /** Financial-grade: the person is under 14 years old. */
    PERSON_UNDER_14(
            "the person is under 14 years old",
            "该人未满 14 周岁",
            "The product must not be used for this person. Offer another way, in which a person decides.",
            "不得对该人使用本产品，请提供由人工决定的其他方式。"),
    /** Financial-grade: the service does not know this CertifyId. */
    UNKNOWN_CERTIFY_ID(
            "the CertifyId is not known",
            "无效的 CertifyId",
            "Use the CertifyId that initFaceVerify returned, with the scene and the endpoint of that session.",
            "请使用 initFaceVerify 返回的 CertifyId，以及该会话的场景和 Endpoint。"),
    /** Financial-grade: the product or OSS is not activated, or OSS is not authorised. */
    NOT_ACTIVATED(
            "the product or OSS is not activated",
            "产品或 OSS 未开通",
            "Activate the product and OSS, and authorise the product to write to OSS.",
            "请开通本产品和 OSS，并授权本产品写入 OSS。"),
    /** Financial-grade: the account has an overdue payment for the product or for OSS. */
    IN_ARREARS(
            "the account has an overdue payment",
            "账号欠费",
            "Pay what is due for the product and for OSS.",
            "请结清本产品和 OSS 的欠费。"),
    /** Financial-grade: the device, the app SDK or the operating system is not supported. */
    DEVICE_NOT_SUPPORTED(
            "the device, the app SDK or the operating system is not supported",
            "设备、SDK 或系统版本不支持",
            "Offer another device or another way.",
            "请更换设备或提供其他方式。"),
    /**
     * Financial-grade: there is nothing to compare the face with. The service also returns this
     * code after a verdict 201, 202 or 203 of the same identity.
     */
    NO_FACE_TO_COMPARE(
            "there is nothing to compare the face with",
            "无法使用刷脸服务",
            "Offer manual review: the service has no photo of this identity, or it refused the identity before"
                    + " (SubCode 201, 202 or 203).",
            "请提供人工审核：服务没有该身份的照片，或该身份此前已有 201、202、203 的结果。"),
    /** Financial-grade: this identity failed too often today. */
    TOO_MANY_FAILURES(
            "this identity failed too often today",
            "刷脸失败次数过多",
            "Try again tomorrow, or offer manual review.",
            "请明天再试，或提供人工审核。"),
    /** Financial-grade: the photo cannot be used. */
    PHOTO_UNUSABLE(
            "the photo cannot be used",
            "传入图片不可用",
            "Use a sharp, upright photo with one face.",
            "请使用清晰、端正、只有一张人脸的照片。"),
    /** Financial-grade: the request has more than one photo. */
    SEVERAL_PHOTOS(
            "the request has more than one photo",
            "传入了多张图片",
            "Send exactly one photo.",
            "请只传入一张图片。"),
    /** Financial-grade: the photo is not smaller than 1 MB. */
    PHOTO_TOO_LARGE(
            "the photo is too large",
            "传入图片过大",
            "Use a photo of less than 1 MB.",
            "请使用小于 1 MB 的图片。"),
    /** Financial-grade: the service could not download the photo within 3 seconds. */
    PHOTO_NOT_DOWNLOADED(
            "the service could not download the photo in time",
            "下载图片超时",
            "Check that the link is reachable from the internet and fast, or send the photo itself.",
            "请确认链接可从公网快速访问，或直接传入图片。"),
    /** Financial-grade: the session whose photo is used did not pass. */
    PHOTO_SESSION_NOT_PASSED(
            "the session whose photo is used did not pass",
            "引用的认证未通过",
            "Send a photo instead.",
            "请改为传入图片。"),
    /** Financial-grade: the vendor's risk policy refused the person. */
    REFUSED_BY_POLICY(
            "a policy of the service refused the verification",
            "业务策略限制",
            "Offer another way, and check the policies of the scene in the console.",
            "请提供其他方式，并检查控制台中该场景的策略。"),
    /**
     * Check without a face: it cannot be made now. The code does not show which of several reasons
     * applies; {@link #remedy} lists them.
     */
    CHECK_NOT_AVAILABLE(
            "the check cannot be made now",
            "暂时无法核验",
            "The authority's system is down, a policy in the console blocks the check, or the account lacks the"
                    + " permission: try again later, then check the policies and the permissions in the console.",
            "可能是权威数据源异常、被控制台中的策略拦截，或账号没有权限：请稍后重试，仍失败时检查控制台中的策略和权限。"),
    /** Check without a face: there were too many repeated calls. */
    CHECK_REPEATED_TOO_OFTEN(
            "the check was repeated too often",
            "重复调用次数过多",
            "Store the result of a check instead of repeating it, and try again later.",
            "请保存核验结果，不要重复核验；请稍后再试。"),
    /**
     * Check without a face: the segment of the mobile number is not supported, or, in a check of a
     * photo, the photo is bad.
     */
    MOBILE_OR_PHOTO_NOT_SUPPORTED(
            "the segment of the mobile number is not supported, or the photo cannot be used",
            "手机号段不支持，或图片不可用",
            "Ask the person for another mobile number or photo, or verify in another way.",
            "请本人更换手机号码或照片，或通过其他方式认证。"),
    /** A code that this version of the library does not know. */
    UNRECOGNIZED(
            "the error code is not known to this library",
            "本库未收录的错误码",
            "Look up the code in the vendor's documents, or contact the vendor's support with the request ID.",
            "请在阿里云官方文档中查询该错误码，或凭请求 ID 联系阿里云技术支持。");

    private final String english;
    private final String chinese;
    private final String remedyEnglish;
    private final String remedyChinese;

    ErrorKind(String english, String chinese, String remedyEnglish, String remedyChinese) {
        this.english = english;
        this.chinese = chinese;
        this.remedyEnglish = remedyEnglish;
        this.remedyChinese = remedyChinese;
    }

    /**
     * Returns what happened, as a short sentence without a full stop.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return the sentence
     */
    public String message(Locale locale) {
        return new Bilingual(english, chinese).in(locale);
    }

    /**
     * Returns what to do now, as complete sentences.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return the advice
     */
    public String remedy(Locale locale) {
        return new Bilingual(remedyEnglish, remedyChinese).in(locale);
    }

    /**
     * Returns the error codes with this meaning, as the vendor's public documents spell them. The
     * same code can mean something else in another family. A star at the end matches any ending, as
     * in {@code Throttling.*}.
     *
     * @param family the family whose own table is used; the codes of {@link ApiFamily#COMMON} have
     *     the same meaning in every family that does not have them itself
     * @return the codes, sorted and unmodifiable; empty for {@link #UNRECOGNIZED}
     */
    public List<String> codes(ApiFamily family) {
        return ErrorTable.codesOf(this, family);
    }
}
