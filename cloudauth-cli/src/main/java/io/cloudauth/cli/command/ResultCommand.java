package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.cli.output.Verdict;
import io.cloudauth.model.AwaitOptions;
import io.cloudauth.model.BizId;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.VerifyResult;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code result}, which gets the result of a verification. Free of charge. */
@Command(name = "result", mixinStandardHelpOptions = true)
final class ResultCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "<biz-id>", descriptionKey = "biz-id.asked")
    private String bizId = "";

    @Option(names = "--watch")
    private boolean watch;

    @Option(names = "--at-most", paramLabel = "<time>", defaultValue = "5m")
    private Duration atMost = Duration.ofMinutes(5);

    @Mixin private final LegacyOptions legacy = new LegacyOptions();
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    ResultCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (CloudAuthClient cloudAuth = legacy.client(client, shell)) {
            BizId id = BizId.of(bizId);
            DescribeVerifyResultRequest request =
                    DescribeVerifyResultRequest.builder().bizId(id).build();
            VerifyResult result;
            if (watch) {
                shell.printErr("result.watching", atMost.toSeconds());
                AwaitOptions options = AwaitOptions.builder().atMost(atMost).build();
                result = cloudAuth.awaitVerifyResult(request, options);
            } else {
                result = cloudAuth.describeVerifyResult(request);
            }
            return Verdict.show(shell, output.json(), id, result).number();
        }
    }
}
