package io.cloudauth.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceHintsTest {
    private static final CertifyId ID = CertifyId.of("sha0123456789abcdef0123456789abcd");
    private static final String RESPONSE =
            "{\"code\":1003,\"subCode\":\"Z5052\",\"reason\":\"system error\",\"extInfo\":"
                    + "{\"certifyId\":\"sha0123456789abcdef0123456789abcd\"}}";

    @Test
    void theReturnNamesItsSession() {
        assertThat(FaceReturn.parse(RESPONSE)).contains(new FaceReturn(ID));
        String twice = URLEncoder.encode(RESPONSE, StandardCharsets.UTF_8);
        assertThat(FaceReturn.parse(twice)).contains(new FaceReturn(ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "%zz",
                "{}",
                "null",
                "{\"certifyId\":\"sha1\"}",
                "{\"extInfo\":\"sha1\"}",
                "{\"extInfo\":{\"certifyId\":1}}",
                "{\"extInfo\":{\"certifyId\":\"a b\"}}",
                "{\"extInfo.certifyId\":\"sha1\"}",
                "{\"extInfo\":{\"certifyId\":\"sha1\"},\"extInfo\":{\"certifyId\":\"sha2\"}}"
            })
    void anythingElseNamesNone(String response) {
        assertThat(FaceReturn.parse(response)).isEmpty();
    }

    @Test
    void anAbsentOrLongResponseNamesNone() {
        assertThat(FaceReturn.parse(null)).isEmpty();
        assertThat(FaceReturn.parse(RESPONSE + " ".repeat(9_000))).isEmpty();
    }

    @Test
    void theCallbackNamesItsSessionIfItsTokenIsRight() {
        String query = "callbackToken=a%2Bb&certifyId=" + ID + "&passed=200";
        assertThat(FaceCallback.parse(query, "a+b")).contains(new FaceCallback(ID));
        assertThat(FaceCallback.parse(query, "a b")).isEmpty();
        assertThat(FaceCallback.parse(query, "")).isEmpty();
        assertThat(FaceCallback.parse("certifyId=" + ID, "a+b")).isEmpty();
        assertThat(FaceCallback.parse("certifyId=" + ID, "")).isEmpty();
        assertThat(FaceCallback.parse(null, "a+b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callbackToken=t",
                "callbackToken=t&certifyId=",
                "callbackToken=t&certifyId=a%20b",
                "callbackToken=t&certifyId=%zz",
                "callbackToken=t&certifyId=a&certifyId=b",
                "callbackToken=t&callbackToken=t&certifyId=a"
            })
    void anAmbiguousCallbackNamesNone(String query) {
        assertThat(FaceCallback.parse(query, "t")).isEmpty();
    }
}
