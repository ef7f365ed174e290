package io.cloudauth.spring.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public endpoints of the regions that the vendor's documents list. */
final class Region {
    private static final Map<String, String> ENDPOINTS =
            Map.of(
                    "cn-hangzhou", "https://cloudauth.aliyuncs.com",
                    "cn-shanghai", "https://cloudauth.cn-shanghai.aliyuncs.com",
                    "cn-beijing", "https://cloudauth.cn-beijing.aliyuncs.com");

    private Region() {}

    /** Returns the public endpoint of a region; null if the region is unknown. */
    static @Nullable String endpoint(String region) {
        return ENDPOINTS.get(region);
    }
}
