package io.cloudauth.bootapp;

import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.OuterOrderNo;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Starts financial-grade sessions of people of its own, by an alias, with the default client and
 * with a named one.
 */
@RestController
class FaceController {
    private static final String NAME = "哨兵测试";
    private static final String META_INFO =
            "{\"appName\":\"sentinelAgent4711\",\"deviceType\":\"android\"}";
    private static final Map<String, String> NUMBERS =
            Map.of(
                    "passed", "110000190001010012",
                    "rejected", "110000190001012042",
                    "refused", "110000190001014179",
                    "unavailable", "110000190001019033");

    private final FaceVerifyClient face;
    private final FaceVerifyClient tenant;

    FaceController(FaceVerifyClient face, @Qualifier("tenant-a") FaceVerifyClient tenant) {
        this.face = face;
        this.tenant = tenant;
    }

    @GetMapping("/face/{alias}")
    String face(@PathVariable("alias") String alias) {
        return result(face, alias);
    }

    @GetMapping("/face/tenant/{alias}")
    String tenant(@PathVariable("alias") String alias) {
        return result(tenant, alias);
    }

    @GetMapping("/face/card")
    String card() {
        FaceVerifySession session =
                face.initFaceVerify(
                        r -> r.outerOrderNo(OuterOrderNo.random()).idPlus().metaInfo(META_INFO));
        return face.awaitFaceVerify(session, w -> w.atMost(Duration.ofSeconds(1))).toString();
    }

    @GetMapping("/face/async")
    String async() {
        return face.async()
                .describeFaceVerify(session(face, "passed"))
                .thenApply(Object::toString)
                .join();
    }

    private static String result(FaceVerifyClient face, String alias) {
        try {
            FaceVerifySession session = session(face, alias);
            return session + " " + face.describeFaceVerify(session).outcome();
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static FaceVerifySession session(FaceVerifyClient face, String alias) {
        return face.initFaceVerify(
                r ->
                        r.outerOrderNo(OuterOrderNo.random())
                                .idPro(NAME, NUMBERS.get(alias))
                                .metaInfo(META_INFO));
    }
}
