package io.cloudauth.spring.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The regions whose public endpoints the vendor's documents name. */
final class Region {
    private static final Map<String, String> ENDPOINTS =
            Map.of(
                    "cn-hangzhou", "https://cloudauth.aliyuncs.com",
                    "cn-shanghai", "https://cloudauth.cn-shanghai.aliyuncs.com",
                    "cn-beijing", "https://cloudauth.cn-beijing.aliyuncs.com");

    private Region() {}

    static @Nullable String endpoint(String region) {
        return ENDPOINTS.get(region);
    }
}
