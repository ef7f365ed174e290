package io.cloudauth.core;

import io.cloudauth.core.internal.operation.MetaVerify;
import io.cloudauth.meta.Id2MetaVerifyRequest;
import io.cloudauth.meta.MetaVerifyAsyncClient;
import io.cloudauth.meta.MetaVerifyResult;
import io.cloudauth.meta.Mobile3MetaDetailVerifyRequest;
import java.util.concurrent.CompletableFuture;

/** The checks without a face, as futures. Safe to share between threads. */
record MetaAsyncClient(Client client, AsyncClient futures) implements MetaVerifyAsyncClient {

    @Override
    public CompletableFuture<MetaVerifyResult> id2MetaVerify(Id2MetaVerifyRequest request) {
        return futures.submit(MetaVerify.ID2, request);
    }

    @Override
    public CompletableFuture<MetaVerifyResult> mobile3MetaDetailVerify(
            Mobile3MetaDetailVerifyRequest request) {
        return futures.submit(MetaVerify.MOBILE3_DETAIL, request);
    }

    /** Shows no credentials. */
    @Override
    public String toString() {
        return "MetaVerifyAsyncClient(" + client.defaults().endpoint() + ")";
    }
}
