package io.cloudauth.core;

import io.cloudauth.core.internal.operation.CompareFaceVerify;
import io.cloudauth.core.internal.operation.ContrastFaceVerify;
import io.cloudauth.core.internal.operation.LivenessFaceVerify;
import io.cloudauth.face.CompareFaceVerifyRequest;
import io.cloudauth.face.ContrastFaceVerifyRequest;
import io.cloudauth.face.DeleteFaceVerifyResultRequest;
import io.cloudauth.face.Deletion;
import io.cloudauth.face.DescribeFaceVerifyRequest;
import io.cloudauth.face.DescribeVerifySearchPageListRequest;
import io.cloudauth.face.FaceComparison;
import io.cloudauth.face.FaceVerifyAsyncClient;
import io.cloudauth.face.FaceVerifyPage;
import io.cloudauth.face.FaceVerifyRecord;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.InitFaceVerifyRequest;
import io.cloudauth.face.LivenessFaceVerifyRequest;
import io.cloudauth.face.LivenessResult;
import io.cloudauth.model.AwaitOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The financial-grade operations with a face, as futures. Safe to share between threads. */
record FaceAsyncClient(Client client, FaceClient face, AsyncClient futures)
        implements FaceVerifyAsyncClient {

    @Override
    public CompletableFuture<FaceVerifySession> initFaceVerify(InitFaceVerifyRequest request) {
        return futures.call(request, face::initFaceVerify);
    }

    @Override
    public CompletableFuture<FaceVerifyResult> describeFaceVerify(
            DescribeFaceVerifyRequest request) {
        return futures.call(request, face::describeFaceVerify);
    }

    @Override
    public CompletableFuture<FaceVerifyResult> awaitFaceVerify(
            DescribeFaceVerifyRequest request, AwaitOptions options) {
        return futures.await(face.query(request), options);
    }

    @Override
    public CompletableFuture<List<FaceVerifyRecord>> findByOuterOrderNo(
            DescribeVerifySearchPageListRequest request) {
        return futures.call(request, face::findByOuterOrderNo);
    }

    @Override
    public CompletableFuture<FaceVerifyPage> describeVerifySearchPageList(
            DescribeVerifySearchPageListRequest request) {
        return futures.call(request, face::describeVerifySearchPageList);
    }

    @Override
    public CompletableFuture<Deletion> deleteFaceVerifyResult(
            DeleteFaceVerifyResultRequest request) {
        return futures.call(request, face::deleteFaceVerifyResult);
    }

    @Override
    public CompletableFuture<FaceVerifyResult> contrastFaceVerify(
            ContrastFaceVerifyRequest request) {
        return futures.submit(ContrastFaceVerify.OPERATION, request);
    }

    @Override
    public CompletableFuture<FaceComparison> compareFaceVerify(CompareFaceVerifyRequest request) {
        return futures.submit(CompareFaceVerify.OPERATION, request);
    }

    @Override
    public CompletableFuture<LivenessResult> livenessFaceVerify(LivenessFaceVerifyRequest request) {
        return futures.submit(LivenessFaceVerify.OPERATION, request);
    }

    /** Shows no credentials. */
    @Override
    public String toString() {
        return "FaceVerifyAsyncClient(" + client.defaults().endpoint() + ")";
    }
}
