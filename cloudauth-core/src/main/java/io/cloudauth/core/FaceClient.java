package io.cloudauth.core;

import io.cloudauth.core.internal.operation.CompareFaceVerify;
import io.cloudauth.core.internal.operation.ContrastFaceVerify;
import io.cloudauth.core.internal.operation.DeleteFaceVerifyResult;
import io.cloudauth.core.internal.operation.DescribeFaceVerify;
import io.cloudauth.core.internal.operation.DescribeVerifySearchPageList;
import io.cloudauth.core.internal.operation.InitFaceVerify;
import io.cloudauth.core.internal.operation.LivenessFaceVerify;
import io.cloudauth.core.internal.operation.Operation;
import io.cloudauth.core.internal.operation.RecordSearch;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.Violation;
import io.cloudauth.face.CompareFaceVerifyRequest;
import io.cloudauth.face.ContrastFaceVerifyRequest;
import io.cloudauth.face.DeleteFaceVerifyResultRequest;
import io.cloudauth.face.Deletion;
import io.cloudauth.face.DescribeFaceVerifyRequest;
import io.cloudauth.face.DescribeVerifySearchPageListRequest;
import io.cloudauth.face.FaceComparison;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceVerifyAsyncClient;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.face.FaceVerifyPage;
import io.cloudauth.face.FaceVerifyRecord;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.InitFaceVerifyRequest;
import io.cloudauth.face.LivenessFaceVerifyRequest;
import io.cloudauth.face.LivenessResult;
import io.cloudauth.face.NoCertifyUrlException;
import io.cloudauth.model.AwaitOptions;
import io.cloudauth.model.ServiceRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The financial-grade operations with a face, as a view of the client. Safe to share between
 * threads.
 */
final class FaceClient implements FaceVerifyClient {
    /** Source: the vendor's documents of CertifyUrl. */
    private static final Duration VALIDITY = Duration.ofMinutes(30);

    private final Client client;
    private final FaceAsyncClient async;

    FaceClient(Client client, AsyncClient futures) {
        this.client = client;
        this.async = new FaceAsyncClient(client, this, futures);
    }

    @Override
    public FaceVerifySession initFaceVerify(InitFaceVerifyRequest request) {
        return initFaceVerify(request, client.deadline(request));
    }

    FaceVerifySession initFaceVerify(InitFaceVerifyRequest request, Deadline deadline) {
        long scene = client.defaults().sceneId(request);
        Client.Answered<InitFaceVerify.Started> answered =
                client.runWithImages(InitFaceVerify.OPERATION, request, deadline);
        InitFaceVerify.Started started = answered.result();
        if (request.isPageExpected() && started.certifyUrl() == null) {
            throw new NoCertifyUrlException(started.certifyId(), 1);
        }
        return FaceVerifySession.of(
                started.certifyId(),
                scene,
                answered.endpoint(),
                started.sent().plus(VALIDITY), // never later than it really does
                started.certifyUrl(),
                request.state().orElse(null));
    }

    @Override
    public FaceVerifyResult describeFaceVerify(DescribeFaceVerifyRequest request) {
        return describeFaceVerify(request, client.deadline(request));
    }

    FaceVerifyResult describeFaceVerify(DescribeFaceVerifyRequest request, Deadline deadline) {
        return ask(
                request.endpoint().orElse(null),
                DescribeFaceVerify.OPERATION,
                request,
                deadline,
                result -> !(result.outcome() instanceof FaceOutcome.NotFinished));
    }

