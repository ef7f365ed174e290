package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.cli.output.Verdict;
import io.cloudauth.model.BizId;
import io.cloudauth.model.VerifyMaterialRequest;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code verify}, which submits a name, an ID number and a face image. Each verdict is
 * charged.
 */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private final Shell shell;

    @Option(names = "--biz-id", paramLabel = "<id>")
    private @Nullable String bizId;

    @Option(names = "--face", paramLabel = "<picture>", required = true)
    private String face = "";

    @Option(names = "--card-front", paramLabel = "<picture>")
    private @Nullable String cardFront;

    @Option(names = "--card-back", paramLabel = "<picture>")
    private @Nullable String cardBack;

    @Mixin private final PersonOptions person = new PersonOptions();
    @Mixin private final LegacyOptions legacy = new LegacyOptions();
    @Mixin private final BilledOptions billed = new BilledOptions();
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    VerifyCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (CloudAuthClient cloudAuth = legacy.client(client, shell)) {
            BizId id = bizId == null ? BizId.random() : BizId.of(bizId);
            PersonOptions.Person subject = person.person(shell);
            VerifyMaterialRequest request =
                    VerifyMaterialRequest.builder()
                            .bizId(id)
                            .name(subject.name())
                            .idCardNumber(subject.number())
                            .faceImage(ImageArguments.parse(face))
                            .idCardFrontImage(ImageArguments.parseOrNull(cardFront))
                            .idCardBackImage(ImageArguments.parseOrNull(cardBack))
                            .build();
            shell.printWarnings(request.warnings());
            billed.confirm(shell, "verify.confirm");
            // print the BizId before the call: the user can then get the result after any error
            shell.printErr("verify.sending", id.value());
            return Verdict.show(shell, output.json(), id, cloudAuth.verifyMaterial(request))
                    .number();
        }
    }
}
