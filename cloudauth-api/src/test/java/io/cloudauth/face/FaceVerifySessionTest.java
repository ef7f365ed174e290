package io.cloudauth.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudauth.credentials.Secret;
import io.cloudauth.model.SensitiveLink;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceVerifySessionTest {
    private static final FaceVerifySession SESSION =
            FaceVerifySession.of(
                    CertifyId.of("sha0123456789abcdef"),
                    1_000_000_006L,
                    URI.create("https://cloudauth.aliyuncs.com"),
                    Instant.parse("2026-01-01T00:30:00Z"),
                    SensitiveLink.of("https://t.example/page?x=1"),
                    Secret.of("state-1"));

    @Test
    void restoresWhatItReveals() {
        assertThat(FaceVerifySession.restore(SESSION.reveal())).isEqualTo(SESSION);
        FaceVerifySession app =
                FaceVerifySession.of(
                        SESSION.certifyId(),
                        1,
                        SESSION.endpoint(),
                        SESSION.expiresAt(),
                        null,
                        null);
        assertThat(FaceVerifySession.restore(app.reveal())).isEqualTo(app);
        assertThat(app.revealCertifyUrl()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "F1", "F1.a.b.c.d.e.f", "F2.a.1.b.c.d.e", "F1.a b.1.....", "......"})
    void refusesAnyOtherText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaceVerifySession.restore(text))
                .withMessage("not the text of a session")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "no address", "/page", "https:/page", "mailto:a@b"})
    void refusesWhatNoBrowserAndNoClientCanBeSentTo(String address) {
        FaceVerifySession page =
                FaceVerifySession.of(
                        SESSION.certifyId(),
                        1,
                        SESSION.endpoint(),
                        SESSION.expiresAt(),
                        SensitiveLink.of(address),
                        null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaceVerifySession.restore(page.reveal()))
                .withMessage("not the text of a session")
                .withNoCause();
        String asEndpoint =
                SESSION.reveal().replace(part(SESSION.endpoint().toString()), part(address));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaceVerifySession.restore(asEndpoint))
                .withMessage("not the text of a session")
                .withNoCause();
    }

    private static String part(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void showsNoAddressAndNoState() {
        assertThat(SESSION.toString()).doesNotContain("t.example", "state-1");
        assertThat(SESSION.revealCertifyUrl()).contains(URI.create("https://t.example/page?x=1"));
    }

    @Test
    void knowsItsStateAndItsExpiry() {
        assertThat(SESSION.isReturnedBy("state-1")).isTrue();
        assertThat(SESSION.isReturnedBy("state-2")).isFalse();
        assertThat(SESSION.isReturnedBy(null)).isFalse();
        assertThat(SESSION.isExpired(Instant.parse("2026-01-01T00:29:59Z"))).isFalse();
        assertThat(SESSION.isExpired(Instant.parse("2026-01-01T00:30:00Z"))).isTrue();
    }
}
