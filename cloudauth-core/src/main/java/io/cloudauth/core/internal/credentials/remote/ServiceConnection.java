package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.fault.ResponseFacts;
import io.cloudauth.core.internal.http.HttpBody;
import io.cloudauth.core.internal.http.HttpCall;
import io.cloudauth.core.internal.http.HttpField;
import io.cloudauth.core.internal.http.HttpResponse;
import io.cloudauth.core.internal.http.HttpTransport;
import io.cloudauth.core.internal.response.ApiResponseReader;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.core.internal.time.Deadline;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A sender for the requests of one call to a service. Used by one thread. */
final class ServiceConnection {
    private final HttpTransport transport;
    private final Deadline deadline;
    private final Duration connectTimeout;
    private final Duration responseTimeout;
    private final ApiResponseReader reader = new ApiResponseReader();

    ServiceConnection(
            HttpTransport transport,
            Deadline deadline,
            Duration connectTimeout,
            Duration responseTimeout) {
        this.transport = transport;
        this.deadline = deadline;
        this.connectTimeout = connectTimeout;
        this.responseTimeout = responseTimeout;
    }

    Deadline deadline() {
        return deadline;
    }

    /** Sends a form by POST. Returns the response, even if its status is an error. */
    HttpResponse post(URI uri, Map<String, String> headers, HttpBody form) throws AttemptFailure {
        return transport.exchange(call("POST", uri, headers, form));
    }

    /**
     * Sends a GET request and returns the response.
     *
     * @throws AttemptFailure by the fault matrix, for any status but a success
     */
    HttpResponse get(URI uri, Map<String, String> headers) throws AttemptFailure {
        return requireSuccess(transport.exchange(call("GET", uri, headers, HttpBody.none())));
    }

    /**
     * Sends a GET request like {@link #get}, to a URI that the user configured: plain http is
     * allowed to any host.
     */
    HttpResponse getAnywhere(URI uri) throws AttemptFailure {
        HttpCall call = call("GET", uri, Map.of(), HttpBody.none()).allowingPlain();
        return requireSuccess(transport.exchange(call));
    }

    /** Sends a PUT request without a body, otherwise like {@link #get}. */
    HttpResponse put(URI uri, Map<String, String> headers) throws AttemptFailure {
        return requireSuccess(transport.exchange(call("PUT", uri, headers, HttpBody.none())));
    }

    /** Returns the failure for a response without the expected content. */
    static AttemptFailure unreadable(HttpResponse response) {
        return new AttemptFailure(
                Fault.ANSWER_UNREADABLE,
                new ResponseFacts(response.status(), null, null, null, null));
    }

    private HttpResponse requireSuccess(HttpResponse response) throws AttemptFailure {
        if (response.status() / 100 != 2) {
            reader.read(
                    ResponseFamily.COMMON, response.status(), response.headers(), response.body());
        }
        return response;
    }

    private HttpCall call(String method, URI uri, Map<String, String> headers, HttpBody body) {
        List<HttpField> fields =
                headers.entrySet().stream()
                        .map(header -> new HttpField(header.getKey(), header.getValue()))
                        .toList();
        return new HttpCall(method, uri, fields, body, connectTimeout, responseTimeout, deadline);
    }
}
