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

/** The three cases without a pass: a rejection, an invalid request, and a service error. */
record FailureCases(Output output, CloudAuthEmulator emulator, CloudAuthClient client) {

    /** A well-formed ID number, except that its check digit is wrong. */
    static final String WRONG_CHECK_DIGIT = "110105194912310021";

    private static final String NO_SUCH_SCENE = "typo-scene";

    void rejection() {
        ServerOnlyFlow flow = new ServerOnlyFlow(client, Tour.SERVER_SCENE);
        String rejectedNumber = TestIdCards.rejectedWith(7);
        output.heading("rejection.heading");
        output.paragraph("rejection.why");

        output.step("rejection.verify");
        VerifyResult verdict =
                flow.verify(
                        BizId.random(), SuccessfulFlows.NAME, rejectedNumber, SuccessfulFlows.FACE);
        output.verdict(verdict);
        if (verdict.outcome() instanceof Outcome.Rejected rejected) {
            output.detail("rejection.reason", rejected.reason());
        }
        output.detail("rejection.billed");
        output.expect(
                verdict.outcome()
                        .equals(Outcome.rejected(RejectionReason.FACE_DIFFERS_FROM_AUTHORITY)),
                "expected.rejected");
    }

    void invalidInput() {
        H5Flow flow = new H5Flow(client, Tour.H5_SCENE, "http://shop.example");
        int callsBefore = emulator.calls().size();
        output.heading("invalid.heading");
        output.paragraph("invalid.why");

        output.step("invalid.begin");
        try {
            flow.begin(BizId.random(), " ", WRONG_CHECK_DIGIT);
            output.expect(false, "expected.violations");
        } catch (InvalidRequestException e) {
            output.detail("invalid.caught");
            e.violations().forEach(violation -> output.violation(violation));
            output.expect(e.violations().size() == 4, "expected.violations");
        }
        output.expect(emulator.calls().size() == callsBefore, "expected.unsent");
        output.detail("invalid.unsent");
    }

    void serviceError() {
        AppSdkFlow flow = new AppSdkFlow(client, NO_SUCH_SCENE);
        output.heading("service.heading");
        output.paragraph("service.why", NO_SUCH_SCENE);

        output.step("service.begin");
        try {
            flow.begin(BizId.random(), SuccessfulFlows.NAME, TestIdCards.passed());
            output.expect(false, "expected.refused");
        } catch (ServiceException e) {
            output.serviceError(e);
            output.expect(e.kind() == ErrorKind.UNKNOWN_BIZ_TYPE, "expected.refused");
        }
        output.detail("service.logged");
    }
}
