package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import java.util.Locale;

/**
 * A rule of validation. It says why a field of a request is invalid or unusual. A rule never
 * contains the value of the field.
 *
 * <p>{@link #toString()} returns the English text, and {@link #name()} the name of the constant.
 */
public enum Rule {

    /** A required field is missing. */
    REQUIRED("is missing", "未设置"),
    /** A text is empty or contains only white space. */
    BLANK("is blank", "为空白"),
    /** A text contains a control character, such as a line break. */
    CONTROL_CHARACTER("contains a control character", "含有控制字符"),
    /**
     * A text contains an invisible character, such as a bidirectional control, a zero-width
     * character, a filler or a variation selector. In a BizId, a blank other than the ordinary
     * space counts as well.
     */
    INVISIBLE_CHARACTER(
            "contains an invisible or blank character (such as a bidirectional control, a zero-width"
                    + " character or a filler)",
            "含有不可见或形同空白的字符（如双向控制符、零宽字符、填充符）"),
    /** A BizId begins or ends with white space. It would look like another BizId. */
    WHITE_SPACE_AT_END("begins or ends with white space", "以空白字符开头或结尾"),
    /** A text contains an unpaired UTF-16 surrogate. */
    LONE_SURROGATE("contains an unpaired surrogate (half a character)", "含有不完整的字符（孤立代理项）"),
    /**
     * A name contains U+FFFD, by which decoders replace bytes of another charset. Such a name
     * cannot match, and the rejection would be charged.
     */
    UNREADABLE_CHARACTER(
            "contains U+FFFD, which shows that the text was decoded with the wrong charset",
            "含有 U+FFFD，说明文本曾以错误的字符集解码"),
    /**
     * A name contains a CJK radical, a Kangxi radical or a stroke. Texts that are copied from a PDF
     * contain them instead of characters. Such a name cannot match, and the rejection would be
     * charged.
     */
    NAME_RADICAL(
            "contains a radical or a stroke (U+2E80 to U+2FDF, U+31C0 to U+31EF) that only looks"
                    + " like a character, as in texts copied from a PDF: type the name again",
            "含有部首或笔画字符（U+2E80 至 U+2FDF、U+31C0 至 U+31EF），形似汉字但不是汉字，常见于从 PDF 复制的文本：请重新输入姓名"),
    /** Warning: a name contains white space between other characters. */
    NAME_WHITE_SPACE(
            "contains white space between its characters: compare it with the ID card",
            "中间含有空白字符：请与身份证核对"),
    /**
     * Warning: a name contains a compatibility ideograph, which is a second code of an ordinary
     * character.
     */
    NAME_COMPATIBILITY_IDEOGRAPH(
            "contains a compatibility ideograph, which looks like an ordinary character, as in texts"
                    + " copied from a PDF: type the name again",
            "含有兼容汉字，与普通汉字形似但编码不同，常见于从 PDF 复制的文本：请重新输入姓名"),
    /**
     * Warning: a name contains a private-use character. Systems that write rare characters in this
     * way may not agree on them.
     */
    NAME_PRIVATE_USE(
            "contains a private-use character, which another system may take for another character:"
                    + " use the character of Unicode if there is one",
            "含有自造字（私用区字符），其他系统可能识别为另一个字：如 Unicode 已收录该字，请改用标准编码"),
    /**
     * Warning: a name contains a character that looks like the middle dot. Source of U+00B7: notice
     * 33 (2016) of the State Ethnic Affairs Commission and eleven other authorities.
     */
    NAME_DOT(
            "contains a dot that is not the middle dot U+00B7 of registered names: compare it with"
                    + " the ID card",
            "含有形似间隔号的字符，但不是姓名登记统一采用的 U+00B7：请与身份证核对"),
    /** A text has more than 64 code points. */
    LONGER_THAN_64("is longer than 64 characters", "超过 64 个字符"),
    /** A text has more than 20 characters. */
    LONGER_THAN_20("is longer than 20 characters", "超过 20 个字符"),
    /**
     * A BizType contains a character other than {@code A-Z}, {@code a-z}, {@code 0-9} and the
     * hyphen.
     */
    NOT_LETTERS_DIGITS_HYPHEN(
            "may contain only the letters A to Z, digits and hyphens", "只能包含英文字母、数字和连字符"),
    /** Warning: a BizId contains a character outside {@code [A-Za-z0-9._-]}. */
    UNUSUAL_CHARACTER(
            "contains characters other than letters, digits, dot, underscore and hyphen",
            "含有英文字母、数字、点、下划线和连字符以外的字符"),

