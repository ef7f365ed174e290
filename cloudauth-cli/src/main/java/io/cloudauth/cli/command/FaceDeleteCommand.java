package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Json;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.DeleteFaceVerifyResultRequest;
import io.cloudauth.face.Deletion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code face delete}, which deletes the personal data of a verification for good. */
@Command(name = "delete", mixinStandardHelpOptions = true)
final class FaceDeleteCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "<certify-id>", descriptionKey = "certify-id.delete")
    private String certifyId = "";

    @Option(names = "--after-query")
    private boolean afterQuery;

    @Mixin private final BilledOptions agreement = new BilledOptions();
    @Mixin private final FaceOptions scene = new FaceOptions();
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    FaceDeleteCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (CloudAuthClient cloudAuth = scene.builder(client, shell).build()) {
            CertifyId id = CertifyId.of(certifyId);
            agreement.confirmForGood(shell, "delete.confirm");
            DeleteFaceVerifyResultRequest.Builder request =
                    DeleteFaceVerifyResultRequest.builder().certifyId(id);
            if (afterQuery) {
                request.deleteAfterQuery(true);
            }
            return show(id, cloudAuth.faceVerify().deleteFaceVerifyResult(request.build()))
                    .number();
        }
    }

    private ExitCode show(CertifyId id, Deletion deletion) {
        String name = name(deletion);
        String message = shell.text("delete." + name);
        if (output.json()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("certifyId", id.value());
            fields.put("deletion", name);
            fields.put("done", deletion.isDone());
            fields.put("message", message);
            if (deletion instanceof Deletion.Unrecognized unrecognized) {
                unrecognized.reason().ifPresent(reason -> fields.put("reason", reason));
            }
            shell.out().println(Json.of(fields));
        } else {
            Shell.Colour colour = deletion.isDone() ? Shell.Colour.GREEN : Shell.Colour.RED;
            shell.out().println(shell.coloured(colour, message));
            shell.printOut("field.certifyId", id.value());
            if (deletion instanceof Deletion.Unrecognized unrecognized) {
                unrecognized.reason().ifPresent(reason -> shell.printOut("field.reason", reason));
            }
        }
        if (deletion.isDone()) {
            shell.printErr("delete.oss");
            return ExitCode.DONE;
        }
        return deletion instanceof Deletion.QueryFirst
                ? ExitCode.SERVICE_ERROR
                : ExitCode.UNRECOGNIZED;
    }

    private static String name(Deletion deletion) {
        if (deletion instanceof Deletion.Deleted) {
            return "deleted";
        }
        if (deletion instanceof Deletion.AlreadyDeleted) {
            return "already_deleted";
        }
        return deletion instanceof Deletion.QueryFirst ? "query_first" : "unrecognized";
    }
}
