package io.cloudauth.spring.autoconfigure;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.meta.MetaVerifyClient;
import io.cloudauth.spring.CloudAuthClients;
import org.springframework.beans.factory.FactoryBean;

/**
 * A factory bean for one named client of the registry, or for a view of it. The registry closes the
 * client.
 */
final class NamedClientFactoryBean implements FactoryBean<Object> {
    private final CloudAuthClients clients;
    private final String name;
    private final Class<?> type;

    /**
     * Creates a factory.
     *
     * @param type {@link CloudAuthClient}, {@link FaceVerifyClient} or {@link MetaVerifyClient}
     */
    NamedClientFactoryBean(CloudAuthClients clients, String name, Class<?> type) {
        this.clients = clients;
        this.name = name;
        this.type = type;
    }

    @Override
    public Object getObject() {
        CloudAuthClient client = clients.client(name);
        if (type == FaceVerifyClient.class) {
            return client.faceVerify();
        }
        return type == MetaVerifyClient.class ? client.metaVerify() : client;
    }

    @Override
    public Class<?> getObjectType() {
        return type;
    }
}
