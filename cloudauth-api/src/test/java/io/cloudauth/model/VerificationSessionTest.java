package io.cloudauth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.error.InvalidRequestException;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationSessionTest {

    private static final BizId BIZ_ID = BizId.of("order·1");
    private static final Instant END = Instant.parse("2026-01-01T00:30:00.123456Z");
    private static final VerifyToken TOKEN =
            VerifyToken.builder()
                    .value("secret-token.1")
                    .expiresAt(END)
                    .verifyPageUrl(URI.create("https://page.example/v?t=1"))
                    .build();

    private final VerificationSession session =
            VerificationSession.start(BIZ_ID, BizType.of("scene"), TOKEN);

    @Test
    void storedSessionComesBackAsItWas() {
        assertThat(VerificationSession.restore(session.reveal())).isEqualTo(session);
        VerifyToken ofApp = VerifyToken.builder().value("t").expiresAt(END).build();
        VerificationSession plain = VerificationSession.start(BIZ_ID, ofApp);
        assertThat(VerificationSession.restore(plain.reveal())).isEqualTo(plain);
        assertThat(plain.bizType()).isEmpty();
        assertThat(plain.page(null, null)).isEmpty();
        assertThat(session.bizType()).contains(BizType.of("scene"));
        assertThat(session.token().reveal()).isEqualTo("secret-token.1");
    }

    @Test
    void onlyTheBrowserThatWasSentBringsTheStateBack() {
        String state = session.state().reveal();
        assertThat(state).matches("[A-Za-z0-9_-]{22}");
        assertThat(session.isReturnedBy(state)).isTrue();
        assertThat(VerificationSession.restore(session.reveal()).isReturnedBy(state)).isTrue();
        VerificationSession other = VerificationSession.start(BIZ_ID, TOKEN);
        assertThat(session.isReturnedBy(other.state().reveal())).isFalse();
        assertThat(session.isReturnedBy(null)).isFalse();
        assertThat(session.isReturnedBy("")).isFalse();
        assertThat(session.isReturnedBy(state + "x")).isFalse();
    }

    @Test
    void pageSendsTheStateWithBothRedirects() {
        String state = session.state().reveal();
        assertThat(session.page("https://shop.example/kyc?a=1#top", "/pages/failed"))
                .hasValueSatisfying(
                        page -> {
                            assertThat(page.getQuery())
                                    .contains(
                                            "https://shop.example/kyc?a=1&state=" + state + "#top")
                                    .contains("failRedirect=/pages/failed?state=" + state);
                            assertThat(page.getRawQuery())
                                    .startsWith("t=1&successRedirect=https%3A%2F%2Fshop");
                        });
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> session.page("http://shop.example", null));
    }

    @Test
    void sessionEndsWithItsToken() {
        assertThat(session.isExpired(END.minusNanos(1))).isFalse();
        assertThat(session.isExpired(END)).isTrue();
    }

    @Test
    void nothingSecretIsPrinted() {
        assertThat(session)
                .asString()
                .contains(BIZ_ID.value())
                .doesNotContain("secret-token", "page.example", session.state().reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2......", "1.a.b.c.d.e.f", "1.YQ..!.YQ..YQ", "1......"})
    void textThatIsNoSessionIsRefusedWithoutBeingQuoted(String text) {
        assertThatThrownBy(() -> VerificationSession.restore(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not the text of a session")
                .hasNoCause();
    }
}
