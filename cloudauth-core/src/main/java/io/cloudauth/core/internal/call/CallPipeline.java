package io.cloudauth.core.internal.call;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.fault.ResponseFacts;
import io.cloudauth.core.internal.http.HttpCall;
import io.cloudauth.core.internal.http.HttpField;
import io.cloudauth.core.internal.http.HttpResponse;
import io.cloudauth.core.internal.http.SendingGate;
import io.cloudauth.core.internal.http.Transport;
import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.ApiResponseReader;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.core.internal.retry.Attempt;
import io.cloudauth.core.internal.retry.Attempts;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.core.internal.signature.ApiRequest;
import io.cloudauth.core.internal.signature.NonceAndTime;
import io.cloudauth.core.internal.signature.SignedRequest;
import io.cloudauth.core.internal.signature.Signer;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.CloudAuthException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The way of a call from the first attempt to its result: credentials, signature, exchange, retry,
 * report. Safe to share between threads.
 */
public final class CallPipeline {
    private final Transport transport;
    private final Attempts attempts;
    private final Signer signer;
    private final ApiResponseReader responses = new ApiResponseReader();
    private final ServiceClock clock;
    private final RandomGenerator random;
    private final CallReport report;
    private final Turns turns;

    /**
     * Creates a pipeline. It closes none of its parts.
     *
     * @param random makes the nonces; cryptographically strong
     */
    public CallPipeline(
            Transport transport,
            Attempts attempts,
            Signer signer,
            RandomGenerator random,
            CallReport report,
            Turns turns,
            Time time) {
        this.transport = transport;
        this.attempts = attempts;
        this.signer = signer;
        this.clock = new ServiceClock(time);
        this.random = random;
        this.report = report;
        this.turns = turns;
    }

    /**
     * Makes a call in the current thread.
     *
     * @throws CloudAuthException if the call ends without a result
     */
    public <T> T run(Call<T> call, Deadline deadline) {
        return run(call, deadline, SendingGate.OPEN);
    }

    /**
     * Makes a call in the current thread.
     *
     * @param gate decides before each attempt of a billed call whether it may be sent
     * @throws CloudAuthException if the call ends without a result
     */
    public <T> T run(Call<T> call, Deadline deadline, SendingGate gate) {
        return run(
                call.subject(),
                deadline,
                (number, running) -> inTurn(call, deadline, gate, number, running));
    }

    /**
     * Sends a PUT request, with retry, deadline and report like a call.
     *
     * @param operation the name for the report
     * @param call makes the request of an attempt from the time of the service
     * @throws CloudAuthException if the server did not accept it
     */
    public void put(String operation, Deadline deadline, Function<Instant, HttpCall> call) {
        HttpResponse unused = exchange(operation, deadline, call);
    }

    /**
     * Sends a GET request, with retry, deadline and report like a call.
     *
     * @param operation the name for the report
     * @param call the request
     * @return the response, whose status is 2xx
     * @throws CloudAuthException if there is no such response
     */
    public HttpResponse get(String operation, Deadline deadline, HttpCall call) {
        return exchange(operation, deadline, now -> call);
    }

    private HttpResponse exchange(
            String operation, Deadline deadline, Function<Instant, HttpCall> call) {
        return run(
                Subject.exchange(operation),
                deadline,
                (number, running) -> {
                    HttpCall http = call.apply(clock.now());
                    HttpResponse response =
                            transport.exchange(
                                    number == 1 ? http : http.onFreshConnection(), this::accepted);
                    running.attemptSucceeded(
                            response.status(),
                            null,
                            response.bytesSent(),
                            response.bytesReceived());
                    return response;
                });
    }

    /**
     * Returns the response of the storage if it belongs to its request. The request ID is in a
     * header. Source: the OSS document on its headers.
     */
    private HttpResponse accepted(HttpResponse response) throws AttemptFailure {
        String requestId = response.headers().get("x-oss-request-id");
        response.requestIds().refuseRepeated(requestId, response.status());
        if (response.status() / 100 != 2) {
            refuse(response);
        }
        response.requestIds().accept(requestId, response.status());
        return response;
    }

    private void refuse(HttpResponse http) throws AttemptFailure {
        try {
            responses.read(ResponseFamily.COMMON, http.status(), http.headers(), http.body());
        } catch (AttemptFailure failure) {
            learnTime(failure);
            throw failure;
        }
    }

    /** Returns the time of the service, as its responses have stated it so far. */
    public Instant now() {
        return clock.now();
    }

    private <T> T run(Subject subject, Deadline deadline, ReportedAttempt<T> attempt) {
        CallReport.Running running = report.start(subject);
        try {
            T result = attempts.run(subject.billed(), deadline, reported(attempt, running));
            running.succeeded();
            return result;
        } catch (GivenUp givenUp) {
            throw running.failed(CallFailure.of(subject, givenUp));
        } catch (CloudAuthException withoutCredentials) {
            throw running.failed(withoutCredentials);
        } catch (Throwable unforeseen) {
            running.broken(ExceptionSanitizer.of(unforeseen));
            throw unforeseen;
        }
    }

