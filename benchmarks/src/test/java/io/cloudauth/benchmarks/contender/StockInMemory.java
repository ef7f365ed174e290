package io.cloudauth.benchmarks.contender;

import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.CallBack;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.HttpClientConfig;
import com.aliyuncs.http.HttpClientType;
import com.aliyuncs.http.HttpRequest;
import com.aliyuncs.http.HttpResponse;
import com.aliyuncs.http.IHttpClient;
import java.util.concurrent.Future;

/** The vendor's SDK from request to response, over an HTTP client that answers at once. */
public final class StockInMemory extends Stock {
    private final Canned canned;
    private final Place place;

    public StockInMemory(Place place) {
        super(place, HttpClientType.ApacheHttpClient);
        this.place = place;
        this.canned = new Canned(place.answers().result());
        client().setHttpClient(canned);
    }

    @Override
    public Object token() throws ClientException {
        canned.answer = place.answers().token();
        return super.token();
    }

    @Override
    public Object result() throws ClientException {
        canned.answer = place.answers().result();
        return super.result();
    }

    @Override
    public Object material() throws ClientException {
        canned.answer = place.answers().material();
        return super.material();
    }

    private static final class Canned extends IHttpClient {
        private byte[] answer;

        Canned(byte[] answer) {
            this.answer = answer;
        }

        @Override
        protected void init(HttpClientConfig config) {}

        @Override
        public HttpResponse syncInvoke(HttpRequest request) {
            HttpResponse response = new HttpResponse(request.getSysUrl());
            response.setStatus(200);
            response.putHeaderParameter("content-type", "application/json;charset=utf-8");
            response.setHttpContent(answer, "utf-8", FormatType.JSON);
            return response;
        }

        @Override
        public Future<HttpResponse> asyncInvoke(HttpRequest request, CallBack callback) {
            throw new UnsupportedOperationException();
        }

        @Override
        @SuppressWarnings("deprecation") // abstract all the same
        public void ignoreSSLCertificate() {}

        @Override
        @SuppressWarnings("deprecation") // abstract all the same
        public void restoreSSLCertificate() {}

        @Override
        public boolean isSingleton() {
            return false;
        }

        @Override
        public void close() {}
    }
}
