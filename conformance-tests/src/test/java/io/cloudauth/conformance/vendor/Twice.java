package io.cloudauth.conformance.vendor;

import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.CallBack;
import com.aliyuncs.http.HttpClientConfig;
import com.aliyuncs.http.HttpRequest;
import com.aliyuncs.http.HttpResponse;
import com.aliyuncs.http.IHttpClient;
import java.io.IOException;
import java.util.concurrent.Future;

/**
 * Delivers each request twice over the vendor's own HTTP client, and hands on the second answer.
 */
@SuppressWarnings("deprecation") // two of the methods that it must have
public final class Twice extends IHttpClient {

    private final IHttpClient wire;

    /** Over this client. */
    public Twice(IHttpClient wire) {
        this.wire = wire;
    }

    @Override
    protected void init(HttpClientConfig config) {}

    @Override
    public HttpResponse syncInvoke(HttpRequest request) throws IOException, ClientException {
        HttpResponse first = wire.syncInvoke(request);
        if (!first.isSuccess()) {
            throw new IOException("the first copy was refused");
        }
        return wire.syncInvoke(request);
    }

    @Override
    public Future<HttpResponse> asyncInvoke(HttpRequest request, CallBack callback) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void ignoreSSLCertificate() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void restoreSSLCertificate() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isSingleton() {
        return wire.isSingleton();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
