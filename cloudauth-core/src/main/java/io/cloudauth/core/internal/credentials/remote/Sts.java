package io.cloudauth.core.internal.credentials.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.internal.credentials.CredentialsFetcher.Fetched;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.http.HttpBody;
import io.cloudauth.core.internal.http.HttpResponse;
import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.ApiResponseReader;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.core.internal.signature.ApiRequest;
import io.cloudauth.core.internal.signature.NonceAndTime;
import io.cloudauth.core.internal.signature.SignedRequest;
import io.cloudauth.core.internal.signature.Signer;
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

/**
 * A client of STS, the service that issues session credentials for roles. Safe to share between
 * threads.
 */
final class Sts {
    private static final String VERSION = "2015-04-01";

    /** A common parameter that the vendor's client sends with every request. */
    private static final String REGION = "cn-hangzhou";

    private final URI endpoint;
    private final RemoteService service;
    private final Environment environment;
    private final ApiResponseReader reader = new ApiResponseReader();

    /**
     * How far the service's clock is ahead of this machine's clock, as far as the service has
     * reported it.
     */
    private volatile Duration clockAhead = Duration.ZERO;

    Sts(URI endpoint, HttpOptions http, Environment environment) {
        this.endpoint = endpoint;
        this.service = RemoteService.internet(http, environment);
        this.environment = environment;
    }

    /**
     * Requests session credentials for a role. The request is signed with credentials of the
     * source, which are resolved for each attempt.
     */
    Fetched assumeRole(Map<String, String> parameters, CredentialsSource source, Deadline deadline)
            throws GivenUp {
        Map<String, String> complete = new TreeMap<>(parameters);
        complete.put("RegionId", REGION);
        ApiRequest request = new ApiRequest(endpoint, "AssumeRole", VERSION, complete);
        return service.call(
                deadline,
                connection -> {
                    Credentials signing =
                            source.resolve(connection.deadline(), new CountDownLatch(1));
                    SignedRequest signed =
                            Signer.rpc().sign(request, signing, new NonceAndTime(now(), nonce()));
                    try {
                        return session(connection.post(endpoint, signed.headers(), signed.body()));
                    } catch (AttemptFailure failure) {
                        if (failure.fault().saysThatSessionEnded()) {
                            source.ended(signing);
                        }
                        throw failure;
                    }
                });
    }

    /**
     * Requests session credentials for a role with the token among the parameters. The request is
     * not signed.
     */
    Fetched assumeRoleWithOidc(Map<String, String> parameters, Deadline deadline) throws GivenUp {
        return service.call(
                deadline,
                connection -> {
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
                    return session(connection.post(endpoint, headers, HttpBody.of(encoded(form))));
                });
    }

    private Fetched session(HttpResponse http) throws AttemptFailure {
        try {
            ApiResponse response =
                    reader.read(ResponseFamily.COMMON, http.status(), http.headers(), http.body());
            Fetched session = SessionFields.read(response.fields(), "Credentials.", clockAhead);
            if (session == null) {
                throw ApiResponseReader.unreadable(http.status(), response.requestId());
            }
            return session;
        } catch (AttemptFailure failure) {
            if (failure.fault().saysThatClockIsOff()
                    && failure.answer() != null
                    && failure.answer().serverTime() != null) {
                clockAhead =
                        Duration.between(environment.time().now(), failure.answer().serverTime());
            }
            throw failure;
        }
    }

    private Instant now() {
        return environment.time().now().plus(clockAhead);
    }

    private String nonce() {
        return new UUID(environment.random().nextLong(), environment.random().nextLong())
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
