package io.cloudauth.spring.autoconfigure;

import io.cloudauth.meta.MetaVerifyClient;
import io.cloudauth.spring.CloudAuthClients;
import org.springframework.beans.factory.FactoryBean;

/** A factory bean for the checks without a face of one named client of the registry. */
final class NamedMetaVerifyFactoryBean implements FactoryBean<MetaVerifyClient> {
    private final CloudAuthClients clients;
    private final String name;

    NamedMetaVerifyFactoryBean(CloudAuthClients clients, String name) {
        this.clients = clients;
        this.name = name;
    }

    @Override
    public MetaVerifyClient getObject() {
        return clients.client(name).metaVerify();
    }

    @Override
    public Class<?> getObjectType() {
        return MetaVerifyClient.class;
    }
}
