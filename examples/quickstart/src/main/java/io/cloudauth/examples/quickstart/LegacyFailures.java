package io.cloudauth.examples.quickstart;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.examples.quickstart.flow.legacy.AppSdkFlow;
import io.cloudauth.examples.quickstart.flow.legacy.H5Flow;
import io.cloudauth.examples.quickstart.flow.legacy.ServerOnlyFlow;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.RejectionReason;
import io.cloudauth.model.VerifyResult;

/**
 * The three cases of the legacy product without a pass: a rejection, an invalid request, and a
 * service error.
 */
record LegacyFailures(Output output, CloudAuthEmulator emulator, CloudAuthClient client) {

    /** A well-formed ID number, except that its check digit is wrong. */
    static final String WRONG_CHECK_DIGIT = "110105194912310021";

    private static final String NO_SUCH_SCENE = "typo-scene";

    void rejection() {
        ServerOnlyFlow flow = new ServerOnlyFlow(client, LegacyTour.SERVER_SCENE);
        String rejectedNumber = TestIdCards.rejectedWith(7);
        output.heading("legacy.rejection.heading");
        output.paragraph("legacy.rejection.why");

        output.step("legacy.rejection.verify");
        VerifyResult verdict =
                flow.verify(BizId.random(), LegacyFlows.NAME, rejectedNumber, LegacyFlows.FACE);
        output.verdict(verdict);
        if (verdict.outcome() instanceof Outcome.Rejected rejected) {
            output.detail("legacy.rejection.reason", rejected.reason());
        }
        output.detail("legacy.rejection.billed");
        output.expect(
                verdict.outcome()
                        .equals(Outcome.rejected(RejectionReason.FACE_DIFFERS_FROM_AUTHORITY)),
                "expected.rejected");
    }

    void invalidInput() {
        H5Flow flow = new H5Flow(client, LegacyTour.H5_SCENE, "http://shop.example");
        int callsBefore = emulator.calls().size();
        output.heading("legacy.invalid.heading");
        output.paragraph("legacy.invalid.why");

        output.step("legacy.invalid.begin");
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
        output.heading("legacy.service.heading");
        output.paragraph("legacy.service.why", NO_SUCH_SCENE);

        output.step("legacy.service.begin");
        try {
            flow.begin(BizId.random(), LegacyFlows.NAME, TestIdCards.passed());
            output.expect(false, "legacy.expected.refused");
        } catch (ServiceException e) {
            output.serviceError(e);
            output.expect(e.kind() == ErrorKind.UNKNOWN_BIZ_TYPE, "legacy.expected.refused");
        }
        output.detail("service.logged");
    }
}
