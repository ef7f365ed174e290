package io.cloudauth.core.internal.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyuncs.auth.AlibabaCloudCredentials;
import com.aliyuncs.auth.AlibabaCloudCredentialsProvider;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.BasicSessionCredentials;
import com.aliyuncs.auth.StaticCredentialsProvider;
import com.aliyuncs.exceptions.ClientException;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.Credentials;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On the class path are the vendor's jars alone, without what they depend on. */
@Timeout(60)
class AliyunSdkProviderTest {
    @Test
    void aLastingKeyAndASessionComeAcross() {
        assertThat(bridged(new BasicCredentials("id", "secret")))
                .isEqualTo(Credentials.of("id", "secret"));
        assertThat(bridged(new BasicSessionCredentials("id", "secret", "token")))
                .isEqualTo(Credentials.session("id", "secret", "token"));
    }

    @Test
    void sixtyFourThreadsGoInOneAtATime() throws Exception {
        AtomicInteger fetches = new AtomicInteger();
        AlibabaCloudCredentialsProvider racy =
                new AlibabaCloudCredentialsProvider() {
                    private AlibabaCloudCredentials kept = new BasicCredentials(" ", " ");

                    @Override
                    public AlibabaCloudCredentials getCredentials() {
                        if (kept.getAccessKeyId().isBlank()) {
                            int fetch = fetches.incrementAndGet();
                            Thread.onSpinWait();
                            kept = new BasicCredentials("id" + fetch, "secret");
                        }
                        return kept;
                    }
                };
        try (Crowd crowd = new Crowd(64)) {
            List<Credentials> all =
                    Crowd.results(crowd.all(CredentialsProviders.aliyunSdk(racy)::resolve));
            assertThat(all).containsOnly(Credentials.of("id1", "secret"));
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void itsFailureIsToldByTheClassAlone() {
        AlibabaCloudCredentialsProvider failing =
                () -> {
                    throw new ClientException("sentinel4711");
                };
        assertThatThrownBy(CredentialsProviders.aliyunSdk(failing)::resolve)
                .hasMessage(
                        "No credentials: aliyunSdk: threw com.aliyuncs.exceptions.ClientException")
                .hasNoCause();
    }

    @Test
    void aKeyThatIsNoneIsToldByItsPart() {
        assertThatThrownBy(
                        CredentialsProviders.aliyunSdk(
                                        () -> new BasicSessionCredentials("id", "secret", " "))
                                ::resolve)
                .hasMessage("No credentials: aliyunSdk: securityToken is blank");
    }

    private static Credentials bridged(AlibabaCloudCredentials given) {
        return CredentialsProviders.aliyunSdk(new StaticCredentialsProvider(given)).resolve();
    }
}
