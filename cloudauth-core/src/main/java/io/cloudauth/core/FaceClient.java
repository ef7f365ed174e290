package io.cloudauth.core;

import io.cloudauth.core.internal.operation.DeleteFaceVerifyResult;
import io.cloudauth.core.internal.operation.DescribeFaceVerify;
import io.cloudauth.core.internal.operation.DescribeVerifySearchPageList;
import io.cloudauth.core.internal.operation.InitFaceVerify;
import io.cloudauth.core.internal.operation.RecordSearch;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.face.DeleteFaceVerifyResultRequest;
import io.cloudauth.face.Deletion;
import io.cloudauth.face.DescribeFaceVerifyRequest;
import io.cloudauth.face.DescribeVerifySearchPageListRequest;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceVerifyAsyncClient;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.face.FaceVerifyPage;
import io.cloudauth.face.FaceVerifyRecord;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.InitFaceVerifyRequest;
import io.cloudauth.face.NoCertifyUrlException;
import io.cloudauth.model.AwaitOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
        InitFaceVerify.Started started =
                client.runWithImages(InitFaceVerify.OPERATION, request, deadline);
        if (request.isPageExpected() && started.certifyUrl() == null) {
            throw new NoCertifyUrlException(started.certifyId(), 1);
        }
        return FaceVerifySession.of(
                started.certifyId(),
                scene,
                client.defaults().endpoint(),
                started.sent().plus(VALIDITY), // never later than it really does
                started.certifyUrl(),
                request.state().orElse(null));
    }

    @Override
    public FaceVerifyResult describeFaceVerify(DescribeFaceVerifyRequest request) {
        return describeFaceVerify(request, client.deadline(request));
    }

    FaceVerifyResult describeFaceVerify(DescribeFaceVerifyRequest request, Deadline deadline) {
        requireOwn(request.endpoint());
        return client.run(DescribeFaceVerify.OPERATION, request, deadline);
    }

    /** A restored session must not send a signed request elsewhere. */
    private void requireOwn(Optional<URI> endpoint) {
        if (!endpoint.map(client.defaults().endpoint()::equals).orElse(true)) {
            throw new InvalidRequestException(
                    List.of(new Violation("session.endpoint", Rule.ENDPOINT_NOT_OF_CLIENT)));
        }
    }

    @Override
    public List<FaceVerifyRecord> findByOuterOrderNo(DescribeVerifySearchPageListRequest request) {
        return findByOuterOrderNo(request, client.deadline(request));
    }

    List<FaceVerifyRecord> findByOuterOrderNo(
            DescribeVerifySearchPageListRequest request, Deadline deadline) {
        return new RecordSearch(request, client.defaults().scenes())
                .run(page -> describeVerifySearchPageList(page, deadline));
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
        requireOwn(request.endpoint());
        return client.run(DeleteFaceVerifyResult.OPERATION, request, deadline);
    }

    @Override
    public FaceVerifyResult awaitFaceVerify(
            DescribeFaceVerifyRequest request, AwaitOptions options) {
        return client.polling()
                .await(
                        () -> describeFaceVerify(request),
                        result -> result.outcome() instanceof FaceOutcome.NotFinished,
                        options);
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
