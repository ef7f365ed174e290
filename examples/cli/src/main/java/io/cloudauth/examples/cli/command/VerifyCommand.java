package io.cloudauth.examples.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.examples.cli.output.Shell;
import io.cloudauth.examples.cli.output.Verdict;
import io.cloudauth.model.BizId;
import io.cloudauth.model.VerifyMaterialRequest;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Submits name, number and a photo of the face for a verdict. Billed. */
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
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    VerifyCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (CloudAuthClient cloudAuth = client.client(shell)) {
            BizId id = bizId == null ? BizId.random() : BizId.of(bizId);
            PersonOptions.Person given = person.person(shell);
            VerifyMaterialRequest request =
                    VerifyMaterialRequest.builder()
                            .bizId(id)
                            .name(given.name())
                            .idCardNumber(given.number())
                            .faceImage(Pictures.of(face))
                            .idCardFrontImage(Pictures.orNull(cardFront))
                            .idCardBackImage(Pictures.orNull(cardBack))
                            .build();
            shell.warn(request.warnings());
            // told before the call: whatever happens then, somebody must be able to ask for it
            shell.tell("verify.sending", id.value());
            return Verdict.show(shell, output.json(), id, cloudAuth.verifyMaterial(request))
                    .number();
        }
    }
}
