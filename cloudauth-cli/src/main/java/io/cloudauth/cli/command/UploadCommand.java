package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Json;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.model.Image;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code upload}, which uploads an image for the service to read. Free of charge. */
@Command(name = "upload", mixinStandardHelpOptions = true)
final class UploadCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "<file>", descriptionKey = "picture-file")
    private Path file = Path.of("");

    @Option(names = "--keep-metadata")
    private boolean keepMetadata;

    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    UploadCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Image.Local image = Image.file(file);
        try (CloudAuthClient cloudAuth = client.builder(shell).build()) {
            String link =
                    cloudAuth
                            .uploadImage(keepMetadata ? image.keepMetadata() : image)
                            .link()
                            .reveal();
            if (output.json()) {
                shell.out().println(Json.of(Map.of("link", link)));
            } else {
                shell.out().println(link);
            }
        }
        return ExitCode.DONE.number();
    }
}