    /** An OuterOrderNo is not 1 to 32 letters and digits. */
    OUTER_ORDER_NO("is not 1 to 32 letters or digits", "不是 1 到 32 个英文字母或数字"),
    /** A CertifyId is not 1 to 128 letters, digits, hyphens and underscores. */
    CERTIFY_ID(
            "is not 1 to 128 letters, digits, hyphens or underscores",
            "不是 1 到 128 个英文字母、数字、连字符或下划线"),
    /** A SceneId is not a positive number. */
    SCENE_ID("is not a positive number", "不是正整数"),
    /** A number, such as that of a page, is less than 1. */
    LESS_THAN_ONE("is less than 1", "小于 1"),
    /** A request belongs to no solution: the builder methods such as {@code idPro} set one. */
    SOLUTION_REQUIRED(
            "is missing: call one of idPro, idPlus, facePhoto, livenessOnly or productCode",
            "未指定产品方案：请调用 idPro、idPlus、facePhoto、livenessOnly 或 productCode 之一"),
    /** A request was given more than one solution. */
    SEVERAL_SOLUTIONS("was set more than once; a request has one solution", "设置了多个产品方案，一次请求只能有一个"),
    /** Warning: the solution does not use this field. */
    NOT_NEEDED_BY_SOLUTION("is not needed by the solution", "该产品方案不需要此字段"),
    /** A text has more than 100 characters. */
    LONGER_THAN_100("is longer than 100 characters", "超过 100 个字符"),
    /** MetaInfo is not a JSON object as text. */
    META_INFO_NOT_JSON(
            "is not a JSON object as text: pass what getMetaInfo() returned, as JSON.stringify"
                    + " writes it",
            "不是 JSON 对象文本：请传入 getMetaInfo() 的返回值（JSON.stringify 之后的文本）"),
    /** MetaInfo has more than 65 536 characters. This is a limit of this library. */
    META_INFO_TOO_LONG("is longer than 65 536 characters", "超过 65536 个字符"),
    /** MetaInfo is the sample of the vendor's documents, with which no page can be opened. */
    META_INFO_SAMPLE(
            "is the sample of the vendor's documents, not that of a real browser or app",
            "是官方文档中的示例，并非来自真实的浏览器或 App"),
    /** A session that must have a page has MetaInfo that does not come from a browser. */
    META_INFO_NOT_OF_A_BROWSER(
            "does not come from a browser (deviceType h5 or web), but a page is expected",
            "并非来自浏览器（deviceType 为 h5 或 web），但要求有认证页面"),
    /** An image in the vendor's bucket, which the financial-grade product does not read. */
    IMAGE_VENDOR_OSS(
            "is an object of an upload token of the legacy product: use Image.file, Image.url or"
                    + " Image.ownOss",
            "是旧版实人认证上传令牌对应的对象：请使用 Image.file、Image.url 或 Image.ownOss"),
    /** Warning: the size of a photo is outside of what the vendor advises. */
    PHOTO_SIZE_UNUSUAL(
            "is not between 640 x 480 and 1920 x 1080 pixels, as the vendor requires",
            "尺寸不在 640 x 480 到 1920 x 1080 像素之间，与官方要求不符"),
    /** A date is not eight digits, such as {@code 20300131}. */
    DATE_EIGHT_DIGITS("is not a date of eight digits, such as 20300131", "不是 8 位数字的日期，如 20300131"),
    /** Neither the request nor the client has a scene for the solution of the request. */
    NO_SCENE_FOR_SOLUTION(
            "is missing, and the client has no scene for the solution that this request selects:"
                    + " set it in the request, or give the client a scene by scene(...) or sceneId(...),"
                    + " in Spring by cloudauth.scenes or cloudauth.scene-id",
            "未设置，且客户端没有为该请求所选的产品方案配置场景：请在请求中设置，或用 scene(…)、sceneId(…)（Spring 中用"
                    + " cloudauth.scenes、cloudauth.scene-id）为客户端配置场景"),
    /** A request needs a scene, and the client has several. */
    SEVERAL_SCENES(
            "is missing, and the client has several scenes: set it to the scene of the session",
            "未设置，且客户端有多个场景：请设置为该会话的认证场景ID"),
    /** An endpoint is none of the endpoints of this client. */
    ENDPOINT_NOT_OF_CLIENT("is not an endpoint of this client", "不是该客户端的 Endpoint"),

