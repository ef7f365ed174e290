package io.cloudauth.emulator.internal.face;

import org.jspecify.annotations.Nullable;

/** The values of {@code Code} in the vendor's documents, each with its {@code Message}. */
enum ResponseCode {
    SUCCESS("200", "success"),
    MISSING_PARAMETER("400", "参数不能为空"),
    INVALID_PARAMETER("401", "参数非法"),
    NOT_CONFIGURED("402", "应用配置不存在"),
    NOT_FINISHED("403", "认证未完成"),
    UNKNOWN_SCENE("404", "认证场景配置不存在"),
    UNDER_AGE("405", "您的年龄未满14周岁，不允许使用此产品"),
    UNKNOWN_CERTIFY_ID("406", "无效的certifyId"),
    NOT_ACTIVATED("410", "未开通服务"),
    NO_RAM_PERMISSION("411", "RAM无权限"),
    IN_ARREARS("412", "欠费中"),
    UNSUPPORTED_DEVICE("414", "设备类型不支持"),
    UNSUPPORTED_SDK("415", "SDK版本不支持"),
    UNSUPPORTED_SYSTEM("416", "系统版本不支持"),
    NO_SOURCE("417", "无法使用刷脸服务"),
    TOO_MANY_FAILURES("418", "刷脸失败次数过多"),
    UNUSABLE_PHOTO("419", "传入图片不可用"),
    SEVERAL_PHOTOS("420", "数据重复"),
    PHOTO_TOO_LARGE("421", "传入图片过大"),
    PHOTO_DOWNLOAD_TIMEOUT("422", "下载图片超时"),
    REFERENCE_NOT_PASSED("423", "状态错误"),
    NO_SUBMISSION("424", "身份认证记录不存在"),
    RISK_POLICY("427", "业务策略限制"),
    SYSTEM_ERROR("500", "系统错误");

    private final String code;
    private final String message;

    ResponseCode(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** Returns the code in the response. */
    String code() {
        return code;
    }

    /** Returns the message in the response. */
    String message() {
        return message;
    }

    /** Returns the constant of a code, or null if the vendor's documents do not list the code. */
    static @Nullable ResponseCode of(String code) {
        for (ResponseCode one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        return null;
    }
}
