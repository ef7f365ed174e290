package io.cloudauth.examples.quickstart;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.CloudAuthEmulator.Breakage;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.examples.quickstart.flow.face.PageFlow;
import io.cloudauth.examples.quickstart.flow.face.ServerOnlyFlow;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceRejectionReason;
import io.cloudauth.face.FaceVerifyRecord;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.OuterOrderNo;
import java.util.HashMap;
import java.util.List;

/**
 * The four cases without a pass: a rejection, an invalid request, a service error, and a verdict
 * whose response is lost.
 */
record FaceFailures(Output output, CloudAuthEmulator emulator, CloudAuthClient client) {

    /** A well-formed ID number, except that its check digit is wrong. */
    static final String WRONG_CHECK_DIGIT = "110105194912310021";

    private PageFlow pageFlow(String site) {
        return new PageFlow(client.faceVerify(), new HashMap<>(), site);
    }

    void rejection() {
        PageFlow flow = pageFlow(FaceFlows.SITE);
        output.heading("face.rejection.heading");
        output.paragraph("face.rejection.why");

        output.step("face.rejection.begin");
        flow.begin(
                FaceFlows.USER,
                FaceFlows.NAME,
                TestIdCards.faceSubCode(204),
                CloudAuthEmulator.pageMetaInfo());
        output.step("face.rejection.result");
        FaceVerifyResult result = flow.result(FaceFlows.USER);
        output.verdict(result);
        if (result.outcome() instanceof FaceOutcome.Rejected rejected) {
            output.detail("face.rejection.reason", rejected.reason());
            output.detail("refusal.remedy", rejected.reason().remedy(output.texts().locale()));
        }
        output.detail("face.rejection.billed");
        output.expect(
                result.outcome().equals(new FaceOutcome.Rejected(FaceRejectionReason.FACES_DIFFER)),
                "expected.rejected");
    }

    void invalidInput() {
        PageFlow flow = pageFlow("http://shop.example");
        int callsBefore = emulator.calls().size();
        output.heading("face.invalid.heading");
        output.paragraph("face.invalid.why");

        output.step("face.invalid.begin");
        try {
            flow.begin(FaceFlows.USER, " ", WRONG_CHECK_DIGIT, "no JSON");
            output.expect(false, "expected.violations");
        } catch (InvalidRequestException e) {
            output.detail("invalid.caught");
            e.violations().forEach(output::violation);
            output.expect(e.violations().size() == 4, "expected.violations");
        }
        output.expect(emulator.calls().size() == callsBefore, "expected.unsent");
        output.detail("invalid.unsent");
    }

    void serviceError() {
        PageFlow flow = pageFlow(FaceFlows.SITE);
        output.heading("face.service.heading");
        output.paragraph("face.service.why");

        output.step("face.service.begin");
        try {
            flow.begin(
                    FaceFlows.USER,
                    FaceFlows.NAME,
                    TestIdCards.faceCode(417),
                    CloudAuthEmulator.pageMetaInfo());
            output.expect(false, "expected.refused");
        } catch (ServiceException e) {
            output.serviceError(e);
            output.expect(e.kind() == ErrorKind.NO_FACE_TO_COMPARE, "expected.refused");
        }
        output.detail("service.logged");
    }

    void unknownOutcome() {
        ServerOnlyFlow flow = new ServerOnlyFlow(client.faceVerify(), client.metaVerify());
        OuterOrderNo orderNo = OuterOrderNo.random();
        long chargedBefore = emulator.charged();
        output.heading("face.unknown.heading");
        output.paragraph("face.unknown.why");

        output.step("face.unknown.submit", orderNo);
        emulator.breakAnswer("ContrastFaceVerify", Breakage.CUT, 1);
        try {
            submit(flow, orderNo);
            output.expect(false, "expected.unknown");
        } catch (OutcomeUnknownException e) {
            output.detail("face.unknown.caught");
            output.detail("refusal.remedy", e.remedy(output.texts().locale()));
        }

        output.step("face.unknown.again");
        int callsBefore = emulator.calls().size();
        try {
            submit(flow, orderNo);
            output.expect(false, "expected.unsent");
        } catch (SubmissionRefusedException e) {
            output.detail("face.unknown.refused");
        }
        output.expect(emulator.calls().size() == callsBefore, "expected.unsent");

        output.step("face.unknown.find");
        List<FaceVerifyRecord> found = flow.find(orderNo);
        output.expect(found.size() == 1, "expected.found");
        output.verdict(found.get(0));
        output.printValue(found.get(0));
        long charged = emulator.charged() - chargedBefore;
        output.detail("face.unknown.charged", charged);
        output.expect(found.get(0).isPassed(), "expected.passed");
        output.expect(charged == 1, "expected.once");
    }

    private static void submit(ServerOnlyFlow flow, OuterOrderNo orderNo) {
        flow.verify(orderNo, FaceFlows.NAME, TestIdCards.passed(), FaceFlows.PHOTO);
    }
}
