package io.cloudauth.spring.autoconfigure;

import io.cloudauth.CloudAuthClient;
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
 * A bean for each name under {@code cloudauth.clients}, found by its qualifier alone: who asks for
 * a client without one gets the unnamed client.
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
                        name ->
                                registry.registerBeanDefinition(
                                        "cloudauthClient." + name, definition(name)));
    }

    private static RootBeanDefinition definition(String name) {
        RootBeanDefinition definition = new RootBeanDefinition(NamedClientFactoryBean.class);
        // told, or whoever asks for beans by type makes it to find out: before the post-processors
        // that bring metrics and traces to what the clients need
        definition.setAttribute(FactoryBean.OBJECT_TYPE_ATTRIBUTE, CloudAuthClient.class);
        definition
                .getConstructorArgumentValues()
                .addIndexedArgumentValue(0, new RuntimeBeanReference(CloudAuthClients.class));
        definition.getConstructorArgumentValues().addIndexedArgumentValue(1, name);
        definition.setDefaultCandidate(false);
        definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, name));
        return definition;
    }
}
