package io.cloudauth.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.internal.credentials.FixedSource;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.core.internal.signature.ApiRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallTest {
    private static final URI ENDPOINT = URI.create("https://service.example");
    private static final Duration LIMIT = Duration.ofSeconds(1);

    @Test
    void onlyTheOperationOfACallIsShown() {
        ApiRequest request =
                new ApiRequest(ENDPOINT, "VerifyMaterial", "2019-03-07", Map.of("Name", "张三"));
        Call<String> call =
                new Call<>(
                        request,
                        ResponseFamily.LEGACY,
                        true,
                        null,
                        new Call.Limits(LIMIT, LIMIT, LIMIT),
                        FixedSource.of("id", "secret", null),
                        response -> "",
                        Endpoints.only(ENDPOINT));
        assertThat(call).hasToString("VerifyMaterial");
        assertThat(request).hasToString("VerifyMaterial");
    }
}
