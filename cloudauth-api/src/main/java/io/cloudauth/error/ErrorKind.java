package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import java.util.List;
import java.util.Locale;

/**
 * What an error code of the service means, and what to do about it; the same for every code of one
 * meaning.
 */
public enum ErrorKind {

    /** Flow control: too many calls at once. */
    THROTTLED(
            "the service limits the rate of calls",
            "服务限流",
            "Wait and try again, with growing pauses.",
            "请等待后重试，并逐次延长间隔。"),
    /** The service itself failed. A verifyMaterial may have been processed nevertheless. */
    SERVICE_FAILED(
            "the service failed",
            "服务内部错误",
            "Try queries again later; do not send a verifyMaterial again before asking for its result.",
            "查询类调用可稍后重试；verifyMaterial 请先查询结果，不要直接重发。"),
    /**
     * The random number of the signature was seen before: something delivered another copy of the
     * request.
     */
    NONCE_REUSED(
            "the request's nonce was used before",
            "请求的随机数已被使用",
            "Look for a proxy or a gateway that sends requests twice.",
            "请检查是否有代理或网关重复发送了请求。"),
    /** The clock of this machine is off by more than 15 minutes. */
    CLOCK_SKEWED(
            "this machine's clock is off by more than 15 minutes",
            "本机时钟偏差超过 15 分钟",
            "Set the clock by a time server.",
            "请用时间服务器校准时钟。"),
    /** The session credentials have ended or are not valid. */
    SECURITY_TOKEN_ENDED(
            "the session credentials have ended or are not valid",
            "会话凭证已过期或无效",
            "Get new session credentials from STS.",
            "请从 STS 获取新的会话凭证。"),
    /** The signature does not fit the request. */
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
    /** Not allowed: for one of four reasons that the code does not tell apart. */
    NO_PERMISSION(
            "the call is not permitted",
            "没有调用权限",
            "Check the RAM policy (AliyunYundunCloudAuthFullAccess), that the product is activated, that the scene"
                    + " was saved in the console, and that the account is not in arrears.",
            "请检查 RAM 权限策略（AliyunYundunCloudAuthFullAccess）、产品是否已开通、控制台中的场景是否已保存，以及账号是否欠费。"),
    /** No scene of this BizType exists in the console. */
    UNKNOWN_BIZ_TYPE(
            "the BizType does not exist in the console",
            "控制台中不存在该 BizType",
            "Create the scene in the console of the same account, save it, and use its name as BizType.",
            "请在同一账号的控制台创建并保存场景，并以其名称作为 BizType。"),
    /** A parameter is missing or not accepted. */
    BAD_REQUEST(
            "a parameter is missing or not valid",
            "参数缺失或无效",
            "Compare the request with what the scheme requires; the code names the parameter.",
            "请对照认证方案的要求检查请求；错误码会指出参数。"),
    /** Wrong endpoint, action or protocol. */
    WRONG_API(
            "the endpoint does not serve this operation",
            "该接入点不提供此操作",
            "Check the endpoint, and that it is reached by https.",
            "请检查接入点以及是否使用 https。"),
    /** Name and number belong to different persons. */
    NAME_AND_NUMBER_DIFFER(
            "name and ID number do not match",
            "姓名与身份证号码不一致",
            "Ask the person to check both.",
            "请本人核对姓名和身份证号码。"),
    /** The authority knows no such person. */
    PERSON_NOT_FOUND(
            "the authority has no such person",
            "权威库中查无此人",
            "Ask the person to check name and ID number.",
            "请本人核对姓名和身份证号码。"),
    /** The ID number is not valid. */
    ID_NUMBER_INVALID(
            "the ID number is not valid",
            "身份证号码无效",
            "Ask the person to check the number.",
            "请本人核对身份证号码。"),
    /** The BizId has passed already, or is in review. */
    BIZ_ID_FINISHED(
            "the BizId has passed already or is in review",
            "该 BizId 已认证通过或正在审核",
            "Ask describeVerifyResult for it; a new verification needs a new BizId.",
            "请用 describeVerifyResult 查询结果；新的认证请使用新的 BizId。"),
    /** The verify token has ended: it lives 30 minutes. */
    VERIFY_TOKEN_ENDED(
            "the verify token has ended",
            "认证令牌已过期",
            "Get a new one by describeVerifyToken.",
            "请通过 describeVerifyToken 获取新的令牌。"),
    /** Too many verifications. */
    TOO_FREQUENT("too many verifications", "认证过于频繁", "Try again later.", "请稍后再试。"),
    /** A code that nobody knew when this was written. */
    UNRECOGNIZED(
            "a code that this library does not know",
            "本库未收录的错误码",
            "Look the code up in the vendor's documents, or ask its support with the request ID.",
            "请在官方文档中查询该错误码，或凭请求 ID 联系技术支持。");

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

    /** What happened, as a short sentence without a full stop; Chinese or English by locale. */
    public String sentence(Locale locale) {
        return new Bilingual(english, chinese).in(locale);
    }

    /** What to do now, as whole sentences; Chinese or English by locale. */
    public String remedy(Locale locale) {
        return new Bilingual(remedyEnglish, remedyChinese).in(locale);
    }

    /**
     * The codes that mean this, sorted, as the vendor's public documents spell them; a star at the
     * end stands for any ending: {@code Throttling.*}. Empty for {@link #UNRECOGNIZED}.
     */
    public List<String> codes() {
        return ErrorTable.codesOf(this);
    }
}
