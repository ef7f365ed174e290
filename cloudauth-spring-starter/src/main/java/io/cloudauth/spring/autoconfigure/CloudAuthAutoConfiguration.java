package io.cloudauth.spring.autoconfigure;

import io.cloudauth.CloudAuthAsyncClient;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.config.RateLimiter;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.meta.MetaVerifyClient;
import io.cloudauth.spring.CloudAuthBuilderCustomizer;
import io.cloudauth.spring.CloudAuthClients;
import io.cloudauth.spring.CloudAuthConnectionDetails;
import io.cloudauth.spring.client.ClientFactory;
import io.cloudauth.spring.client.ClientParts;
import io.cloudauth.spring.client.PropertiesConnectionDetails;
import io.cloudauth.spring.client.PropertyCheck;
import io.cloudauth.spring.properties.CloudAuthProperties;
import io.cloudauth.submission.SubmissionLog;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;

/**
 * The auto-configuration of the clients and of the beans that they use. Invalid properties stop the
 * application at startup.
 */
@AutoConfiguration(
        afterName = "org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration",
        after = CloudAuthEmulatorAutoConfiguration.class)
@ConditionalOnCloudAuth
@EnableConfigurationProperties(CloudAuthProperties.class)
@Import(NamedClients.class)
public final class CloudAuthAutoConfiguration {
    private final CloudAuthProperties properties;

    CloudAuthAutoConfiguration(
            CloudAuthProperties properties,
            ObjectProvider<SslBundles> bundles,
            ApplicationContext context) {
        PropertyCheck.check(
                properties,
                bundles.getIfAvailable(),
                context.getEnvironment(),
                context.getClassLoader());
        this.properties = properties;
    }

    @Bean
    @ConditionalOnMissingBean
    CloudAuthConnectionDetails cloudauthConnectionDetails() {
        return new PropertiesConnectionDetails(properties);
    }

    @Bean
    @ConditionalOnMissingBean
    CredentialsProvider cloudauthCredentialsProvider(
            CloudAuthConnectionDetails details, ObjectProvider<SslBundles> bundles) {
        CredentialsProvider ofDetails = details.getCredentialsProvider();
        return ofDetails == null
                ? PropertyCheck.credentials(properties, bundles.getIfAvailable())
                : ofDetails;
    }

    @Bean
    @ConditionalOnMissingBean
    ClientFactory cloudauthClientFactory(
            CloudAuthConnectionDetails details,
            CredentialsProvider credentials,
            ObjectProvider<CloudAuthBuilderCustomizer> customizers,
            ObjectProvider<CallListener> listeners,
            ObjectProvider<SubmissionLog> submissionLog,
            ObjectProvider<RateLimiter> rateLimiter,
            ObjectProvider<SslBundles> bundles,
            Environment environment) {
        return new ClientFactory(
                properties,
                new ClientParts(
                        details instanceof PropertiesConnectionDetails ? null : details,
                        credentials,
                        customizers.orderedStream().toList(),
                        listeners.orderedStream().toList(),
                        submissionLog.getIfAvailable(),
                        rateLimiter.getIfAvailable(),
                        bundles.getIfAvailable(),
                        environment));
    }

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    @ConditionalOnMissingBean
    CloudAuth.Builder cloudauthBuilder(ClientFactory factory) {
        return factory.builder();
    }

    @Bean
    @Primary // before Spring 6.2, see NamedClients
    @ConditionalOnMissingBean
    CloudAuthClient cloudauthClient(CloudAuth.Builder builder) {
        return builder.build();
    }

    /** Creates the asynchronous client. It is closed together with {@code client}. */
    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    CloudAuthAsyncClient cloudauthAsyncClient(CloudAuthClient client) {
        return client.async();
    }

    /**
     * Creates the client of the financial-grade operations. It is a view of {@code client}. It is
     * lazy, because a test double of {@code client} may not have these operations.
     */
    @Bean(destroyMethod = "")
    @Lazy
    @Primary // before Spring 6.2, see NamedClients
    @ConditionalOnMissingBean
    FaceVerifyClient cloudauthFaceVerifyClient(CloudAuthClient client) {
        return client.faceVerify();
    }

    /** Creates the client of the checks without a face, in the same way. */
    @Bean(destroyMethod = "")
    @Lazy
    @Primary // before Spring 6.2, see NamedClients
    @ConditionalOnMissingBean
    MetaVerifyClient cloudauthMetaVerifyClient(CloudAuthClient client) {
        return client.metaVerify();
    }

    @Bean
    @ConditionalOnMissingBean
    CloudAuthClients cloudauthClients(ClientFactory factory) {
        Map<String, Supplier<CloudAuthClient>> factories =
                properties.clients().keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), name -> () -> factory.client(name)));
        return new CloudAuthClients(factories);
    }
}
