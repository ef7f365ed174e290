package io.cloudauth.examples.quickstart;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.examples.quickstart.flow.face.ServerOnlyFlow;
import io.cloudauth.face.ContrastFaceVerifyRequest;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.meta.MetaOutcome;
import io.cloudauth.meta.MetaVerifyResult;
import io.cloudauth.model.Image;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A live run of the financial-grade product: the server-only flow. A session needs the MetaInfo of
 * a browser or of an app SDK, which a terminal does not have.
 */
record FaceLiveCalls(Output output) implements LiveCalls {

    @Override
    public void printCost() {
        output.paragraph("face.live.cost");
        output.paragraph("face.live.needs");
    }

    @Override
    public void run(CloudAuthClient client, Dialog dialog) {
        ServerOnlyFlow flow = new ServerOnlyFlow(client.faceVerify(), client.metaVerify());
        OuterOrderNo orderNo = OuterOrderNo.random();
        String name = dialog.ask("live.ask.name");
        String number = dialog.askHidden("live.ask.number");
        Image photo = photo(dialog.ask("face.live.ask.photo"));
        validate(orderNo, name, number, photo);

        output.blankLine();
        output.step("face.live.check");
        MetaVerifyResult check = flow.check(name, number);
        output.check(check);
        if (!(check.outcome() instanceof MetaOutcome.Consistent)) {
            output.detail("face.live.stop");
            return;
        }
        output.detail("face.check.means");
        dialog.confirm("face.live.confirm", "face.live.declined");

        output.blankLine();
        output.step("face.live.orderNo", orderNo);
        output.step("face.live.contrast");
        FaceVerifyResult verdict = flow.verify(orderNo, name, number, photo);
        output.verdict(verdict);
        output.printValue(verdict);
    }

    private Image photo(String answer) {
        try {
            return answer.startsWith("https:") ? Image.url(answer) : Image.file(Path.of(answer));
        } catch (InvalidPathException e) {
            throw new QuickstartFailedException(output.texts().of("face.live.noPath"));
        }
    }

    /**
     * Validates all input at once, so that the check is not charged for a photo that is invalid.
     */
    private static void validate(OuterOrderNo orderNo, String name, String number, Image photo) {
        ContrastFaceVerifyRequest.builder()
                .outerOrderNo(orderNo)
                .name(name)
                .idCardNumber(number)
                .faceImage(photo)
                .build();
    }
}
