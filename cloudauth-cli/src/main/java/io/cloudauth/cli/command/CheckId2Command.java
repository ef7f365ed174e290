package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.CheckVerdict;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.meta.Id2MetaVerifyRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The command {@code check id2}, which checks whether a name and an ID number belong together. It
 * is billed, and no operation finds a lost result.
 */
@Command(name = "id2", mixinStandardHelpOptions = true)
final class CheckId2Command implements Callable<Integer> {

    private final Shell shell;

    @Mixin private final PersonOptions person = new PersonOptions();
    @Mixin private final BilledOptions billed = new BilledOptions();
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    CheckId2Command(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (CloudAuthClient cloudAuth = client.builder(shell).build()) {
            PersonOptions.Person subject = person.person(shell);
            Id2MetaVerifyRequest request =
                    Id2MetaVerifyRequest.builder()
                            .name(subject.name())
                            .idCardNumber(subject.number())
                            .build();
            shell.printWarnings(request.warnings());
            billed.confirm(shell, "check.confirm");
            return CheckVerdict.show(
                            shell, output.json(), cloudAuth.metaVerify().id2MetaVerify(request))
                    .number();
        }
    }
}
