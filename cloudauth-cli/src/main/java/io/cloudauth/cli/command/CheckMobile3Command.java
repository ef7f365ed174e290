package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.CheckVerdict;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.meta.Mobile3MetaDetailVerifyRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The command {@code check mobile3}, which checks whether a name, an ID number and a mobile number
 * belong together. It is billed, and no operation finds a lost result.
 */
@Command(name = "mobile3", mixinStandardHelpOptions = true)
final class CheckMobile3Command implements Callable<Integer> {

    private final Shell shell;

    @Mixin private final PersonOptions person = new PersonOptions();
    @Mixin private final BilledOptions billed = new BilledOptions();
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    CheckMobile3Command(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (CloudAuthClient cloudAuth = client.builder(shell).build()) {
            PersonOptions.WithMobile subject = person.withMobile(shell);
            Mobile3MetaDetailVerifyRequest request =
                    Mobile3MetaDetailVerifyRequest.builder()
                            .name(subject.person().name())
                            .idCardNumber(subject.person().number())
                            .mobile(subject.mobile().reveal())
                            .build();
            shell.printWarnings(request.warnings());
            billed.confirm(shell, "check.confirm");
            return CheckVerdict.show(
                            shell,
                            output.json(),
                            cloudAuth.metaVerify().mobile3MetaDetailVerify(request))
                    .number();
        }
    }
}
