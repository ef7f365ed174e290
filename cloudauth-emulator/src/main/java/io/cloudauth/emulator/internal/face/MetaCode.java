package io.cloudauth.emulator.internal.face;

import org.jspecify.annotations.Nullable;

/**
 * The values of {@code Code} of the checks without a face, each with a {@code Message}. Their table
 * is not that of the operations with a face. The vendor documents the messages of 400 and 401
 * alone; the others are the emulator's.
 */
enum MetaCode {
    MISSING_PARAMETER("400", "参数不能为空"),
    INVALID_PARAMETER("401", "参数非法"),
    NOT_AVAILABLE("402", "权威数据源异常、策略限制或无权限"),
    REPEATED_TOO_OFTEN("403", "重复调用次数过多"),
    UNSUPPORTED_MOBILE("405", "手机号段不支持或图片不可用"),
    NO_FACE("406", "未检测到人脸"),
    NOT_ACTIVATED("410", "未开通服务"),
    NO_RAM_PERMISSION("411", "RAM无权限"),
    IN_ARREARS("412", "欠费中"),
    SYSTEM_ERROR("500", "系统错误");

    private final String code;
    private final String message;

    MetaCode(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** Returns the business error with this code. */
    BusinessErrorException error() {
        return new BusinessErrorException(code, message);
    }

    /** Returns the constant of a code, or null if the vendor's documents do not list the code. */
    static @Nullable MetaCode of(String code) {
        for (MetaCode one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        return null;
    }
}