    private static <T> Attempt<T> reported(ReportedAttempt<T> attempt, CallReport.Running running) {
        return number -> {
            running.attemptBegins();
            try {
                return attempt.run(number, running);
            } catch (AttemptFailure failure) {
                running.attemptFailed(failure);
                throw failure;
            }
        };
    }

    private <T> T inTurn(
            Call<T> call,
            Deadline deadline,
            SendingGate gate,
            int number,
            CallReport.Running running)
            throws AttemptFailure {
        String operation = call.subject().operation();
        turns.await(operation, deadline);
        running.attemptStarts(); // without the wait for its turn
        try {
            return attempt(call, deadline, gate, number, running);
        } catch (AttemptFailure failure) {
            if (failure.fault() == Fault.THROTTLED) {
                turns.throttled(operation, deadline);
            }
            throw failure;
        }
    }

    private <T> T attempt(
            Call<T> call,
            Deadline deadline,
            SendingGate gate,
            int number,
            CallReport.Running running)
            throws AttemptFailure {
        ApiRequest request = call.request().at(call.endpoints().current());
        running.attemptIsAt(request.endpoint());
        Credentials credentials = call.credentials().resolve(deadline, transport.closed());
        SignedRequest signed =
                signer.sign(request, credentials, new NonceAndTime(clock.now(), nonce()));
        try {
            HttpCall http = httpCall(call, request.endpoint(), signed, deadline);
            Reply<T> reply =
                    transport.exchange(
                            call.billed()
                                    ? http.alone(gate)
                                    : number == 1 ? http : http.onFreshConnection(),
                            response -> reply(call, response));
            running.attemptSucceeded(
                    reply.http().status(),
                    reply.requestId(),
                    reply.http().bytesSent(),
                    reply.http().bytesReceived());
            return reply.result();
        } catch (AttemptFailure failure) {
            correct(call, credentials, failure);
            throw failure;
        } catch (Throwable unforeseen) {
            if (!call.billed()) {
                throw unforeseen;
            }
            // the request may have arrived before this failure
            throw new AttemptFailure(Fault.ANSWER_BROKEN, ExceptionSanitizer.of(unforeseen));
        }
    }

    private <T> Reply<T> reply(Call<T> call, HttpResponse response) throws AttemptFailure {
        ApiResponse success;
        try {
            success =
                    responses.read(
                            call.family(), response.status(), response.headers(), response.body());
        } catch (AttemptFailure failure) {
            ResponseFacts facts = failure.answer();
            response.requestIds()
                    .refuseRepeated(facts == null ? null : facts.requestId(), response.status());
            throw failure;
        }
        response.requestIds().accept(success.requestId(), response.status());
        return new Reply<>(read(call, success, response.status()), success.requestId(), response);
    }

    /**
     * Reads the result. Any failure becomes an unreadable response, so that the caller learns that
     * the service has processed the request.
     */
    private static <T> T read(Call<T> call, ApiResponse success, int status) throws AttemptFailure {
        T result;
        try {
            result = call.reading().read(success);
        } catch (RuntimeException e) {
            throw ApiResponseReader.unreadable(status, success.requestId());
        }
        if (result == null) {
            throw ApiResponseReader.unreadable(status, success.requestId());
        }
        return result;
    }

    /**
     * Corrects the clock or the session, or selects the other endpoint, so that the next attempt
     * does not fail in the same way.
     */
    private void correct(Call<?> call, Credentials credentials, AttemptFailure failure) {
        learnTime(failure);
        if (failure.fault().saysThatSessionEnded()) {
            call.credentials().ended(credentials);
        }
        call.endpoints().failed(failure.fault(), call.billed());
    }

    private void learnTime(AttemptFailure failure) {
        ResponseFacts facts = failure.answer();
        Instant serverTime = facts == null ? null : facts.serverTime();
        if (failure.fault().saysThatClockIsOff() && serverTime != null) {
            clock.learn(serverTime);
        }
    }

    private static HttpCall httpCall(
            Call<?> call, URI endpoint, SignedRequest signed, Deadline deadline) {
        List<HttpField> headers = new ArrayList<>(signed.headers().size());
        signed.headers().forEach((name, value) -> headers.add(new HttpField(name, value)));
        return new HttpCall(
                "POST",
                endpoint,
                headers,
                signed.body(),
                call.limits().connect(),
                call.limits().response(),
                deadline);
    }

    /** Returns 128 random bits in hex, so that no two requests of any client share a nonce. */
    private String nonce() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** The result of an attempt, with its response. */
    private record Reply<T>(T result, @Nullable String requestId, HttpResponse http) {}

    /** One attempt, which adds facts to the report. */
    private interface ReportedAttempt<T> {
        T run(int number, CallReport.Running running) throws AttemptFailure;
    }
}
