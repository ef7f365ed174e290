package io.cloudauth.examples.quickstart;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.examples.quickstart.flow.legacy.AppSdkFlow;
import io.cloudauth.examples.quickstart.flow.legacy.H5Flow;
import io.cloudauth.examples.quickstart.flow.legacy.ServerOnlyFlow;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.Scheme;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;

/** A live run of the legacy product: the flow that belongs to the scheme. */
record LegacyLiveCalls(Output output, Arguments arguments) implements LiveCalls {

    private static final String SITE = "https://shop.example";

    @Override
    public void printCost() {
        String flow = arguments.scheme() == Scheme.RP_MIN ? "server" : "token";
        output.paragraph("legacy.live.cost." + flow, arguments.scheme().consoleName());
        output.paragraph("legacy.live.needs." + flow);
    }

    @Override
    public void run(CloudAuthClient client, Dialog dialog) {
        String bizType = arguments.bizType();
        String name = dialog.ask("live.ask.name");
        String number = dialog.askHidden("live.ask.number");
        BizId bizId = BizId.random();
        switch (arguments.scheme()) {
            case RP_MIN -> {
                Image face = Image.url(dialog.ask("legacy.live.ask.face"));
                printBizId(bizId);
                printResult(new ServerOnlyFlow(client, bizType).verify(bizId, name, number, face));
            }
            case RP_H5_BIO_ONLY -> {
                H5Flow flow = new H5Flow(client, bizType, SITE);
                printBizId(bizId);
                printToken(flow.begin(bizId, name, number));
                printResult(flow.result(bizId));
            }
            default -> {
                AppSdkFlow flow = new AppSdkFlow(client, bizType);
                printBizId(bizId);
                printToken(flow.begin(bizId, name, number));
                printResult(flow.result(bizId));
            }
        }
    }

    /** Prints it before the call, because it finds a verdict whose response is lost. */
    private void printBizId(BizId bizId) {
        output.blankLine();
        output.step("legacy.live.bizId", bizId.value());
    }

    private void printToken(VerifyToken token) {
        output.step("legacy.live.token");
        output.printValue(token);
    }

    private void printResult(VerifyResult result) {
        output.step("legacy.live.verdict");
        output.verdict(result);
        output.printValue(result);
    }
}
