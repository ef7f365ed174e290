package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.FaceVerdict;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.face.LivenessFaceVerifyRequest;
import io.cloudauth.face.OuterOrderNo;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code face liveness}, which checks whether a photo is one of a live person. Each
 * result is charged.
 */
@Command(name = "liveness", mixinStandardHelpOptions = true)
final class FaceLivenessCommand implements Callable<Integer> {

    private final Shell shell;

    @Option(names = "--face", paramLabel = "<picture>", required = true)
    private String face = "";

    @Mixin private final OrderOptions order = new OrderOptions();
    @Mixin private final BilledOptions billed = new BilledOptions();
    @Mixin private final FaceOptions scene = new FaceOptions();
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    FaceLivenessCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (CloudAuthClient cloudAuth = scene.client(client, shell)) {
            OuterOrderNo number = order.orderNo();
            LivenessFaceVerifyRequest request =
                    LivenessFaceVerifyRequest.builder()
                            .outerOrderNo(number)
                            .faceImage(ImageArguments.parse(face))
                            .build();
            shell.printWarnings(request.warnings());
            billed.confirm(shell, "liveness.confirm");
            // print the number before the call: the user can then find the record after any error
            shell.printErr("face.sending", number.value());
            return FaceVerdict.show(
                            shell,
                            output.json(),
                            Map.of("outerOrderNo", number.value()),
                            cloudAuth.faceVerify().livenessFaceVerify(request))
                    .number();
        }
    }
}
