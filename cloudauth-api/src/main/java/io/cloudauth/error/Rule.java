package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import java.util.Locale;

/**
 * What a field of a request broke, or what is unusual about it. A rule never holds the value that
 * broke it.
 *
 * <p>{@link #toString()} is the rule's English text; {@link #name()} is its constant.
 */
public enum Rule {

    /** A required field was not given. */
    REQUIRED("is missing", "未填写"),
    /** A text holds nothing but white space. */
    BLANK("is blank", "为空白"),
    /** A text holds a control character, such as a line break. */
    CONTROL_CHARACTER("holds a control character", "含有控制字符"),
    /**
     * A text holds a character that is not seen: bidirectional control, zero-width, soft hyphen.
     */
    INVISIBLE_CHARACTER(
            "holds an invisible character (bidirectional control or zero-width)",
            "含有不可见字符（双向控制符或零宽字符）"),
    /** A text holds a UTF-16 surrogate without its other half. */
    LONE_SURROGATE("holds half a character (a lone surrogate)", "含有不完整的字符（孤立代理项）"),
    /**
     * A name holds U+FFFD, which decoders put where bytes were of another charset: it is nobody's
     * name, and a billed rejection would follow.
     */
    UNREADABLE_CHARACTER(
            "holds U+FFFD, the mark of a text that was read in the wrong charset",
            "含有 U+FFFD，即文本以错误的字符集读取的标志"),
    /** A text holds more than 64 code points. */
    LONGER_THAN_64("is longer than 64 characters", "超过 64 个字符"),
    /** A text holds more than 20 characters. */
    LONGER_THAN_20("is longer than 20 characters", "超过 20 个字符"),
    /** A BizType holds anything but {@code A-Z}, {@code a-z}, {@code 0-9} and the hyphen. */
    NOT_LETTERS_DIGITS_HYPHEN(
            "may hold only the letters A to Z, digits and hyphens", "只能包含英文字母、数字和连字符"),
    /** Warning: a BizId holds characters outside {@code [A-Za-z0-9._-]}. */
    UNUSUAL_CHARACTER(
            "holds characters other than letters, digits, dot, underscore and hyphen",
            "含有英文字母、数字、点、下划线和连字符以外的字符"),

    /** An ID number of 15 digits. */
    ID_NUMBER_FIRST_GENERATION(
            "has 15 digits: numbers of first-generation cards are not accepted",
            "为 15 位：不支持第一代身份证号码"),
    /** An ID number that is not 17 digits and a digit or X. */
    ID_NUMBER_SHAPE("is not 17 digits followed by a digit or X", "不是 17 位数字加一位数字或 X"),
    /** The first two digits of an ID number are no province's. */
    ID_NUMBER_PROVINCE("begins with no known province", "开头不是已知的省级代码"),
    /** The date of birth in an ID number does not exist. */
    ID_NUMBER_DATE("holds a date of birth that does not exist", "其中的出生日期不存在"),
    /** The date of birth in an ID number has not come yet, in China. */
    ID_NUMBER_FUTURE_DATE("holds a date of birth in the future", "其中的出生日期在未来"),
    /** The last character of an ID number does not follow from the other 17. */
    ID_NUMBER_CHECKSUM("has a wrong check digit", "校验码不正确"),

    /** A link without scheme and host. */
    LINK_RELATIVE("is not an absolute link", "不是绝对链接"),
    /** A text that cannot be read as a link. */
    LINK_MALFORMED("is not a well-formed link", "不是格式正确的链接"),
    /**
     * A link whose scheme is not served here: {@code file:}, {@code data:}, {@code javascript:} and
     * so on.
     */
    LINK_SCHEME("has a scheme that is not accepted here", "使用了此处不接受的协议"),
    /** A link with {@code user@} or {@code user:password@} before the host. */
    LINK_USER_INFORMATION("holds user information", "含有用户信息"),
    /** A link with a line break. */
    LINK_LINE_BREAK("holds a line break", "含有换行符"),
    /** A redirect or callback link that is not https and does not lead to this machine. */
    LINK_NOT_HTTPS("is not an https link", "不是 https 链接"),
    /** Warning: an http link, which anybody on its way can read and change. */
    LINK_HTTP("is an http link: not encrypted on its way", "是 http 链接：传输未加密"),
    /** Warning: the host is private, so that the service cannot reach it. */
    LINK_PRIVATE_HOST(
            "names a private host, which is not reachable from the public internet",
            "指向内网主机，公网无法访问"),
    /** Warning: an absolute path in place of a link, which only a mini-program understands. */
    LINK_PAGE_PATH("is a path: only a mini-program has such pages", "是路径：仅适用于小程序页面"),

