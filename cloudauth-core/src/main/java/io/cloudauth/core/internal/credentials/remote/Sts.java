package io.cloudauth.core.internal.credentials.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.internal.answer.Answer;
import io.cloudauth.core.internal.answer.AnswerReader;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Origin.Fetched;
import io.cloudauth.core.internal.credentials.Surroundings;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.http.HttpAnswer;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.core.internal.signature.ApiRequest;
import io.cloudauth.core.internal.signature.SignedRequest;
import io.cloudauth.core.internal.signature.Signer;
import io.cloudauth.core.internal.signature.Stamp;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.credentials.Credentials;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** The service that opens sessions of roles. Safe to share between threads. */
final class Sts {
    private static final String VERSION = "2015-04-01";

    /** A common parameter, which the vendor's client sends with every request. */
    private static final String REGION = "cn-hangzhou";

    private final URI endpoint;
    private final RemoteService service;
    private final Surroundings surroundings;
    private final AnswerReader answers = new AnswerReader();

    /** How far its clock is ahead of this machine's, as far as it said so. */
    private volatile Duration clockAhead = Duration.ZERO;

    Sts(URI endpoint, HttpOptions http, Surroundings surroundings) {
        this.endpoint = endpoint;
        this.service = RemoteService.distant(http, surroundings);
        this.surroundings = surroundings;
    }

    /** A session for whoever these credentials belong to; they are resolved for each attempt. */
    Fetched assumeRole(Map<String, String> parameters, CredentialsSource source, Deadline deadline)
            throws GivenUp {
        Map<String, String> complete = new TreeMap<>(parameters);
        complete.put("RegionId", REGION);
        ApiRequest request = new ApiRequest(endpoint, "AssumeRole", VERSION, complete);
        return service.ask(
                deadline,
                line -> {
                    Credentials signing = source.resolve(line.deadline(), new CountDownLatch(1));
                    SignedRequest signed =
                            Signer.rpc().sign(request, signing, new Stamp(now(), nonce()));
                    try {
                        return session(line.post(endpoint, signed.headers(), signed.body()));
                    } catch (AttemptFailure failure) {
                        if (failure.fault().saysThatSessionEnded()) {
                            source.ended(signing);
                        }
                        throw failure;
                    }
                });
    }

    /** A session for whoever holds the token that is among the parameters: nothing is signed. */
    Fetched assumeRoleWithOidc(Map<String, String> parameters, Deadline deadline) throws GivenUp {
        return service.ask(
                deadline,
                line -> {
                    TreeMap<String, String> form = new TreeMap<>(parameters);
                    form.put("Action", "AssumeRoleWithOIDC");
                    form.put("Version", VERSION);
                    form.put("Format", "JSON");
                    form.put("Timestamp", now().truncatedTo(ChronoUnit.SECONDS).toString());
                    form.put("SignatureNonce", nonce());
                    Map<String, String> headers =
                            Map.of(
                                    "Content-Type",
                                    "application/x-www-form-urlencoded; charset=UTF-8",
                                    "Accept",
                                    "application/json");
                    return session(line.post(endpoint, headers, encoded(form)));
                });
    }

    private Fetched session(HttpAnswer http) throws AttemptFailure {
        try {
            Answer answer = answers.read(http.status(), http.headers(), http.body());
            Fetched session = SessionFields.read(answer.fields(), "Credentials.", clockAhead);
            if (session == null) {
                throw AnswerReader.unreadable(http.status(), answer.requestId());
            }
            return session;
        } catch (AttemptFailure failure) {
            if (failure.fault().saysThatClockIsOff()
                    && failure.answer() != null
                    && failure.answer().serverTime() != null) {
                clockAhead =
                        Duration.between(surroundings.time().now(), failure.answer().serverTime());
            }
            throw failure;
        }
    }

    private Instant now() {
        return surroundings.time().now().plus(clockAhead);
    }

    private String nonce() {
        return new UUID(surroundings.random().nextLong(), surroundings.random().nextLong())
                .toString();
    }

    private static byte[] encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
