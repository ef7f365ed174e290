package io.cloudauth.spring.autoconfigure;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.meta.MetaVerifyClient;
import io.cloudauth.spring.CloudAuthClients;
import java.util.Map;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * A registrar that defines three beans for each name under {@code cloudauth.clients}: the client,
 * and its views of the financial-grade operations and of the checks without a face.
 *
 * <p>These beans are injected only by their qualifier. An injection point without a qualifier
 * receives the unnamed client.
 */
final class NamedClients implements ImportBeanDefinitionRegistrar {
    private final Environment environment;

    NamedClients(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void registerBeanDefinitions(
            AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        Binder.get(environment)
                .bind("cloudauth.clients", Bindable.mapOf(String.class, Object.class))
                .orElseGet(Map::of)
                .keySet()
                .forEach(
                        name -> {
                            register(registry, "cloudauthClient.", name, CloudAuthClient.class);
                            register(
                                    registry,
                                    "cloudauthFaceVerifyClient.",
                                    name,
                                    FaceVerifyClient.class);
                            register(
                                    registry,
                                    "cloudauthMetaVerifyClient.",
                                    name,
                                    MetaVerifyClient.class);
                        });
    }

    private static void register(
            BeanDefinitionRegistry registry, String prefix, String name, Class<?> type) {
        RootBeanDefinition definition = new RootBeanDefinition(NamedClientFactoryBean.class);
        // Without this attribute, a lookup of beans by type would create the client to determine
        // its type. That would be too early: the post-processors of metrics and traces come later.
        definition.setAttribute(FactoryBean.OBJECT_TYPE_ATTRIBUTE, type);
        definition
                .getConstructorArgumentValues()
                .addIndexedArgumentValue(0, new RuntimeBeanReference(CloudAuthClients.class));
        definition.getConstructorArgumentValues().addIndexedArgumentValue(1, name);
        definition.getConstructorArgumentValues().addIndexedArgumentValue(2, type);
        leaveOutWithoutQualifier(definition);
        definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, name));
        registry.registerBeanDefinition(prefix + name, definition);
    }

    /**
     * Excludes the bean from injection points without a qualifier. Before Spring 6.2 (Boot 3.4)
     * this does not exist: there the unnamed client is chosen because it is primary, and only an
     * injected list contains the named clients too.
     */
    private static void leaveOutWithoutQualifier(RootBeanDefinition definition) {
        try {
            definition.setDefaultCandidate(false);
        } catch (NoSuchMethodError e) {
            // Boot 3.2 or 3.3
        }
    }
}
