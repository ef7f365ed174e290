package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Json;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.InitFaceVerifyRequest;
import io.cloudauth.face.InitFaceVerifyRequestBuilder;
import io.cloudauth.face.LivenessModel;
import io.cloudauth.face.OuterOrderNo;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code face init}, which starts a session for a page or an app. The verdict of the
 * session is charged.
 */
@Command(name = "init", mixinStandardHelpOptions = true)
final class FaceInitCommand implements Callable<Integer> {

    /** The solutions that have a session. */
    enum Solution {
        /** Name and ID number from the caller, face against the authority's photo. */
        ID_PRO,
        /** The user photographs the ID card. */
        ID_PLUS,
        /** The face against a photo of the caller. */
        PV_FV,
        /** Liveness alone. */
        LR_FR
    }

    private final Shell shell;

    @Option(names = "--meta-info", paramLabel = "<file>", required = true)
    private String metaInfo = "";

    @Option(names = "--product-code", paramLabel = "<code>", defaultValue = "ID_PRO")
    private Solution solution = Solution.ID_PRO;

    @Mixin private final OrderOptions order = new OrderOptions();
    @Mixin private final PersonOptions person = new PersonOptions();

    @Option(names = "--face", paramLabel = "<picture>")
    private @Nullable String face;

    @Option(names = "--user-id", paramLabel = "<id>")
    private @Nullable String userId;

    @Option(names = "--return-url", paramLabel = "<url>")
    private @Nullable String returnUrl;

    @Option(names = "--model", paramLabel = "<model>")
    private @Nullable String model;

    @Mixin private final FaceOptions scene = new FaceOptions();
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    FaceInitCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (metaInfo.equals(MetaInfoFile.STANDARD_INPUT) && person.isFromStandardInput()) {
            throw new UsageException("usage.stdin");
        }
        try (CloudAuthClient cloudAuth = scene.client(client, shell)) {
            OuterOrderNo number = order.orderNo();
            InitFaceVerifyRequestBuilder request =
                    InitFaceVerifyRequest.builder()
                            .outerOrderNo(number)
                            .metaInfo(MetaInfoFile.read(shell, metaInfo))
                            .returnUrl(returnUrl)
                            .userId(userId)
                            .model(model == null ? null : liveness(model));
            select(request);
            InitFaceVerifyRequest built = request.build();
            shell.printWarnings(built.warnings());
            show(number, cloudAuth.faceVerify().initFaceVerify(built));
        }
        return ExitCode.DONE.number();
    }

    private void select(InitFaceVerifyRequestBuilder request) {
        switch (solution) {
            case ID_PRO -> {
                PersonOptions.Person subject = person.person(shell);
                request.idPro(subject.name(), subject.number());
            }
            case ID_PLUS -> request.idPlus();
            case PV_FV -> request.facePhoto(userId, ImageArguments.parseOrNull(face));
            case LR_FR -> request.livenessOnly(userId);
        }
    }

    private static LivenessModel liveness(String text) {
        try {
            return LivenessModel.of(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("usage.value", "--model");
        }
    }

    private void show(OuterOrderNo number, FaceVerifySession session) {
        if (output.json()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("outerOrderNo", number.value());
            fields.put("certifyId", session.certifyId().value());
            fields.put("sceneId", session.sceneId());
            fields.put("expiresAt", session.expiresAt());
            session.revealCertifyUrl().ifPresent(page -> fields.put("certifyUrl", page));
            shell.out().println(Json.of(fields));
            return;
        }
        shell.printOut("field.outerOrderNo", number.value());
        shell.printOut("field.certifyId", session.certifyId().value());
        shell.printOut("field.expires", session.expiresAt().truncatedTo(ChronoUnit.SECONDS));
        session.revealCertifyUrl().ifPresent(page -> shell.printOut("field.page", page));
        shell.printErr(
                session.revealCertifyUrl().isPresent() ? "init.next.page" : "init.next.app",
                Shell.quoted(session.certifyId().value()),
                Long.toString(session.sceneId()));
    }
}
