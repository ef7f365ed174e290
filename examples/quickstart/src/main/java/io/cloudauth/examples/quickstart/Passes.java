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
 * The three ways to a verdict. The test numbers are those of a person who has not begun yet, until
 * the emulator plays them.
 */
record Passes(Story story, CloudAuthEmulator emulator, CloudAuthClient client) {

    static final String NAME = "张三";
    static final Image FACE = Image.url("https://cdn.example/face.jpg");
    private static final String SITE = "https://shop.example";

    void appSdk() {
        AppSdkFlow flow = new AppSdkFlow(client, Tour.APP_SCENE);
        BizId bizId = BizId.random();
        story.heading("app.heading");
        story.tell("app.why");

        story.act("app.begin");
        VerifyToken token = flow.begin(bizId, NAME, TestIdCards.notSubmitted());
        story.print(token);
        story.fact("app.token", story.time(token.expiresAt()));

        story.act("app.early");
        VerifyResult early = flow.result(bizId);
        story.verdict(early);
        story.expect(early.outcome().equals(Outcome.notSubmitted()), "expected.early");

        story.act("app.person");
        emulator.setOutcome(bizId.value(), VerifyStatus.PASSED.value());

        story.act("app.result");
        passed(flow.result(bizId));
    }

    void h5() {
        H5Flow flow = new H5Flow(client, Tour.H5_SCENE, SITE);
        BizId bizId = BizId.random();
        story.heading("h5.heading");
        story.tell("h5.why");

        story.act("h5.begin");
        VerifyToken token = flow.begin(bizId, NAME, TestIdCards.notSubmitted());
        story.expect(token.verifyPageUrl().isPresent(), "expected.page");
        story.fact("h5.page", token.page());

        story.act("h5.person");
        emulator.setOutcome(bizId.value(), VerifyStatus.PASSED.value());
        story.act("h5.back", SITE);

        story.act("h5.result");
        passed(flow.result(bizId));
    }

    void serverOnly() {
        ServerOnlyFlow flow = new ServerOnlyFlow(client, Tour.SERVER_SCENE);
        story.heading("server.heading");
        story.tell("server.why");

        story.act("server.verify");
        VerifyResult verdict = flow.verify(BizId.random(), NAME, TestIdCards.passed(), FACE);
        passed(verdict);
        story.print(verdict);
    }

    private void passed(VerifyResult result) {
        story.verdict(result);
        story.expect(result.isPassed(), "expected.passed");
    }
}
