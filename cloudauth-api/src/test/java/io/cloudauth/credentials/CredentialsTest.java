package io.cloudauth.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void lastingKeyHasNeitherTokenNorEnd() {
        Credentials credentials = Credentials.of("id", "secret");
        assertThat(credentials.accessKeyId()).isEqualTo("id");
        assertThat(credentials.accessKeySecret().reveal()).isEqualTo("secret");
        assertThat(credentials.securityToken()).isEmpty();
        assertThat(credentials.expiresAt()).isEmpty();
        assertThat(credentials).hasToString("Credentials[AccessKey ***]");
    }

    @Test
    void sessionHasATokenAndMayHaveAnEnd() {
        assertThat(Credentials.session("id", "secret", "token").securityToken())
                .contains(Secret.of("token"));
        assertThat(Credentials.session("id", "secret", "token").expiresAt()).isEmpty();
        assertThat(Credentials.session("id", "secret", "token", END).expiresAt()).contains(END);
        assertThat(Credentials.session("id", "secret", "token"))
                .hasToString("Credentials[session ***]");
    }

    @Test
    void credentialsAreEqualByContent() {
        assertThat(Credentials.session("id", "secret", "token", END))
                .isEqualTo(Credentials.session("id", "secret", "token", END))
                .hasSameHashCodeAs(Credentials.session("id", "secret", "token", END))
                .isNotEqualTo(Credentials.session("id", "secret", "other", END))
                .isNotEqualTo(Credentials.session("id", "secret", "token"))
                .isNotEqualTo(Credentials.of("id", "secret"));
    }

    @Test
    void blankPartIsRefusedByItsName() {
        assertThatThrownBy(() -> Credentials.of(" ", "secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accessKeyId is blank");
        assertThatThrownBy(() -> Credentials.of("id", "")).hasMessage("accessKeySecret is blank");
        assertThatThrownBy(() -> Credentials.session("id", "secret", ""))
                .hasMessage("securityToken is blank");
    }

    @Test
    void partThatNoHeaderCanHoldIsRefusedByItsNameAlone() {
        String rule = " must be printable ASCII without spaces or line breaks";
        for (String bad : List.of("id\n", "i d", "\tid", "id\u007F", "\u5BC6\u94A5", "id\u200B")) {
            assertThatThrownBy(() -> Credentials.of(bad, "secret"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("accessKeyId" + rule);
            assertThatThrownBy(() -> Credentials.of("id", bad))
                    .hasMessage("accessKeySecret" + rule);
            assertThatThrownBy(() -> Credentials.session("id", "secret", bad))
                    .hasMessage("securityToken" + rule);
            assertThatThrownBy(() -> Credentials.session("id", "secret", bad, END))
                    .hasMessage("securityToken" + rule);
        }
        assertThat(Credentials.of("!~", "+/=").accessKeyId()).isEqualTo("!~");
    }

    @Test
    void providerIsALambda() {
        CredentialsProvider provider = () -> Credentials.of("id", "secret");
        assertThat(provider.resolve()).isEqualTo(Credentials.of("id", "secret"));
    }
}
