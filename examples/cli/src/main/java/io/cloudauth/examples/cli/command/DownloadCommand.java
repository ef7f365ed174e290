package io.cloudauth.examples.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.examples.cli.output.ExitCode;
import io.cloudauth.examples.cli.output.Json;
import io.cloudauth.examples.cli.output.Shell;
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

/** Saves the pictures of a verdict's material. */
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

    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    DownloadCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        if (client.bizType(shell).isEmpty()) {
            throw new UsageException("usage.bizType");
        }
        BizId id = BizId.of(bizId);
        Files.createDirectories(folder);
        if (!force && holdsPictures()) {
            throw new UsageException("usage.pictures");
        }
        List<Path> files = new ArrayList<>();
        try (CloudAuthClient cloudAuth =
                client.builder(shell).storageAtPrivateAddresses(privateAddresses).build()) {
            DescribeVerifyResultRequest request =
                    DescribeVerifyResultRequest.builder().bizId(id).build();
            cloudAuth.downloadMaterial(request, null, image -> files.add(image.saveIn(folder)));
        }
        if (output.json()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("bizId", id.value());
            fields.put("files", files);
            shell.out().println(Json.of(fields));
        } else {
            files.forEach(shell.out()::println);
            if (files.isEmpty()) {
                shell.tell("download.none");
            }
        }
        return ExitCode.DONE.number();
    }

    /** Of whatever kind: the card of one person beside the face of another would pass for one. */
    private boolean holdsPictures() throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.map(file -> String.valueOf(file.getFileName()))
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
