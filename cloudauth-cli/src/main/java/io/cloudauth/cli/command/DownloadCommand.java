package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Json;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.model.BizId;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.MaterialPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code download}, which saves the images of a verification. Free of charge. */
@Command(name = "download", mixinStandardHelpOptions = true)
final class DownloadCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "<biz-id>", descriptionKey = "biz-id.asked")
    private String bizId = "";

    @Option(names = "--to", paramLabel = "<folder>", defaultValue = ".")
    private Path folder = Path.of(".");

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--private-addresses")
    private boolean privateAddresses;

    @Mixin private final LegacyOptions legacy = new LegacyOptions();
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    DownloadCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        BizId id = BizId.of(bizId);
        if (!force && Files.isDirectory(folder) && containsImages()) {
            throw new UsageException("usage.pictures");
        }
        List<Path> files = new ArrayList<>();
        try (CloudAuthClient cloudAuth =
                legacy.builder(client, shell).storageAtPrivateAddresses(privateAddresses).build()) {
            Files.createDirectories(folder); // after the client: nothing is left if it cannot start
            DescribeVerifyResultRequest request =
                    DescribeVerifyResultRequest.builder().bizId(id).build();
            cloudAuth.downloadMaterial(request, image -> files.add(image.saveIn(folder)));
        }
        if (output.json()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("bizId", id.value());
            fields.put("files", files);
            shell.out().println(Json.of(fields));
        } else {
            files.forEach(shell.out()::println);
            if (files.isEmpty()) {
                shell.printErr("download.none");
            }
        }
        return ExitCode.DONE.number();
    }

    /**
     * Returns whether the folder has images of any verification. Images of different persons in one
     * folder could be taken for images of one person.
     */
    private boolean containsImages() throws IOException {
        try (Stream<Path> existing = Files.list(folder)) {
            return existing.map(file -> String.valueOf(file.getFileName()))
                    .anyMatch(
                            name ->
                                    Arrays.stream(MaterialPart.values())
                                            .anyMatch(
                                                    part ->
                                                            name.startsWith(
                                                                    part.fileName() + ".")));
        }
    }
}
