package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.FaceVerdict;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.face.ContrastFaceVerifyRequest;
import io.cloudauth.face.OuterOrderNo;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code face contrast}, which compares a photo with the authority's photo of a person.
 * Each verdict is charged.
 */
@Command(name = "contrast", mixinStandardHelpOptions = true)
final class FaceContrastCommand implements Callable<Integer> {

    private final Shell shell;

    @Option(names = "--face", paramLabel = "<picture>", required = true)
    private String face = "";

    @Mixin private final OrderOptions order = new OrderOptions();
    @Mixin private final PersonOptions person = new PersonOptions();
    @Mixin private final BilledOptions billed = new BilledOptions();
    @Mixin private final FaceOptions scene = new FaceOptions();
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    FaceContrastCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (CloudAuthClient cloudAuth = scene.client(client, shell)) {
            OuterOrderNo number = order.orderNo();
            PersonOptions.Person subject = person.person(shell);
            ContrastFaceVerifyRequest request =
                    ContrastFaceVerifyRequest.builder()
                            .outerOrderNo(number)
                            .name(subject.name())
                            .idCardNumber(subject.number())
                            .faceImage(ImageArguments.parse(face))
                            .build();
            shell.printWarnings(request.warnings());
            billed.confirm(shell, "contrast.confirm");
            // print the number before the call: the user can then find the record after any error
            shell.printErr("face.sending", number.value());
            return FaceVerdict.show(
                            shell,
                            output.json(),
                            Map.of("outerOrderNo", number.value()),
                            cloudAuth.faceVerify().contrastFaceVerify(request))
                    .number();
        }
    }
}
