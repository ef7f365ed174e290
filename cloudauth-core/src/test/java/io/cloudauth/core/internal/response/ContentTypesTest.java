package io.cloudauth.core.internal.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentTypesTest {

    @Test
    void theHeaderWithoutParametersIsTheType() {
        assertThat(ContentTypes.of(header("Text/HTML; charset=GBK"), bytes("Sign in")))
                .isEqualTo("text/html");
        assertThat(ContentTypes.declared(header(";charset=GBK"))).isEmpty();
        assertThat(ContentTypes.of(Map.of(), bytes("{}"))).isNull();
    }

    @Test
    void aBodyThatBeginsLikeAPageIsAPage() {
        for (String page : new String[] {"\uFEFF\r\n<!DOCTYPE HTML>", " <html lang=\"zh\">"}) {
            assertThat(ContentTypes.of(header("application/json"), bytes(page)))
                    .isEqualTo("text/html");
        }
        assertThat(ContentTypes.of(header("application/json"), bytes("{\"a\":\"<html>\"}")))
                .isEqualTo("application/json");
    }

    private static Map<String, String> header(String contentType) {
        return Map.of("content-type", contentType);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
