package io.cloudauth.benchmarks.soak;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.benchmarks.contender.Person;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The calls of one thread, at a steady rate: queries of both products, billed calls with a photo,
 * and waits for verdicts that never come. Half of the waits are cancelled.
 */
final class MixedCalls implements Runnable {
    /** The number of calls after which a thread starts verifications anew: the emulator forgets. */
    private static final int CALLS_PER_PERSON = 1_000;

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final CloudAuthClient client;
    private final CallCounts counts;
    private final Path smallPhoto;
    private final Path largePhoto;
    private final long intervalNanos;
    private BizId bizId = BizId.random();
    private CertifyId certifyId = CertifyId.of("none");

    MixedCalls(
            CloudAuthClient client,
            CallCounts counts,
            Path smallPhoto,
            Path largePhoto,
            long intervalNanos) {
        this.client = client;
        this.counts = counts;
        this.smallPhoto = smallPhoto;
        this.largePhoto = largePhoto;
        this.intervalNanos = intervalNanos;
    }

    /** Calls until the thread is interrupted. */
    @Override
    public void run() {
        long due = System.nanoTime();
        boolean started = false;
        try {
            for (int i = 0; ; i++) {
                due = Math.max(due + intervalNanos, System.nanoTime()); // no burst after a slow one
                Thread.sleep(Math.max(0, due - System.nanoTime()) / 1_000_000);
                counts.call();
                try {
                    if (!started || i % CALLS_PER_PERSON == 0) {
                        started = false;
                        startVerifications();
                        started = true;
                    } else {
                        call(i);
                    }
                } catch (RuntimeException e) {
                    if (Thread.currentThread().isInterrupted()) {
                        return; // the soak is over
                    }
                    counts.failure(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startVerifications() {
        bizId = BizId.random();
        var unused =
                client.describeVerifyToken(
                        r -> r.bizId(bizId).name(Person.NAME).idCardNumber(Person.NUMBER));
        certifyId =
                client.faceVerify()
                        .initFaceVerify(
                                r ->
                                        r.outerOrderNo(OuterOrderNo.random())
                                                .idPro(Person.NAME, TestIdCards.passed())
                                                .metaInfo(CloudAuthEmulator.pageMetaInfo())
                                                .returnUrl("https://shop.example/back"))
                        .certifyId();
    }

    private void call(int i) {
        switch (i % 10) {
            case 2, 6 -> {
                var unused = client.faceVerify().describeFaceVerify(certifyId);
            }
            case 4 -> contrast(i % 100 == 4 ? largePhoto : smallPhoto);
            case 8 -> {
                if (i % 100 == 8) {
                    await(i % 200 == 8);
                } else {
                    var unused = client.describeVerifyResult(bizId);
                }
            }
            default -> {
                var unused = client.describeVerifyResult(bizId);
            }
        }
    }

    private void contrast(Path photo) {
        boolean passed =
                client.faceVerify()
                        .contrastFaceVerify(
                                r ->
                                        r.outerOrderNo(OuterOrderNo.random())
                                                .name(Person.NAME)
                                                .idCardNumber(TestIdCards.passed())
                                                .faceImage(Image.file(photo)))
                        .isPassed();
        if (!passed) {
            counts.failure("wrong verdict");
        }
    }

    private void await(boolean cancelled) {
        CompletableFuture<VerifyResult> wait =
                client.async().awaitVerifyResult(bizId, o -> o.atMost(WAIT));
        var unused =
                wait.whenComplete(
                        (result, failure) -> {
                            if (failure != null && !wait.isCancelled()) {
                                counts.failure(failure);
                            }
                        });
        if (cancelled) {
            wait.cancel(true);
        }
    }
}
