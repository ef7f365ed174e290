package io.cloudauth.core.internal.credentials.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.core.internal.credentials.Places;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {
    @Test
    void stsIsThePublicOneOrThatOfARegion() {
        Places places = new Places();
        assertThat(new Role().endpoint(places.environment()))
                .hasToString("https://sts.aliyuncs.com");
        places.variable("ALIBABA_CLOUD_STS_REGION", "cn-hangzhou");
        assertThat(new Role().endpoint(places.environment()))
                .hasToString("https://sts.cn-hangzhou.aliyuncs.com");
        places.variable("ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED", "true");
        assertThat(new Role().endpoint(places.environment()))
                .hasToString("https://sts-vpc.cn-hangzhou.aliyuncs.com");
        assertThat(new Role().region("cn-beijing", false).endpoint(places.environment()))
                .hasToString("https://sts.cn-beijing.aliyuncs.com");
        assertThat(new Role().endpoint("https://sts.example/").endpoint(places.environment()))
                .hasToString("https://sts.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sts.cn-hangzhou.aliyuncs.com",
                "https://sts.cn-hangzhou.aliyuncs.com",
                "http://sts.cn-hangzhou.aliyuncs.com/",
                "STS.cn-hangzhou.aliyuncs.com/"
            })
    void theEndpointOfAProfileIsAHostOfTheVendor(String text) {
        assertThat(new Role().vendorEndpoint(text).endpoint(new Places().environment()))
                .hasToString("https://sts.cn-hangzhou.aliyuncs.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sts.sentinel.example",
                "sts.sentinel.example",
                "https://sentinel@sts.aliyuncs.com",
                "https://aliyuncs.com.sentinel",
                "sentinelaliyuncs.com",
                "https://sts.aliyuncs.com/sentinel",
                "sentinel sts.aliyuncs.com",
                "http://sts.sentinel.example",
                "/",
                "sentinel:"
            })
    void anEndpointOfAProfileElsewhereIsRefused(String text) {
        assertThatThrownBy(() -> new Role().vendorEndpoint(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("sentinel")
                .hasNoCause();
    }

    @Test
    void aRegionThatIsNoneIsToldByTheVariablesName() {
        Places places = new Places().variable("ALIBABA_CLOUD_STS_REGION", "evil.example/");
        assertThatThrownBy(
                        AssumeRoleFetcher.source(
                                        new Role().arn("acs:ram::1:role/r"),
                                        UriFetcher.source(places.environment()),
                                        places.environment())
                                ::resolve)
                .hasMessage(
                        "No credentials: assumeRole: ALIBABA_CLOUD_STS_REGION must look like"
                                + " cn-hangzhou");
    }

    @ParameterizedTest
    @MethodSource
    void whatStsWouldRefuseIsRefusedWithoutBeingRepeated(Consumer<Role> wrong) {
        assertThatThrownBy(() -> wrong.accept(new Role()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("sentinel")
                .hasNoCause();
    }

    static Stream<Consumer<Role>> whatStsWouldRefuseIsRefusedWithoutBeingRepeated() {
        return Stream.of(
                role -> role.arn("sentinel"),
                role -> role.arn("acs:ram::sentinel:role/r"),
                role -> role.arn("acs:ram::1:user/sentinel"),
                role -> role.sessionName("s"),
                role -> role.sessionName("sentinel name"),
                role -> role.sessionName("s".repeat(65)),
                role -> role.duration(Duration.ofSeconds(899)),
                role -> role.duration(Duration.ofHours(12).plusSeconds(1)),
                role -> role.policy(" "),
                role -> role.externalId(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sts.aliyuncs.com",
                "http://127.0.0.1.example",
                "http://localhost.example",
                "sts.aliyuncs.com",
                "https://sts.aliyuncs.com/path",
                "https://user@sts.aliyuncs.com",
                "https://sts.aliyuncs.com?q",
                "ftp://localhost",
                "https://bad host"
            })
    void anEndpointIsHttpsOrLoopback(String endpoint) {
        assertThatThrownBy(() -> new Role().endpoint(endpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("endpoint must be https://host[:port]")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sts-vpc.cn-hangzhou.aliyuncs.com",
                "http://127.0.0.1:8964",
                "http://[::1]:8964",
                "http://localhost:8964/",
                "HTTPS://STS.EXAMPLE"
            })
    void theseEndpointsAreTaken(String endpoint) {
        assertThat(new Role().endpoint(endpoint)).isNotNull();
    }
}
