package io.cloudauth.spring.autoconfigure;

import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.spring.CloudAuthClients;
import org.springframework.beans.factory.FactoryBean;

/** A factory bean for the financial-grade operations of one named client of the registry. */
final class NamedFaceVerifyFactoryBean implements FactoryBean<FaceVerifyClient> {
    private final CloudAuthClients clients;
    private final String name;

    NamedFaceVerifyFactoryBean(CloudAuthClients clients, String name) {
        this.clients = clients;
        this.name = name;
    }

    @Override
    public FaceVerifyClient getObject() {
        return clients.client(name).faceVerify();
    }

    @Override
    public Class<?> getObjectType() {
        return FaceVerifyClient.class;
    }
}
