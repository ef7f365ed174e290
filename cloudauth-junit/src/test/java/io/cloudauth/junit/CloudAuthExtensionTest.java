package io.cloudauth.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.meta.MetaVerifyClient;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.RejectionReason;
import io.cloudauth.model.VerifyResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

class CloudAuthExtensionTest {

    @RegisterExtension static final CloudAuthExtension cloudAuth = CloudAuthExtension.create();

    @Test
    void refusesAnotherFace() {
        VerifyResult result =
                cloudAuth
                        .client()
                        .verifyMaterial(
                                r ->
                                        r.bizId(BizId.random())
                                                .name("测试")
                                                .idCardNumber(TestIdCards.rejectedWith(6))
                                                .faceImage(
                                                        Image.url("https://cdn.example/face.jpg")));

        assertThat(result.outcome())
                .isEqualTo(Outcome.rejected(RejectionReason.FACE_DIFFERS_FROM_CARD));
    }

    @Test
    void seesOnlyTheCallsOfItsOwnTest() {
        assertThat(cloudAuth.emulator().calls()).isEmpty();
        cloudAuth.client().describeVerifyResult(BizId.random());
        assertThat(cloudAuth.emulator().calls()).hasSize(1);
    }

    @Test
    void seesOnlyTheCallsOfItsOwnTestWhicheverComesFirst() {
        seesOnlyTheCallsOfItsOwnTest();
    }

    @Test
    void closesWhatItStartedWithTheClassAndWithTheTest() {
        Observed.clients.clear();
        EngineTestKit.engine("junit-jupiter")
                .selectors(
                        selectClass(OncePerClass.class),
                        selectClass(OncePerTest.class),
                        selectClass(ByParameter.class))
                .execute()
                .testEvents()
                .assertStatistics(tests -> tests.started(7).succeeded(7));

        assertThat(Observed.clients.subList(0, 2)).containsOnly(Observed.clients.get(0));
        assertThat(Observed.clients.get(2)).isNotSameAs(Observed.clients.get(3));
        assertThat(Observed.clients.subList(4, 6)).containsOnly(Observed.clients.get(4));
        for (CloudAuthClient client : Observed.clients) {
            assertThatExceptionOfType(CallCancelledException.class)
                    .isThrownBy(() -> client.describeVerifyResult(BizId.random()));
        }
    }

    @Test
    void tellsWhereItBelongsWhenNothingRuns() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CloudAuthExtension.create().client())
                .withMessageContaining("@RegisterExtension");
    }

    static final class Observed {
        static final List<CloudAuthClient> clients = new ArrayList<>();

        private Observed() {}
    }

    static class OncePerClass {
        @RegisterExtension static final CloudAuthExtension own = CloudAuthExtension.create();

        @Test
        void one() {
            Observed.clients.add(own.client());
        }

        @Test
        void other() {
            Observed.clients.add(own.client());
        }
    }

    static class OncePerTest {
        @RegisterExtension
        final CloudAuthExtension own =
                CloudAuthExtension.create(builder -> builder.bizType("mine"));

        @Test
        void one() {
            Observed.clients.add(own.client());
        }

        @Test
        void other() {
            Observed.clients.add(own.client());
        }
    }

    @CloudAuthTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class ByParameter {
        @Test
        void one(CloudAuthClient client, CloudAuthEmulator emulator) {
            assertThat(emulator.calls()).isEmpty();
            client.describeVerifyResult(BizId.random());
            Observed.clients.add(client);
        }

        @Test
        void other(CloudAuthEmulator emulator, CloudAuthClient client) {
            one(client, emulator);
        }

        @Test
        void views(CloudAuthClient client, FaceVerifyClient face, MetaVerifyClient meta) {
            assertThat(face).isSameAs(client.faceVerify());
            assertThat(meta).isSameAs(client.metaVerify());
        }
    }
}
