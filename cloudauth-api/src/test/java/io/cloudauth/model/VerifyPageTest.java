package io.cloudauth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.error.InvalidRequestException;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyPageTest {

    @ParameterizedTest
    @CsvSource({
        "https://page.example/v, https://page.example/v?",
        "https://page.example/v?token=a%2Fb, https://page.example/v?token=a%2Fb&",
        "https://page.example/v?, https://page.example/v?",
        "https://page.example/v?a=1&, https://page.example/v?a=1&"
    })
    void redirectsFollowWhatThePageHasAlready(String page, String before) {
        assertThat(withRedirects(page, "https://shop.example/p", "https://shop.example/f"))
                .hasToString(
                        before
                                + "successRedirect=https%3A%2F%2Fshop.example%2Fp"
                                + "&failRedirect=https%3A%2F%2Fshop.example%2Ff");
    }

    @Test
    void redirectsStandBeforeAFragment() {
        assertThat(withRedirects("https://page.example/v?t=1#/start", "/pages/a", null))
                .hasToString("https://page.example/v?t=1&successRedirect=%2Fpages%2Fa#/start");
    }

    @Test
    void everyCharacterOfARedirectComesBackAsItWas() {
        String redirect =
                "https://shop.example/kyc/%E5%BC%A0?a=1&b=%2B+*~-._'()!$,;:@%20#/done?x=/";
        URI page = withRedirects("https://page.example/v", redirect, redirect);
        String[] pairs = page.getRawQuery().split("&", -1);
        assertThat(pairs).hasSize(2);
        for (String pair : pairs) {
            String value = pair.substring(pair.indexOf('=') + 1);
            assertThat(value).matches("([A-Za-z0-9._~-]|%[0-9A-F]{2})*").doesNotContain("+");
            assertThat(URI.create("x:/?" + value).getQuery()).isEqualTo(redirect);
        }
    }

    @Test
    void pageOfAMiniProgramIsAPath() {
        assertThat(
                        withRedirects(
                                "https://page.example/v",
                                "/pages/index/index?from=kyc",
                                "/pages/index/failed"))
                .hasToString(
                        "https://page.example/v"
                                + "?successRedirect=%2Fpages%2Findex%2Findex%3Ffrom%3Dkyc"
                                + "&failRedirect=%2Fpages%2Findex%2Ffailed");
    }

    @Test
    void withoutRedirectsThePageStaysAsItIs() {
        assertThat(withRedirects("https://page.example/v?t=%7e", null, null))
                .hasToString("https://page.example/v?t=%7e");
        assertThat(token(null).revealPageUrl("https://shop.example/p", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/p",
                "javascript:alert(1)",
                "//shop.example/p",
                "pages/index",
                "https://user@shop.example/p",
                "https://shop.example/\r\nSet-Cookie: a=b",
                " "
            })
    void redirectThatIsNoneIsRefusedWithoutBeingQuoted(String redirect) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> withRedirects("https://page.example/v", redirect, redirect))
                .satisfies(
                        e ->
                                assertThat(e.violations())
                                        .extracting(violation -> violation.field())
                                        .containsExactly("successRedirect", "failRedirect"))
                .withMessageNotContaining("shop.example");
    }

    private static URI withRedirects(
            String page, @Nullable String success, @Nullable String failed) {
        return token(page).revealPageUrl(success, failed).orElseThrow();
    }

    private static VerifyToken token(@Nullable String page) {
        return VerifyToken.builder()
                .value("token")
                .expiresAt(Instant.EPOCH)
                .verifyPageUrl(page == null ? null : URI.create(page))
                .build();
    }
}
