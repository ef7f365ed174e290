package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.FaceVerdict;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.face.FaceVerifyResult;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code face result}, which gets the result of a session. Free of charge. */
@Command(name = "result", mixinStandardHelpOptions = true)
final class FaceResultCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "<certify-id>", descriptionKey = "certify-id")
    private String certifyId = "";

    @Option(names = "--watch")
    private boolean watch;

    @Option(names = "--at-most", paramLabel = "<time>", defaultValue = "5m")
    private Duration atMost = Duration.ofMinutes(5);

    @Mixin private final FaceOptions scene = new FaceOptions();
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    FaceResultCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (CloudAuthClient cloudAuth = scene.client(client, shell)) {
            CertifyId id = CertifyId.of(certifyId);
            FaceVerifyClient face = cloudAuth.faceVerify();
            FaceVerifyResult result;
            if (watch) {
                shell.printErr("result.watching", atMost.toSeconds());
                result = face.awaitFaceVerify(id, options -> options.atMost(atMost));
            } else {
                result = face.describeFaceVerify(id);
            }
            return FaceVerdict.show(shell, output.json(), Map.of("certifyId", id.value()), result)
                    .number();
        }
    }
}