    /**
     * Asks the endpoint of a session. If it is not known, asks each endpoint of the client, until
     * one decides. "No verdict yet" and "unknown session" are final only if every endpoint said so,
     * because the other region may not know the session.
     */
    private <Q extends ServiceRequest, R> R ask(
            @Nullable URI endpoint,
            Operation<Q, R> operation,
            Q request,
            Deadline deadline,
            Predicate<R> decides) {
        List<URI> endpoints = client.defaults().endpoints();
        if (endpoint != null) {
            if (!endpoints.contains(endpoint)) { // must not send a signed request elsewhere
                throw new InvalidRequestException(
                        List.of(new Violation("session.endpoint", Rule.ENDPOINT_NOT_OF_CLIENT)));
            }
            endpoints = List.of(endpoint);
        }
        Client.warn(request.warnings());
        R undecided = null;
        ServiceException unknown = null;
        for (URI next : endpoints) {
            try {
                R result = client.runAt(next, operation, request, deadline);
                if (decides.test(result)) {
                    return result;
                }
                undecided = result;
            } catch (ServiceException e) {
                if (e.kind() != ErrorKind.UNKNOWN_CERTIFY_ID) {
                    throw e;
                }
                unknown = e;
            }
        }
        if (undecided == null) {
            throw Objects.requireNonNull(unknown);
        }
        return undecided;
    }

    @Override
    public List<FaceVerifyRecord> findByOuterOrderNo(DescribeVerifySearchPageListRequest request) {
        return findByOuterOrderNo(request, client.deadline(request));
    }

    List<FaceVerifyRecord> findByOuterOrderNo(
            DescribeVerifySearchPageListRequest request, Deadline deadline) {
        RecordSearch search = new RecordSearch(request, client.defaults().scenes());
        List<FaceVerifyRecord> found =
                search.run(page -> describeVerifySearchPageList(page, deadline));
        List<URI> endpoints = client.defaults().endpoints();
        if (!found.isEmpty() || endpoints.size() == 1) {
            return found;
        }
        URI standby = endpoints.get(1); // the submission may have gone there
        return search.run(
                page ->
                        client.runAt(
                                standby, DescribeVerifySearchPageList.OPERATION, page, deadline));
    }

    @Override
    public FaceVerifyPage describeVerifySearchPageList(
            DescribeVerifySearchPageListRequest request) {
        return describeVerifySearchPageList(request, client.deadline(request));
    }

    FaceVerifyPage describeVerifySearchPageList(
            DescribeVerifySearchPageListRequest request, Deadline deadline) {
        return client.run(DescribeVerifySearchPageList.OPERATION, request, deadline);
    }

    @Override
    public Deletion deleteFaceVerifyResult(DeleteFaceVerifyResultRequest request) {
        return deleteFaceVerifyResult(request, client.deadline(request));
    }

    Deletion deleteFaceVerifyResult(DeleteFaceVerifyResultRequest request, Deadline deadline) {
        return ask(
                request.endpoint().orElse(null),
                DeleteFaceVerifyResult.OPERATION,
                request,
                deadline,
                answer -> true);
    }

    @Override
    public FaceVerifyResult awaitFaceVerify(
            DescribeFaceVerifyRequest request, AwaitOptions options) {
        return client.await(query(request), options);
    }

    /** Returns the query that a wait for a verdict repeats. */
    ResultQuery<FaceVerifyResult> query(DescribeFaceVerifyRequest request) {
        return new ResultQuery<>(
                deadline -> describeFaceVerify(request, deadline),
                client.totalTimeout(request),
                result -> result.outcome() instanceof FaceOutcome.NotFinished);
    }

    @Override
    public FaceVerifyResult contrastFaceVerify(ContrastFaceVerifyRequest request) {
        return client.submit(ContrastFaceVerify.OPERATION, request);
    }

    @Override
    public FaceComparison compareFaceVerify(CompareFaceVerifyRequest request) {
        return client.submit(CompareFaceVerify.OPERATION, request);
    }

    @Override
    public LivenessResult livenessFaceVerify(LivenessFaceVerifyRequest request) {
        return client.submit(LivenessFaceVerify.OPERATION, request);
    }

    @Override
    public FaceVerifyAsyncClient async() {
        return async;
    }

    /** Shows no credentials. */
    @Override
    public String toString() {
        return "FaceVerifyClient(" + client.defaults().endpoint() + ")";
    }
}
