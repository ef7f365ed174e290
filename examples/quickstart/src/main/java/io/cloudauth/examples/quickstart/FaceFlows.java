package io.cloudauth.examples.quickstart;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.examples.quickstart.flow.face.AppFlow;
import io.cloudauth.examples.quickstart.flow.face.PageFlow;
import io.cloudauth.examples.quickstart.flow.face.ServerOnlyFlow;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.meta.MetaOutcome;
import io.cloudauth.meta.MetaVerifyResult;
import io.cloudauth.model.Image;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The three flows of the financial-grade product that end with a pass. In the sessions the test ID
 * number stands for an end user who has not started yet; the program then plays the end user.
 */
record FaceFlows(Output output, CloudAuthEmulator emulator, CloudAuthClient client) {

    static final String USER = "user-1";
    static final String NAME = "张三";
    static final Image PHOTO = Image.url("https://cdn.example/face.jpg");
    static final String SITE = "https://shop.example";

    void page() {
        Map<String, String> sessions = new HashMap<>();
        PageFlow flow = new PageFlow(client.faceVerify(), sessions, SITE);
        output.heading("face.page.heading");
        output.paragraph("face.page.why");

        output.step("face.page.metaInfo");
        String metaInfo = CloudAuthEmulator.pageMetaInfo();
        output.step("face.page.begin");
        URI page = flow.begin(USER, NAME, TestIdCards.notSubmitted(), metaInfo);
        FaceVerifySession session = stored(sessions);
        output.printValue(session);
        output.detail("face.page.stored");
        output.detail("face.page.redirect", output.time(session.expiresAt()));

        output.step("face.page.early");
        FaceVerifyResult early = flow.result(USER);
        output.verdict(early);
        output.expect(early.outcome() instanceof FaceOutcome.NotFinished, "expected.notFinished");

        output.step("face.page.person");
        URI back = EndUser.passes(page);
        output.expect(back.toString().startsWith(SITE + "/kyc/back?response="), "expected.back");
        output.step("face.page.back", SITE);

        output.step("face.page.result");
        FaceVerifyResult result = flow.result(USER);
        expectPassed(result);
        output.printValue(result);
    }

    void app() {
        Map<String, String> sessions = new HashMap<>();
        AppFlow flow = new AppFlow(client.faceVerify(), sessions);
        output.heading("face.app.heading");
        output.paragraph("face.app.why");

        output.step("face.app.metaInfo");
        String metaInfo = CloudAuthEmulator.appMetaInfo();
        output.step("face.app.begin");
        String certifyId = flow.begin(USER, NAME, TestIdCards.notSubmitted(), metaInfo);
        output.expect(stored(sessions).certifyId().value().equals(certifyId), "expected.stored");
        output.detail("face.app.certifyId", certifyId);

        output.step("face.app.person");
        emulator.setFaceOutcome(certifyId, "200");

        output.step("face.app.result");
        expectPassed(flow.result(USER));
    }

    void serverOnly() {
        ServerOnlyFlow flow = new ServerOnlyFlow(client.faceVerify(), client.metaVerify());
        output.heading("face.server.heading");
        output.paragraph("face.server.why");

        output.step("face.server.check");
        MetaVerifyResult check = flow.check(NAME, TestIdCards.passed());
        output.check(check);
        output.detail("face.check.means");
        output.expect(check.outcome() instanceof MetaOutcome.Consistent, "expected.consistent");

        output.step("face.server.verify");
        expectPassed(flow.verify(OuterOrderNo.random(), NAME, TestIdCards.passed(), PHOTO));
    }

    private static FaceVerifySession stored(Map<String, String> sessions) {
        return FaceVerifySession.restore(Objects.requireNonNull(sessions.get(USER)));
    }

    private void expectPassed(FaceVerifyResult result) {
        output.verdict(result);
        output.expect(result.isPassed(), "expected.passed");
    }
}
