package io.cloudauth.examples.quickstart;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.examples.quickstart.flow.AppSdkFlow;
import io.cloudauth.examples.quickstart.flow.H5Flow;
import io.cloudauth.examples.quickstart.flow.ServerOnlyFlow;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyStatus;
import io.cloudauth.model.VerifyToken;

/**
 * The three flows that end with a pass. The test ID numbers stand for an end user who has not
 * started yet; the emulator then plays the end user.
 */
record SuccessfulFlows(Output output, CloudAuthEmulator emulator, CloudAuthClient client) {

    static final String NAME = "张三";
    static final Image FACE = Image.url("https://cdn.example/face.jpg");
    private static final String SITE = "https://shop.example";

    void appSdk() {
        AppSdkFlow flow = new AppSdkFlow(client, Tour.APP_SCENE);
        BizId bizId = BizId.random();
        output.heading("app.heading");
        output.paragraph("app.why");

        output.step("app.begin");
        VerifyToken token = flow.begin(bizId, NAME, TestIdCards.notSubmitted());
        output.printValue(token);
        output.detail("app.token", output.time(token.expiresAt()));

        output.step("app.early");
        VerifyResult early = flow.result(bizId);
        output.verdict(early);
        output.expect(early.outcome().equals(Outcome.notSubmitted()), "expected.early");

        output.step("app.person");
        emulator.setOutcome(bizId.value(), VerifyStatus.PASSED.value());

        output.step("app.result");
        expectPassed(flow.result(bizId));
    }

    void h5() {
        H5Flow flow = new H5Flow(client, Tour.H5_SCENE, SITE);
        BizId bizId = BizId.random();
        output.heading("h5.heading");
        output.paragraph("h5.why");

        output.step("h5.begin");
        VerifyToken token = flow.begin(bizId, NAME, TestIdCards.notSubmitted());
        output.expect(token.revealPageUrl().isPresent(), "expected.page");
        output.detail("h5.page", token.page());

        output.step("h5.person");
        emulator.setOutcome(bizId.value(), VerifyStatus.PASSED.value());
        output.step("h5.back", SITE);

        output.step("h5.result");
        expectPassed(flow.result(bizId));
    }

    void serverOnly() {
        ServerOnlyFlow flow = new ServerOnlyFlow(client, Tour.SERVER_SCENE);
        output.heading("server.heading");
        output.paragraph("server.why");

        output.step("server.verify");
        VerifyResult verdict = flow.verify(BizId.random(), NAME, TestIdCards.passed(), FACE);
        expectPassed(verdict);
        output.printValue(verdict);
    }

    private void expectPassed(VerifyResult result) {
        output.verdict(result);
        output.expect(result.isPassed(), "expected.passed");
    }
}
