package io.cloudauth.examples.quickstart;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.examples.quickstart.flow.AppSdkFlow;
import io.cloudauth.examples.quickstart.flow.H5Flow;
import io.cloudauth.examples.quickstart.flow.ServerOnlyFlow;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.RejectionReason;
import io.cloudauth.model.VerifyResult;

/** The three ways to none: a person who is not the one, a request that is wrong, a refusal. */
record Failures(Story story, CloudAuthEmulator emulator, CloudAuthClient client) {

    /** Well formed but for its last digit. */
    static final String WRONG_CHECK_DIGIT = "110105194912310021";

    private static final String NO_SUCH_SCENE = "typo-scene";

    void rejection() {
        ServerOnlyFlow flow = new ServerOnlyFlow(client, Tour.SERVER_SCENE);
        String anotherFace = TestIdCards.rejectedWith(7);
        story.heading("rejection.heading");
        story.tell("rejection.why");

        story.act("rejection.verify");
        VerifyResult verdict = flow.verify(BizId.random(), Passes.NAME, anotherFace, Passes.FACE);
        story.verdict(verdict);
        if (verdict.outcome() instanceof Outcome.Rejected rejected) {
            story.fact("rejection.reason", rejected.reason());
        }
        story.fact("rejection.billed");
        story.expect(
                verdict.outcome()
                        .equals(Outcome.rejected(RejectionReason.FACE_DIFFERS_FROM_AUTHORITY)),
                "expected.rejected");
    }

    void invalidInput() {
        H5Flow flow = new H5Flow(client, Tour.H5_SCENE, "http://shop.example");
        int before = emulator.calls().size();
        story.heading("invalid.heading");
        story.tell("invalid.why");

        story.act("invalid.begin");
        try {
            flow.begin(BizId.random(), " ", WRONG_CHECK_DIGIT);
            story.expect(false, "expected.violations");
        } catch (InvalidRequestException e) {
            story.fact("invalid.caught");
            e.violations().forEach(violation -> story.violation(violation));
            story.expect(e.violations().size() == 4, "expected.violations");
        }
        story.expect(emulator.calls().size() == before, "expected.unsent");
        story.fact("invalid.unsent");
    }

    void serviceError() {
        AppSdkFlow flow = new AppSdkFlow(client, NO_SUCH_SCENE);
        story.heading("service.heading");
        story.tell("service.why", NO_SUCH_SCENE);

        story.act("service.begin");
        try {
            flow.begin(BizId.random(), Passes.NAME, TestIdCards.passed());
            story.expect(false, "expected.refused");
        } catch (ServiceException e) {
            story.refusal(e);
            story.expect(e.kind() == ErrorKind.UNKNOWN_BIZ_TYPE, "expected.refused");
        }
        story.fact("service.logged");
    }
}
