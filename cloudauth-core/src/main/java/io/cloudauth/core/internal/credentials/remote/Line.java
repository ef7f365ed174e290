package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.internal.answer.AnswerReader;
import io.cloudauth.core.internal.fault.AnswerFacts;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.http.HttpAnswer;
import io.cloudauth.core.internal.http.HttpBody;
import io.cloudauth.core.internal.http.HttpCall;
import io.cloudauth.core.internal.http.HttpField;
import io.cloudauth.core.internal.http.HttpTransport;
import io.cloudauth.core.internal.time.Deadline;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The way to a service for one conversation. Used by one thread. */
final class Line {
    private final HttpTransport transport;
    private final Deadline deadline;
    private final Duration connect;
    private final Duration response;
    private final AnswerReader answers = new AnswerReader();

    Line(HttpTransport transport, Deadline deadline, Duration connect, Duration response) {
        this.transport = transport;
        this.deadline = deadline;
        this.connect = connect;
        this.response = response;
    }

    Deadline deadline() {
        return deadline;
    }

    /** An answer, whatever its status. */
    HttpAnswer post(URI uri, Map<String, String> headers, byte[] form) throws AttemptFailure {
        return transport.exchange(call("POST", uri, headers, HttpBody.of(form)));
    }

    /**
     * What stands there.
     *
     * @throws AttemptFailure by the fault matrix for any status but a success
     */
    HttpAnswer get(URI uri, Map<String, String> headers) throws AttemptFailure {
        return successful(transport.exchange(call("GET", uri, headers, HttpBody.none())));
    }

    /** The same, from an address that somebody gave as such: it may be plain http anywhere. */
    HttpAnswer getAnywhere(URI uri) throws AttemptFailure {
        HttpCall call = call("GET", uri, Map.of(), HttpBody.none()).allowingPlain();
        return successful(transport.exchange(call));
    }

    /** As {@link #get}, by PUT with no body. */
    HttpAnswer put(URI uri, Map<String, String> headers) throws AttemptFailure {
        return successful(transport.exchange(call("PUT", uri, headers, HttpBody.none())));
    }

    /** The failure of an answer that makes no sense. */
    static AttemptFailure unreadable(HttpAnswer answer) {
        return new AttemptFailure(
                Fault.ANSWER_UNREADABLE, new AnswerFacts(answer.status(), null, null, null, null));
    }

    private HttpAnswer successful(HttpAnswer answer) throws AttemptFailure {
        if (answer.status() / 100 != 2) {
            answers.read(answer.status(), answer.headers(), answer.body());
        }
        return answer;
    }

    private HttpCall call(String method, URI uri, Map<String, String> headers, HttpBody body) {
        List<HttpField> fields =
                headers.entrySet().stream()
                        .map(header -> new HttpField(header.getKey(), header.getValue()))
                        .toList();
        return new HttpCall(method, uri, fields, body, connect, response, deadline);
    }
}
