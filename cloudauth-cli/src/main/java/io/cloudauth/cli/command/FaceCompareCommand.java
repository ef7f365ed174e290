package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.FaceVerdict;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.face.CompareFaceVerifyRequest;
import io.cloudauth.face.OuterOrderNo;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code face compare}, which compares two photos. Each result is charged. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class FaceCompareCommand implements Callable<Integer> {

    private final Shell shell;

    @Option(names = "--source", paramLabel = "<picture>", required = true)
    private String source = "";

    @Option(names = "--target", paramLabel = "<picture>", required = true)
    private String target = "";

    @Mixin private final OrderOptions order = new OrderOptions();
    @Mixin private final BilledOptions billed = new BilledOptions();
    @Mixin private final FaceOptions scene = new FaceOptions();
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    FaceCompareCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (CloudAuthClient cloudAuth = scene.client(client, shell)) {
            OuterOrderNo number = order.orderNo();
            CompareFaceVerifyRequest request =
                    CompareFaceVerifyRequest.builder()
                            .outerOrderNo(number)
                            .sourceImage(ImageArguments.parse(source))
                            .targetImage(ImageArguments.parse(target))
                            .build();
            shell.printWarnings(request.warnings());
            billed.confirm(shell, "compare.confirm");
            // print the number before the call: the user can then find the record after any error
            shell.printErr("face.sending", number.value());
            return FaceVerdict.show(
                            shell,
                            output.json(),
                            Map.of("outerOrderNo", number.value()),
                            cloudAuth.faceVerify().compareFaceVerify(request))
                    .number();
        }
    }
}
