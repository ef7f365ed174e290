package io.cloudauth.model;

import static io.cloudauth.model.Broken.broken;
import static io.cloudauth.model.Broken.ofMaterial;
import static io.cloudauth.model.Broken.ofToken;
import static io.cloudauth.model.Broken.warningsOfMaterial;
import static io.cloudauth.model.Broken.warningsOfToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.error.Rule;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRulesTest {

    static Stream<Arguments> badLinks() {
        return Stream.of(
                Arguments.of("", Rule.BLANK),
                Arguments.of("face.jpg", Rule.LINK_RELATIVE),
                Arguments.of("//cdn.example/face.jpg", Rule.LINK_RELATIVE),
                Arguments.of("file:///tmp/face.jpg", Rule.LINK_SCHEME),
                Arguments.of("data:image/png;base64,AAAA", Rule.LINK_SCHEME),
                Arguments.of("base64://AAAA", Rule.LINK_SCHEME),
                Arguments.of("javascript:alert(1)", Rule.LINK_SCHEME),
                Arguments.of("JavaScript:alert(1)", Rule.LINK_SCHEME),
                Arguments.of("ftp://cdn.example/face.jpg", Rule.LINK_SCHEME),
                Arguments.of("https://user@cdn.example/a", Rule.LINK_USER_INFORMATION),
                Arguments.of("https://user:pass@cdn.example/a", Rule.LINK_USER_INFORMATION),
                Arguments.of("https://user@cdn_1.example/a", Rule.LINK_USER_INFORMATION),
                Arguments.of("https://cdn.example/a\nb", Rule.LINK_LINE_BREAK),
                Arguments.of("https://cdn.example/a\r\nHost: x", Rule.LINK_LINE_BREAK),
                Arguments.of("https:///face.jpg", Rule.LINK_MALFORMED),
                Arguments.of("https:face.jpg", Rule.LINK_MALFORMED),
                Arguments.of("https://:443/face.jpg", Rule.LINK_MALFORMED),
                Arguments.of("https://cdn.example/a b", Rule.LINK_MALFORMED),
                Arguments.of("https://cdn.example\\@evil.example/", Rule.LINK_MALFORMED),
                Arguments.of("https://cdn.example/\u0000", Rule.LINK_MALFORMED));
    }

    @ParameterizedTest
    @MethodSource("badLinks")
    void badLinkIsRefusedWhereverALinkIsTaken(String link, Rule rule) {
        assertThat(ofMaterial(r -> r.faceImage(Image.url(link))))
                .containsExactly(broken("faceImage", rule));
        assertThat(ofMaterial(r -> r.idCardBackImage(Image.url(link))))
                .containsExactly(broken("idCardBackImage", rule));
        assertThat(ofToken(r -> r.faceRetainedImage(Image.url(link))))
                .containsExactly(broken("faceRetainedImage", rule));
        assertThat(ofToken(r -> r.callbackUrl(link).callbackSeed("seed")))
                .containsExactly(broken("callbackUrl", rule));
        assertThat(ofToken(r -> r.passedRedirectUrl(link)))
                .containsExactly(broken("passedRedirectUrl", rule));
        assertThat(ofToken(r -> r.failedRedirectUrl(link)))
                .containsExactly(broken("failedRedirectUrl", rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cdn.example/face.jpg?a=b%20c&d=e#f",
                "HTTPS://CDN.example:8443/face.jpg",
                "https://my_bucket.oss-cn-hangzhou.aliyuncs.com/face.jpg",
                "https://cdn.example/照片.jpg",
                "https://8.8.8.8/face.jpg",
                "https://[2001:4860:4860::8888]/face.jpg"
            })
    void publicHttpsLinkIsTakenAsItIsWithoutAWarning(String link) {
        VerifyMaterialRequest request = Broken.goodMaterial().faceImage(Image.url(link)).build();
        assertThat(request.warnings()).isEmpty();
        assertThat(((Image.Remote) request.faceImage()).link().reveal()).isEqualTo(link);
        assertThat(warningsOfToken(r -> r.passedRedirectUrl(link))).isEmpty();
    }

    @Test
    void httpPictureWarns() {
        assertThat(warningsOfMaterial(r -> r.faceImage(Image.url("http://cdn.example/face.jpg"))))
                .containsExactly(broken("faceImage", Rule.LINK_HTTP));
        assertThat(warningsOfToken(r -> r.idCardFrontImage(Image.url("http://cdn.example/f.jpg"))))
                .containsExactly(broken("idCardFrontImage", Rule.LINK_HTTP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.9.9.9",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.100.100.200",
                "0.0.0.0",
                "[::1]",
                "[fd00::1]",
                "[fe80::1]",
                "[::ffff:10.0.0.1]",
                "intranet",
                "files.internal",
                "nas.local",
                "localhost.",
                "bucket.oss-cn-hangzhou-internal.aliyuncs.com",
                "oss-cn-hangzhou-internal.aliyuncs.com",
                "BUCKET.OSS-CN-SHANGHAI-FINANCE-1-INTERNAL.aliyuncs.com",
                "bucket.oss-cn-hangzhou-internal.aliyuncs.com.",
                "bucket.oss-internal.aliyuncs.com",
                "my_bucket.oss-cn-hangzhou-internal.aliyuncs.com",
                "point-1.oss-cn-hangzhou-internal.oss-accesspoint.aliyuncs.com",
                "bucket.cn-wulanchabu-internal.oss-data-acc.aliyuncs.com",
                "vpc100-oss-cn-beijing.aliyuncs.com",
                "bucket.vpc100-oss-cn-beijing.aliyuncs.com",
                "ep-1.oss.cn-hangzhou.privatelink.aliyuncs.com"
            })
    void privateHostWarns(String host) {
        assertThat(
                        warningsOfMaterial(
                                r -> r.faceImage(Image.url("https://" + host + ":8443/face.jpg"))))
                .containsExactly(broken("faceImage", Rule.LINK_PRIVATE_HOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "172.32.0.1",
                "100.128.0.1",
                "11.0.0.1",
                "10.0.0.1.example",
                "a.b",
                "bucket.oss-cn-hangzhou.aliyuncs.com",
                "my-internal.oss-cn-hangzhou.aliyuncs.com",
                "vpc-news.example"
            })
    void publicHostDoesNotWarn(String host) {
        assertThat(warningsOfMaterial(r -> r.faceImage(Image.url("https://" + host + "/a"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/kyc",
                "http://10.0.0.1/kyc",
                "http://localhost.example/kyc",
                "http://127.0.0.1.example/kyc"
            })
    void redirectAndCallbackMustBeHttps(String link) {
        assertThat(ofToken(r -> r.passedRedirectUrl(link)))
                .containsExactly(broken("passedRedirectUrl", Rule.LINK_NOT_HTTPS));
        assertThat(ofToken(r -> r.failedRedirectUrl(URI.create(link))))
                .containsExactly(broken("failedRedirectUrl", Rule.LINK_NOT_HTTPS));
        assertThat(ofToken(r -> r.callbackUrl(link).callbackSeed("seed")))
                .containsExactly(broken("callbackUrl", Rule.LINK_NOT_HTTPS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/kyc",
                "http://LOCALHOST/kyc",
                "http://127.0.0.1:8964/kyc",
                "http://[::1]:8964/kyc"
            })
    void redirectAndCallbackToThisMachineMayBeHttp(String link) {
        assertThat(ofToken(r -> r.passedRedirectUrl(link).failedRedirectUrl(link))).isEmpty();
        assertThat(ofToken(r -> r.callbackUrl(link).callbackSeed("seed"))).isEmpty();
    }

    @Test
    void redirectMayBeAPageOfAMiniProgram() {
        assertThat(warningsOfToken(r -> r.passedRedirectUrl("/pages/index/index?from=kyc")))
                .containsExactly(broken("passedRedirectUrl", Rule.LINK_PAGE_PATH));
        assertThat(ofToken(r -> r.passedRedirectUrl("pages/index/index")))
                .containsExactly(broken("passedRedirectUrl", Rule.LINK_RELATIVE));
        assertThat(ofToken(r -> r.passedRedirectUrl("/pages/a\r\nb")))
                .containsExactly(broken("passedRedirectUrl", Rule.LINK_LINE_BREAK));
        assertThat(ofToken(r -> r.callbackUrl("/pages/index").callbackSeed("seed")))
                .containsExactly(broken("callbackUrl", Rule.LINK_RELATIVE));
    }

    @Test
    void callbackNeedsItsSeed() {
        assertThat(ofToken(r -> r.callbackUrl("https://shop.example/callback")))
                .containsExactly(broken("callbackSeed", Rule.REQUIRED_WITH_CALLBACK_URL));
        assertThat(ofToken(r -> r.callbackUrl("https://shop.example/c").callbackSeed(" ")))
                .containsExactly(broken("callbackSeed", Rule.BLANK));
        assertThat(ofToken(r -> r.callbackUrl("https://shop.example/c").callbackSeed("seed")))
                .isEmpty();
    }

    @Test
    void verifyMaterialTakesObjectsOfTheServicesOwnOss() {
        assertThat(ofMaterial(r -> r.faceImage(Image.oss("bucket-1", "prod/a/b.jpg")))).isEmpty();
        assertThat(ofMaterial(r -> r.faceImage(Image.url("oss://bucket-1:prod/b.jpg")))).isEmpty();
        assertThat(Image.oss("bucket-1", "prod/b.jpg").link().reveal())
                .isEqualTo("oss://bucket-1:prod/b.jpg");
        for (Image bad :
                new Image[] {
                    Image.oss("", "prod/b.jpg"),
                    Image.oss("bucket", ""),
                    Image.oss("bucket", "/prod/b.jpg"),
                    Image.oss("buc/ket", "b.jpg"),
                    Image.oss("bucket", "prod\nb.jpg"),
                    Image.url("oss://bucket/prod/b.jpg")
                }) {
            assertThat(ofMaterial(r -> r.faceImage(bad)))
                    .containsExactly(broken("faceImage", Rule.IMAGE_OSS_NAME));
        }
    }

    @Test
    void theLegacyProductReadsNoBucketOfTheCaller() {
        Image own = Image.ownOss("my-bucket", "faces/a.jpg");
        assertThat(ofMaterial(r -> r.faceImage(own)))
                .containsExactly(broken("faceImage", Rule.IMAGE_OWN_OSS));
        assertThat(ofToken(r -> r.faceRetainedImage(own)))
                .containsExactly(broken("faceRetainedImage", Rule.IMAGE_NOT_A_LINK));
        assertThat(own).isEqualTo(Image.ownOss("my-bucket", "faces/a.jpg"));
        assertThat(own).isNotEqualTo(Image.ownOss("my-bucket", "faces/b.jpg"));
    }

    @Test
    void describeVerifyTokenTakesWebLinksAlone() {
        for (Image image :
                new Image[] {Image.oss("bucket", "a.jpg"), Image.bytes(new byte[] {1, 2, 3})}) {
            assertThat(ofToken(r -> r.idCardFrontImage(image)))
                    .containsExactly(broken("idCardFrontImage", Rule.IMAGE_NOT_A_LINK));
            assertThat(ofToken(r -> r.idCardBackImage(image)))
                    .containsExactly(broken("idCardBackImage", Rule.IMAGE_NOT_A_LINK));
            assertThat(ofToken(r -> r.faceRetainedImage(image)))
                    .containsExactly(broken("faceRetainedImage", Rule.IMAGE_NOT_A_LINK));
        }
    }
}
