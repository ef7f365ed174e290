package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.Answer;
import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.FaceVerdict;
import io.cloudauth.cli.output.Json;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.face.DescribeVerifySearchPageListRequest;
import io.cloudauth.face.FaceVerifyRecord;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.face.ProductCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code face find}, which finds the verdicts of a number after an unknown outcome.
 * Free of charge.
 */
@Command(name = "find", mixinStandardHelpOptions = true)
final class FaceFindCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "<order-no>", descriptionKey = "order-no.asked")
    private String orderNo = "";

    @Option(names = "--product-code", paramLabel = "<code>")
    private @Nullable String productCode;

    @Mixin private final FaceOptions scene = new FaceOptions();
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    FaceFindCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        CloudAuth.Builder builder = scene.builder(client, shell);
        scene.sceneId(shell).ifPresent(builder::sceneId);
        try (CloudAuthClient cloudAuth = builder.build()) {
            DescribeVerifySearchPageListRequest.Builder request =
                    DescribeVerifySearchPageListRequest.builder()
                            .outerOrderNo(OuterOrderNo.of(orderNo));
            if (productCode != null) {
                request.productCode(solution(productCode));
            }
            return show(cloudAuth.faceVerify().findByOuterOrderNo(request.build())).number();
        }
    }

    private static ProductCode solution(String text) {
        try {
            return ProductCode.of(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("usage.value", "--product-code");
        }
    }

    private ExitCode show(List<FaceVerifyRecord> records) {
        List<Map<String, Object>> found =
                records.stream()
                        .map(one -> FaceVerdict.fields(shell.texts().locale(), one))
                        .toList();
        ExitCode code = code(records);
        if (output.json()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("outerOrderNo", orderNo);
            fields.put("records", found);
            shell.out().println(Json.of(fields));
            return code;
        }
        for (int i = 0; i < records.size(); i++) {
            Answer.print(shell, FaceVerdict.code(records.get(i).outcome()), found.get(i));
        }
        if (records.isEmpty()) {
            shell.printErr("find.none", orderNo);
        } else if (records.size() > 1) {
            shell.printErr("find.several", records.size());
        }
        return code;
    }

    /** Returns the code of the verdict. An empty list proves nothing: the outcome stays unknown. */
    private static ExitCode code(List<FaceVerifyRecord> records) {
        if (records.isEmpty()) {
            return ExitCode.OUTCOME_UNKNOWN;
        }
        Set<ExitCode> codes =
                records.stream()
                        .map(one -> FaceVerdict.code(one.outcome()))
                        .collect(Collectors.toSet());
        return codes.size() == 1 ? codes.iterator().next() : ExitCode.UNRECOGNIZED;
    }
}