    /** A mobile number of the mainland is not 11 digits of which the first is 1. */
    MOBILE_NUMBER(
            "is not a mobile number of the mainland: 11 digits, the first of them 1, without a"
                    + " country code",
            "不是内地手机号码：应为以 1 开头的 11 位数字，不含国家代码"),

    /** An account label is not 1 to 64 letters, digits, dots, underscores and hyphens. */
    ACCOUNT_LABEL(
            "is not 1 to 64 letters, digits, dots, underscores or hyphens",
            "不是 1 到 64 个英文字母、数字、点、下划线或连字符"),
    /** Warning: a billed request has credentials of its own and no account label. */
    ACCOUNT_NOT_NAMED(
            "is missing although the request has its own credentials: the submission log counts it"
                    + " for the client's account",
            "未设置，但请求使用了自己的凭据：提交记录会将其计入客户端所属账号"),

    /** An ID number has 15 digits, as on first-generation cards. */
    ID_NUMBER_FIRST_GENERATION(
            "has 15 digits: numbers of first-generation cards are not accepted",
            "为 15 位：不支持第一代身份证号码"),
    /** An ID number is not 17 digits followed by a digit or X. */
    ID_NUMBER_SHAPE("is not 17 digits followed by a digit or X", "不是 17 位数字加一位数字或 X"),
    /**
     * An ID number looks like one that a spreadsheet turned into a number: it is written with an
     * exponent, or its check digit is wrong and its last three digits are zero.
     */
    ID_NUMBER_SPREADSHEET(
            "looks like a number that a spreadsheet rounded to 15 digits (such as 1.1E+17): format"
                    + " the column as text, then enter the ID number again",
            "疑似被电子表格当作数字、只保留了 15 位有效数字（如 1.1E+17）：请将该列设为文本格式，再重新输入身份证号码"),
    /** An ID number is that of a foreigner's permanent residence card. */
    ID_NUMBER_FOREIGN_RESIDENT(
            "begins with 9, as on a foreigner's permanent residence card, which the service does not"
                    + " accept",
            "以 9 开头，属于外国人永久居留身份证：服务不支持此类证件"),
    /**
     * Warning: an ID number of the legacy product is that of a residence permit for residents of
     * Hong Kong, Macao and Taiwan. The vendor documents the legacy product for ID cards of the
     * mainland alone.
     */
    ID_NUMBER_RESIDENCE_PERMIT(
            "begins with 81, 82 or 83, as on a residence permit of Hong Kong, Macao or Taiwan"
                    + " residents: the legacy product is documented for ID cards of the mainland alone",
            "以 81、82 或 83 开头，属于港澳台居民居住证：官方文档说明旧版实人认证仅支持内地居民身份证"),
    /** The first two digits of an ID number are not a province code. */
    ID_NUMBER_PROVINCE("does not begin with a known province code", "开头不是已知的省级代码"),
    /** The date of birth in an ID number does not exist. */
    ID_NUMBER_DATE("contains a date of birth that does not exist", "其中的出生日期不存在"),
    /** The date of birth in an ID number is later than today in China. */
    ID_NUMBER_FUTURE_DATE("contains a date of birth in the future", "其中的出生日期晚于今天"),
    /** The last character of an ID number is not the check digit of the other 17. */
    ID_NUMBER_CHECKSUM("has a wrong check digit", "校验码不正确"),

