package io.cloudauth.core;

import io.cloudauth.core.internal.operation.MetaVerify;
import io.cloudauth.meta.Id2MetaVerifyRequest;
import io.cloudauth.meta.MetaVerifyAsyncClient;
import io.cloudauth.meta.MetaVerifyClient;
import io.cloudauth.meta.MetaVerifyResult;
import io.cloudauth.meta.Mobile3MetaDetailVerifyRequest;

/** The checks without a face, as a view of the client. Safe to share between threads. */
final class MetaClient implements MetaVerifyClient {
    private final Client client;
    private final MetaAsyncClient async;

    MetaClient(Client client, AsyncClient futures) {
        this.client = client;
        this.async = new MetaAsyncClient(client, futures);
    }

    @Override
    public MetaVerifyResult id2MetaVerify(Id2MetaVerifyRequest request) {
        return client.submit(MetaVerify.ID2, request);
    }

    @Override
    public MetaVerifyResult mobile3MetaDetailVerify(Mobile3MetaDetailVerifyRequest request) {
        return client.submit(MetaVerify.MOBILE3_DETAIL, request);
    }

    @Override
    public MetaVerifyAsyncClient async() {
        return async;
    }

    /** Shows no credentials. */
    @Override
    public String toString() {
        return "MetaVerifyClient(" + client.defaults().endpoint() + ")";
    }
}
