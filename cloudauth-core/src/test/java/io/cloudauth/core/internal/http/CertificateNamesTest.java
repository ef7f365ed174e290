package io.cloudauth.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateNamesTest {

    @ParameterizedTest
    @CsvSource({
        "cloudauth.example.com, cloudauth.example.com, true",
        "CloudAuth.Example.com, cloudauth.EXAMPLE.com, true",
        "*.example.com, cloudauth.example.com, true",
        "*.example.com, a.b.example.com, false",
        "*.example.com, example.com, false",
        "*.example.com, .example.com, false",
        "*.com, example.com, false",
        "*., example., false",
        "*, example, false",
        "c*.example.com, cloudauth.example.com, false",
        "*.*.com, a.b.com, false",
        "a.*.com, a.b.com, false",
        "cloudauth.example.com, cloudauth.example.com.evil.example, false",
        "cloudauth.example.com.evil.example, cloudauth.example.com, false",
        "example.com, cloudauth.example.com, false"
    })
    void aNameCoversAHost(String pattern, String host, boolean covers) {
        assertThat(CertificateNames.covers(pattern, host)).isEqualTo(covers);
    }
}