    /** A link has no scheme. */
    LINK_RELATIVE("is not an absolute link", "不是绝对链接"),
    /** A text is not a well-formed link, or has no host. */
    LINK_MALFORMED("is not a well-formed link", "不是格式正确的链接"),
    /**
     * The scheme of a link is not accepted for this field, for example {@code file:}, {@code data:}
     * or {@code javascript:}.
     */
    LINK_SCHEME("has a scheme that is not accepted here", "使用了此处不接受的协议"),
    /** A link has {@code user@} or {@code user:password@} before the host. */
    LINK_USER_INFORMATION("contains user information", "含有用户信息"),
    /** A link contains a line break. */
    LINK_LINE_BREAK("contains a line break", "含有换行符"),
    /** A redirect or callback link is not https and does not point to this machine. */
    LINK_NOT_HTTPS("is not an https link", "不是 https 链接"),
    /** Warning: an http link is not encrypted, so third parties can read and change the content. */
    LINK_HTTP("is an http link, which is not encrypted", "是 http 链接：传输未加密"),
    /** Warning: the host is private, so the service cannot reach it. */
    LINK_PRIVATE_HOST(
            "has a private host, which is not reachable from the public internet", "指向内网主机，公网无法访问"),
    /** Warning: an absolute path instead of a link. Only mini-programs support it. */
    LINK_PAGE_PATH("is a path, which is valid only for a page of a mini-program", "是路径：仅适用于小程序页面"),

    /**
     * A local image or an OSS image, where only {@code Image.url} with http or https is accepted.
     */
    IMAGE_NOT_A_LINK("must be an http or https link here", "此处只接受 http 或 https 链接"),
    /** The bucket or the path of an OSS image is missing, or cannot be part of a link. */
    IMAGE_OSS_NAME("has an invalid OSS bucket or path", "OSS 存储空间名或路径无效"),
    /** An image in the caller's own OSS bucket, which the legacy product does not read. */
    IMAGE_OWN_OSS(
            "is in your own OSS bucket, which this operation does not read: use a signed link",
            "位于您自己的 OSS 存储空间，此接口不读取：请使用带签名的链接"),
    /** A local image does not exist, is not a file, or cannot be read. */
    IMAGE_UNREADABLE("is missing or cannot be read", "不存在或无法读取"),
    /** A local image has no bytes. */
    IMAGE_EMPTY("is empty", "内容为空"),
    /**
     * A local image is too large. What is sent of it, without its metadata, may have 2 MB (2 097
     * 152 bytes) in the legacy product; in the financial-grade product less than 1 MB, and 786 507
     * bytes for compareFaceVerify. Before its metadata is removed, the image may have 16 MB; this
     * is a limit of this library.
     */
    IMAGE_TOO_LARGE(
            "is too large. Without its metadata, it may have 2 MB in the legacy product; less than"
                    + " 1 MB in the financial-grade product, and 786 507 bytes for"
                    + " compareFaceVerify; with its metadata 16 MB. Save the photo with fewer"
                    + " pixels, for example 1600 on the longer side",
            "过大：去除元数据后，旧版实人认证不得超过 2 MB；金融级实人认证须小于 1 MB，compareFaceVerify 不得超过 786507"
                    + " 字节；含元数据不得超过 16 MB。请缩小照片尺寸后重新保存，例如长边 1600 像素"),
    /** A local image does not start like a JPEG or a PNG. */
    IMAGE_FORMAT("is neither JPEG nor PNG", "不是 JPEG 或 PNG 图片"),
    /** A local image is a PNG, but the operation accepts only JPEG. */
    IMAGE_NOT_JPEG(
            "is not a JPEG, which is the only format of this operation", "不是 JPEG 图片：此接口只接受 JPEG"),
    /**
     * A local image is a JPEG that is lossless or hierarchical, or does not have 8 bits a sample.
     * Most programs cannot read such an image.
     */
    IMAGE_JPEG_KIND(
            "is a JPEG of a rare kind, which most programs cannot read: save it as an ordinary"
                    + " JPEG",
            "属于多数程序无法读取的特殊 JPEG 类型：请另存为普通 JPEG"),
    /** A local image is incomplete, or does not have the structure of a JPEG or a PNG. */
    IMAGE_DAMAGED("is cut off or damaged", "不完整或已损坏"),
    /** A local image does not have the length that the caller has given. */
    IMAGE_LENGTH("does not have the given length", "与所给长度不符"),
    /** A local image has a side of fewer than 64 pixels. */
    IMAGE_TOO_SMALL("is smaller than 64 x 64 pixels", "小于 64 x 64 像素"),
    /** A local image has more than 100 million pixels. This is a limit of this library. */
    IMAGE_TOO_MANY_PIXELS("has more than 100 million pixels", "超过 1 亿像素"),

