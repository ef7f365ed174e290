package io.cloudauth.bootapp;

import io.cloudauth.CloudAuthAsyncClient;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Verifies people of its own, by an alias: a web framework at TRACE writes down what it is sent, and
 * that must not hide what the library would write.
 */
@RestController
class KycController {
    private static final String NAME = "哨兵测试";
    private static final Map<String, String> NUMBERS =
            Map.of(
                    "passed", "110000190001010012",
                    "rejected", "110000190001010063",
                    "unavailable", "110000190001019033");

    private final CloudAuthClient client;
    private final CloudAuthClient tenant;
    private final CloudAuthAsyncClient async;

    KycController(
            CloudAuthClient client,
            @Qualifier("tenant-a") CloudAuthClient tenant,
            CloudAuthAsyncClient async) {
        this.client = client;
        this.tenant = tenant;
        this.async = async;
    }

    @GetMapping("/verify/{alias}")
    String verify(@PathVariable("alias") String alias) {
        try {
            return client.verifyMaterial(
                            request ->
                                    request.bizId(BizId.random())
                                            .name(NAME)
                                            .idCardNumber(NUMBERS.get(alias))
                                            .faceImage(Image.url("https://cdn.example/f.jpg")))
                    .outcome()
                    .toString();
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    @GetMapping("/token")
    String token() {
        return client.describeVerifyToken(
                        request ->
                                request.bizId(BizId.random())
                                        .name(NAME)
                                        .idCardNumber(NUMBERS.get("passed")))
                .toString();
    }

    @GetMapping("/tenant")
    String tenant() {
        return tenant.describeVerifyResult(BizId.random()).toString();
    }

    @GetMapping("/async")
    String async() {
        return async.describeVerifyResult(BizId.random()).join().toString();
    }

    @GetMapping("/await")
    String await() {
        return client.awaitVerifyResult(
                        BizId.random(), options -> options.atMost(Duration.ofSeconds(1)))
                .toString();
    }
}
