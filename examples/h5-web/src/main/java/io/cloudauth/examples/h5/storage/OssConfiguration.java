package io.cloudauth.examples.h5.storage;

import com.aliyun.sdk.service.oss2.OSSClient;
import com.aliyun.sdk.service.oss2.OSSClientBuilder;
import com.aliyun.sdk.service.oss2.credentials.Credentials;
import com.aliyun.sdk.service.oss2.credentials.CredentialsProviderSupplier;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.credentials.Secret;
import io.cloudauth.examples.h5.H5Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The vendor's client for object storage. It is created when the first picture is deleted. */
@Configuration(proxyBeanMethods = false)
class OssConfiguration {

    @Bean
    @Lazy
    OSSClient ossClient(H5Properties properties) {
        H5Properties.OwnOss settings = properties.ownOss();
        CredentialsProvider chain = CredentialsProviders.defaultChain();
        OSSClientBuilder builder =
                OSSClient.newBuilder()
                        .region(settings.region())
                        .credentialsProvider(
                                new CredentialsProviderSupplier(() -> credentials(chain)));
        if (!settings.endpoint().isBlank()) {
            builder.endpoint(settings.endpoint()).usePathStyle(true);
        }
        return builder.build();
    }

    private static Credentials credentials(CredentialsProvider chain) {
        io.cloudauth.credentials.Credentials resolved = chain.resolve();
        return new Credentials(
                resolved.accessKeyId(),
                resolved.accessKeySecret().reveal(),
                resolved.securityToken().map(Secret::reveal).orElse(null));
    }
}
