package io.cloudauth.benchmarks.contender;

import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.internal.call.CallObservers;
import io.cloudauth.core.internal.call.CallPipeline;
import io.cloudauth.core.internal.call.CallReport;
import io.cloudauth.core.internal.call.Turns;
import io.cloudauth.core.internal.credentials.FixedSource;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.http.HttpCall;
import io.cloudauth.core.internal.http.HttpResponse;
import io.cloudauth.core.internal.http.RequestIds;
import io.cloudauth.core.internal.http.ResponseReader;
import io.cloudauth.core.internal.http.Transport;
import io.cloudauth.core.internal.operation.ClientDefaults;
import io.cloudauth.core.internal.operation.DescribeVerifyResult;
import io.cloudauth.core.internal.operation.DescribeVerifyToken;
import io.cloudauth.core.internal.operation.RequestImages;
import io.cloudauth.core.internal.operation.VerifyMaterial;
import io.cloudauth.core.internal.retry.Attempts;
import io.cloudauth.core.internal.signature.Signer;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.model.BizId;
import io.cloudauth.model.BizType;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.Image;
import io.cloudauth.model.Timeouts;
import io.cloudauth.model.VerifyMaterialRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** This library from request to result, over a transport that answers at once. */
public final class OursInMemory implements Contender {
    private final Time time = Time.system();
    private final Canned canned;
    private final ClientDefaults defaults;
    private final CallPipeline pipeline;
    private final Place place;

    public OursInMemory(Place place) {
        this.place = place;
        canned = new Canned(place.answers().result());
        SecureRandom random = new SecureRandom();
        defaults =
                new ClientDefaults(
                        URI.create("https://cloudauth.aliyuncs.com"),
                        BizType.of(Person.BIZ_TYPE),
                        null,
                        Timeouts.builder().build(),
                        FixedSource.of(Person.ACCESS_KEY_ID, Person.ACCESS_KEY_SECRET, null),
                        time);
        pipeline =
                new CallPipeline(
                        canned,
                        new Attempts(RetryOptions.builder().build(), random, time, canned.closed()),
                        Signer.rpc(),
                        random,
                        new CallReport(List.of(), new CallObservers(List.of()), time),
                        new Turns(null, new CallObservers(List.of()), time, canned.closed()),
                        time);
    }

    @Override
    public Object token() {
        canned.answer = place.answers().token();
        return pipeline.run(
                defaults.call(
                        DescribeVerifyToken.OPERATION,
                        DescribeVerifyTokenRequest.builder()
                                .bizId(BizId.of(Person.BIZ_ID))
                                .name(Person.NAME)
                                .idCardNumber(Person.NUMBER)
                                .build()),
                deadline());
    }

    @Override
    public Object result() {
        canned.answer = place.answers().result();
        return pipeline.run(
                defaults.call(
                        DescribeVerifyResult.OPERATION,
                        DescribeVerifyResultRequest.builder()
                                .bizId(BizId.of(Person.BIZ_ID))
                                .build()),
                deadline());
    }

    @Override
    public Object material() {
        canned.answer = place.answers().material();
        VerifyMaterialRequest request =
                VerifyMaterialRequest.builder()
                        .bizId(BizId.random())
                        .name(Person.NAME)
                        .idCardNumber(Person.NUMBER)
                        .faceImage(Image.url(Person.FACE))
                        .build();
        return pipeline.run(
                defaults.call(
                        VerifyMaterial.OPERATION,
                        request,
                        defaults.key(VerifyMaterial.OPERATION, request),
                        RequestImages.links(image -> ((Image.Remote) image).link().reveal())),
                deadline());
    }

    private Deadline deadline() {
        return Deadline.in(Duration.ofSeconds(30), time);
    }

    @Override
    public void close() {
        canned.closed().countDown();
    }

    private static final class Canned implements Transport {
        private static final Map<String, String> HEADERS =
                Map.of(
                        "content-type",
                        "application/json;charset=utf-8",
                        "date",
                        "Thu, 01 Jan 2026 00:00:00 GMT");

        private final CountDownLatch closed = new CountDownLatch(1);
        private byte[] answer;

        Canned(byte[] answer) {
            this.answer = answer;
        }

        @Override
        public <T> T exchange(HttpCall call, ResponseReader<T> reader) throws AttemptFailure {
            try {
                call.body().writeTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return reader.read(
                    new HttpResponse(
                            200,
                            HEADERS,
                            answer,
                            call.body().length(),
                            answer.length,
                            false,
                            new RequestIds()));
        }

        @Override
        public CountDownLatch closed() {
            return closed;
        }
    }
}
