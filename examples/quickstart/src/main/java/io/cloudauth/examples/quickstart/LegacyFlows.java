package io.cloudauth.examples.quickstart;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.examples.quickstart.flow.legacy.AppSdkFlow;
import io.cloudauth.examples.quickstart.flow.legacy.H5Flow;
import io.cloudauth.examples.quickstart.flow.legacy.ServerOnlyFlow;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyStatus;
import io.cloudauth.model.VerifyToken;

/**
 * The three flows of the legacy product that end with a pass. The test ID numbers stand for an end
 * user who has not started yet; the emulator then plays the end user.
 */
record LegacyFlows(Output output, CloudAuthEmulator emulator, CloudAuthClient client) {

    static final String NAME = "张三";
    static final Image FACE = Image.url("https://cdn.example/face.jpg");
    private static final String SITE = "https://shop.example";

    void appSdk() {
        AppSdkFlow flow = new AppSdkFlow(client, LegacyTour.APP_SCENE);
        BizId bizId = BizId.random();
        output.heading("legacy.app.heading");
        output.paragraph("legacy.app.why");

        output.step("legacy.app.begin");
        VerifyToken token = flow.begin(bizId, NAME, TestIdCards.notSubmitted());
        output.printValue(token);
        output.detail("legacy.app.token", output.time(token.expiresAt()));

        output.step("legacy.app.early");
        VerifyResult early = flow.result(bizId);
        output.verdict(early);
        output.expect(early.outcome().equals(Outcome.notSubmitted()), "legacy.expected.early");

        output.step("legacy.app.person");
        emulator.setOutcome(bizId.value(), VerifyStatus.PASSED.value());

        output.step("legacy.app.result");
        expectPassed(flow.result(bizId));
    }

    void h5() {
        H5Flow flow = new H5Flow(client, LegacyTour.H5_SCENE, SITE);
        BizId bizId = BizId.random();
        output.heading("legacy.h5.heading");
        output.paragraph("legacy.h5.why");

        output.step("legacy.h5.begin");
        VerifyToken token = flow.begin(bizId, NAME, TestIdCards.notSubmitted());
        output.expect(token.revealPageUrl().isPresent(), "legacy.expected.page");
        output.detail("legacy.h5.page", token.page());

        output.step("legacy.h5.person");
        emulator.setOutcome(bizId.value(), VerifyStatus.PASSED.value());
        output.step("legacy.h5.back", SITE);

        output.step("legacy.h5.result");
        expectPassed(flow.result(bizId));
    }

    void serverOnly() {
        ServerOnlyFlow flow = new ServerOnlyFlow(client, LegacyTour.SERVER_SCENE);
        output.heading("legacy.server.heading");
        output.paragraph("legacy.server.why");

        output.step("legacy.server.verify");
        VerifyResult verdict = flow.verify(BizId.random(), NAME, TestIdCards.passed(), FACE);
        expectPassed(verdict);
        output.printValue(verdict);
    }

    private void expectPassed(VerifyResult result) {
        output.verdict(result);
        output.expect(result.isPassed(), "expected.passed");
    }
}
