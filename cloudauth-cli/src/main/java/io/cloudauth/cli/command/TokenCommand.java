package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Json;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.model.BizId;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.Scheme;
import io.cloudauth.model.VerifyToken;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code token}, which gets the token that starts a verification. Free of charge. */
@Command(name = "token", mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    private final Shell shell;

    @Option(names = "--biz-id", paramLabel = "<id>")
    private @Nullable String bizId;

    @Option(names = "--no-person")
    private boolean noPerson;

    @Mixin private final PersonOptions person = new PersonOptions();

    @Option(names = "--card-front", paramLabel = "<url>")
    private @Nullable String cardFront;

    @Option(names = "--card-back", paramLabel = "<url>")
    private @Nullable String cardBack;

    @Option(names = "--face-retained", paramLabel = "<url>")
    private @Nullable String faceRetained;

    @Option(names = "--passed-redirect", paramLabel = "<url>")
    private @Nullable String passedRedirect;

    @Option(names = "--failed-redirect", paramLabel = "<url>")
    private @Nullable String failedRedirect;

    @Mixin private final LegacyOptions legacy = new LegacyOptions();
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    TokenCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (CloudAuthClient cloudAuth = legacy.client(client, shell)) {
            BizId id = bizId == null ? BizId.random() : BizId.of(bizId);
            DescribeVerifyTokenRequest.Builder request =
                    DescribeVerifyTokenRequest.builder()
                            .bizId(id)
                            .idCardFrontImage(ImageArguments.parseOrNull(cardFront))
                            .idCardBackImage(ImageArguments.parseOrNull(cardBack))
                            .faceRetainedImage(ImageArguments.parseOrNull(faceRetained))
                            .passedRedirectUrl(passedRedirect)
                            .failedRedirectUrl(failedRedirect);
            if (needsPerson()) {
                PersonOptions.Person subject = person.person(shell);
                request.name(subject.name()).idCardNumber(subject.number());
            }
            DescribeVerifyTokenRequest built = request.build();
            shell.printWarnings(built.warnings());
            show(id, cloudAuth.describeVerifyToken(built));
        }
        return ExitCode.DONE.number();
    }

    private boolean needsPerson() {
        return !noPerson
                && legacy.scheme()
                        .map(scheme -> scheme.nameAndNumber() != Scheme.Need.NOT_NEEDED)
                        .orElse(true);
    }

    private void show(BizId id, VerifyToken token) {
        if (output.json()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("bizId", id.value());
            fields.put("verifyToken", token.revealToken());
            fields.put("expiresAt", token.expiresAt());
            token.revealPageUrl().ifPresent(page -> fields.put("verifyPageUrl", page));
            fields.put("requestId", token.requestId());
            shell.out().println(Json.of(fields));
            return;
        }
        shell.printOut("field.bizId", id.value());
        shell.printOut("field.token", token.revealToken());
        shell.printOut("field.expires", token.expiresAt().truncatedTo(ChronoUnit.SECONDS));
        token.revealPageUrl().ifPresent(page -> shell.printOut("field.page", page));
        shell.printOut("field.requestId", token.requestId());
        shell.printErr(
                "token.next",
                Shell.quoted(id.value()),
                Shell.quoted(legacy.bizType(shell).orElse("")));
    }
}
