package io.cloudauth.spring.autoconfigure;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.spring.CloudAuthClients;
import org.springframework.beans.factory.FactoryBean;

/** A factory bean for one named client of the registry. The registry closes the client. */
final class NamedClientFactoryBean implements FactoryBean<CloudAuthClient> {
    private final CloudAuthClients clients;
    private final String name;

    NamedClientFactoryBean(CloudAuthClients clients, String name) {
        this.clients = clients;
        this.name = name;
    }

    @Override
    public CloudAuthClient getObject() {
        return clients.client(name);
    }

    @Override
    public Class<?> getObjectType() {
        return CloudAuthClient.class;
    }
}