    /** A phone number is not 5 to 20 digits after an optional plus sign. */
    PHONE_NUMBER(
            "is not a phone number: use 5 to 20 digits, with an optional leading plus sign",
            "不是电话号码：应为 5 至 20 位数字，前面可加一个加号"),
    /** A text is not an IPv4 or IPv6 address. Host names are never resolved. */
    IP_LITERAL("is not an IPv4 or IPv6 address", "不是 IPv4 或 IPv6 地址"),
    /** A registration time was given in seconds instead of milliseconds. */
    TIME_IN_SECONDS("was given in seconds instead of milliseconds", "使用了秒而不是毫秒"),
    /** A registration time is in the future. */
    TIME_IN_FUTURE("is in the future", "晚于当前时间"),
    /** A callback link was given without its seed. */
    REQUIRED_WITH_CALLBACK_URL("is required with callbackUrl", "设置 callbackUrl 时必须设置"),

    /** The given scheme requires this field. */
    REQUIRED_BY_SCHEME("is required by the scheme", "是该认证方案的必填项"),
    /** Warning: the given scheme does not use this field. */
    NOT_NEEDED_BY_SCHEME("is not needed by the scheme", "不是该认证方案所需"),
    /** Warning: a verify token of a server-only scheme cannot start the app SDK. */
    SCHEME_SERVER_ONLY(
            "is a server-only scheme: its token cannot start the app SDK",
            "仅限纯服务端接入：其令牌不能启动 App SDK"),

    /** The scheme of a verifyMaterial request needs the person in an app or on a page. */
    SCHEME_NOT_FOR_MATERIAL(
            "is not a scheme for verifyMaterial: use RPMin", "不是 VerifyMaterial 的认证方案：仅 RPMin 可用"),

    /**
     * The name of an extra parameter contains a character other than letters, digits, dot,
     * underscore and hyphen, or is not 1 to 64 characters long.
     */
    PARAMETER_NAME(
            "is not a valid parameter name: use letters, digits, dot, underscore and hyphen",
            "不是有效的参数名：应由英文字母、数字、点、下划线和连字符组成"),
    /**
     * An extra parameter has the name of a parameter that a field of the request or the client
     * sets.
     */
    PARAMETER_RESERVED(
            "is set by a field of the request or by the client itself", "由请求的字段或客户端自身设置");

    private final String english;
    private final String chinese;

    Rule(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /**
     * Returns the rule as the end of a sentence that begins with the name of the field.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return the text, without a full stop
     */
    public String message(Locale locale) {
        return new Bilingual(english, chinese).in(locale);
    }

    @Override
    public String toString() {
        return message(Locale.ENGLISH);
    }
}