    /** An image of another kind where only {@code Image.url} with http or https is accepted. */
    IMAGE_NOT_A_LINK("must be an http or https link here", "此处只接受 http 或 https 链接"),
    /** The bucket or the path of an OSS image is missing or cannot be written in a link. */
    IMAGE_OSS_NAME("has an unusable OSS bucket or path", "OSS 存储空间名或路径不可用"),
    /** A local image that does not exist, is no file, or cannot be read. */
    IMAGE_UNREADABLE("is missing or cannot be read", "不存在或无法读取"),
    /** A local image of no bytes. */
    IMAGE_EMPTY("is empty", "内容为空"),
    /** A local image of more than 2 MB, that is 2 097 152 bytes. */
    IMAGE_TOO_LARGE("is larger than 2 MB", "超过 2 MB"),
    /** A local image that does not begin as a JPEG or PNG does. */
    IMAGE_FORMAT("is neither JPEG nor PNG", "不是 JPEG 或 PNG 图片"),
    /** A local image that ends before it should, or is not built as a JPEG or PNG is. */
    IMAGE_DAMAGED("is cut off or damaged", "不完整或已损坏"),
    /** A local image that is not as long as was told. */
    IMAGE_LENGTH("is not as long as was told", "与所给长度不符"),
    /** A local image with a side of fewer than 64 pixels. */
    IMAGE_TOO_SMALL("is smaller than 64 x 64 pixels", "小于 64 x 64 像素"),
    /** A local image of more than 100 million pixels: a limit of this library. */
    IMAGE_TOO_MANY_PIXELS("has more than 100 million pixels", "超过 1 亿像素"),

    /** A phone number that is not 5 to 20 digits after an optional plus sign. */
    PHONE_NUMBER(
            "is not a phone number: 5 to 20 digits, a plus sign before them at most",
            "不是电话号码：应为 5 至 20 位数字，前面最多一个加号"),
    /** A text that is no IPv4 or IPv6 address; host names are never resolved. */
    IP_LITERAL("is not an IPv4 or IPv6 address", "不是 IPv4 或 IPv6 地址"),
    /** A registration time that was made of seconds where milliseconds were meant. */
    TIME_IN_SECONDS("was given in seconds instead of milliseconds", "使用了秒而不是毫秒"),
    /** A registration time that has not come yet. */
    TIME_IN_FUTURE("lies in the future", "在未来"),
    /** A callback link was given without its seed. */
    REQUIRED_WITH_CALLBACK_URL("is required with callbackUrl", "填写 callbackUrl 时必须填写"),

    /** The given scheme requires this field. */
    REQUIRED_BY_SCHEME("is required by the scheme", "是该认证方案的必填项"),
    /** Warning: the given scheme does not use this field. */
    NOT_NEEDED_BY_SCHEME("is not needed by the scheme", "不是该认证方案所需"),
    /** Warning: a verify token of a server-only scheme. */
    SCHEME_SERVER_ONLY(
            "is for servers only: its token cannot start the app SDK", "仅限服务端：其令牌不能启动 App SDK"),

    /** A submission for a scheme that meets the person in an app or on a page. */
    SCHEME_NOT_FOR_MATERIAL(
            "is not a scheme of verifyMaterial: that is for RPMin alone",
            "不是 VerifyMaterial 的认证方案：仅 RPMin 可用"),

    /**
     * The name of an extra parameter is not made of letters, digits, dot, underscore and hyphen.
     */
    PARAMETER_NAME(
            "is no parameter name: letters, digits, dot, underscore and hyphen",
            "不是参数名：应由英文字母、数字、点、下划线和连字符组成"),
    /** An extra parameter that the request sets by its own field, or the client in each request. */
    PARAMETER_RESERVED(
            "is set by a field of the request or by the client itself", "由请求的字段或客户端自身设置");

    private final String english;
    private final String chinese;

    Rule(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /**
     * The rule as the end of a sentence that begins with the field; Chinese or English by locale.
     */
    public String text(Locale locale) {
        return new Bilingual(english, chinese).in(locale);
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
