package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallEvent.Ending;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.Submission;
import io.cloudauth.error.ApiFamily;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.meta.Carrier;
import io.cloudauth.meta.MetaOutcome;
import io.cloudauth.meta.MetaVerifyClient;
import io.cloudauth.meta.MetaVerifyResult;
import io.cloudauth.meta.MobileDetail;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the checks without a face send and read, and that they are recorded nowhere. */
@Timeout(60)
class MetaVerifyTest {
    private final Scene scene = new Scene(Way.PLAIN);

    @AfterEach
    void close() throws IOException {
        scene.close();
    }

    private MetaVerifyClient open() {
        return scene.open().metaVerify();
    }

    @Test
    void theParametersAreInTheBodyInClear() {
        MetaVerifyClient meta = open();
        meta.id2MetaVerify(" 测试 ", "11010519491231002x");
        meta.mobile3MetaDetailVerify("测试", "11010519491231002X", "13800000000");

        Submission id2 = scene.server().submissions().get(0);
        assertThat(id2.requestLine()).isEqualTo("POST / HTTP/1.1");
        assertThat(id2.parameter("Action")).isEqualTo("Id2MetaVerify");
        assertThat(id2.parameter("Version")).isEqualTo("2019-03-07");
        assertThat(id2.parameter("ParamType")).isEqualTo("normal");
        assertThat(id2.parameter("UserName")).isEqualTo("测试");
        assertThat(id2.parameter("IdentifyNum")).isEqualTo("11010519491231002X");
        assertThat(id2.parameter("Mobile")).isEmpty();
        Submission mobile3 = scene.server().submissions().get(1);
        assertThat(mobile3.parameter("Action")).isEqualTo("Mobile3MetaDetailVerify");
        assertThat(mobile3.parameter("Mobile")).isEqualTo("13800000000");
        assertThat(scene.connections()).as("each on a connection of its own").isEqualTo(2);
    }

    @Test
    void theFieldsOfAResultAreRead() {
        MetaVerifyResult result =
                read("{\"BizCode\":\"2\",\"SubCode\":\"202\",\"IspName\":\"CMCC\"}");
        assertThat(result.outcome()).isEqualTo(new MetaOutcome.Inconsistent());
        assertThat(result.detail()).contains(MobileDetail.NUMBER_DIFFERS);
        assertThat(result.carrier()).contains(Carrier.CMCC);
        assertThat(result.requestId()).isEqualTo("R-1");
    }

    @Test
    void whatTheLibraryDoesNotKnowSurvives() {
        MetaVerifyResult result =
                read("{\"BizCode\":7,\"SubCode\":\"299\",\"IspName\":\"X1\",\"Later\":{\"a\":1}}");
        assertThat(result.outcome()).isEqualTo(new MetaOutcome.Unrecognized());
        assertThat(result.bizCode()).isEqualTo("7");
        assertThat(result.detail().map(MobileDetail::value)).contains("299");
        assertThat(result.carrier().map(Carrier::value)).contains("X1");
    }

    @Test
    void aBrokenDetailNeverLosesTheOutcome() {
        MetaVerifyResult result =
                read("{\"BizCode\":\"1\",\"SubCode\":\"一 零\",\"IspName\":\"中 国\"}");
        assertThat(result.outcome()).isEqualTo(new MetaOutcome.Consistent());
        assertThat(result.detail()).isEmpty();
        assertThat(result.carrier()).isEmpty();
    }

    @Test
    void aCheckIsRecordedNowhere() {
        scene.diary()
                .whenBegun(
                        () -> {
                            throw new IllegalStateException("nothing may be recorded");
                        });
        open().id2MetaVerify("测试", "11010519491231002X");
        assertThat(scene.diary().unsettled(Duration.ZERO)).isEmpty();
    }

    /** A future whose thread is stuck: whether the check was sent decides what it says. */
    @Test
    void aStuckCheckThatWasSentIsUnknown() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        try {
            scene.timeouts(t -> t.total(Duration.ofMillis(300)));
            scene.client(c -> c.listener(event -> await(stuck)));
            CompletableFuture<MetaVerifyResult> future =
                    open().async().id2MetaVerify("测试", "11010519491231002X");
            OutcomeUnknownException unknown =
                    AsyncClientTest.failure(future, OutcomeUnknownException.class);
            assertThat(unknown.key()).isEmpty();
            assertThat(unknown.family()).isEqualTo(ApiFamily.META);
            assertThat(unknown.operation()).isEqualTo("Id2MetaVerify");
        } finally {
            stuck.countDown();
        }
    }

    @Test
    void aStuckCheckThatWasNotSentIsNeverSent() throws Exception {
        CompletableFuture<Runnable> task = new CompletableFuture<>();
        scene.timeouts(t -> t.total(Duration.ofMillis(300)));
        scene.client(c -> c.executor(task::complete));
        CompletableFuture<MetaVerifyResult> future =
                open().async().id2MetaVerify("测试", "11010519491231002X");
        TransportException unsent = AsyncClientTest.failure(future, TransportException.class);
        assertThat(unsent.phase()).isEqualTo(Phase.POOL);
        task.join().run();
        scene.settle();
        assertThat(scene.server().begun()).isZero();
    }

    @Test
    void theListenerHearsOfALostAnswerWithoutAKey() {
        scene.script(Acts.readThenCut(), 1);
        MetaVerifyClient meta = open();
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> meta.id2MetaVerify("测试", "11010519491231002X"));
        assertThat(scene.events())
                .filteredOn(CallEnded.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        CallEnded.class,
                        ended -> {
                            assertThat(ended.ending()).isEqualTo(Ending.OUTCOME_UNKNOWN);
                            assertThat(ended.unsettled()).isEmpty();
                        });
        assertThat(scene.server().begun()).isEqualTo(1);
    }

    private MetaVerifyResult read(String resultObject) {
        scene.script(
                Acts.answer(
                        200,
                        "{\"RequestId\":\"R-1\",\"Code\":\"200\",\"Message\":\"success\","
                                + "\"ResultObject\":"
                                + resultObject
                                + "}"),
                1);
        return open().mobile3MetaDetailVerify("测试", "11010519491231002X", "13800000000");
    }

    private static void await(CountDownLatch latch) {
        boolean opened = false;
        while (!opened) {
            try {
                latch.await();
                opened = true;
            } catch (InterruptedException e) {
                // an interrupt does not free it
            }
        }
    }
}
