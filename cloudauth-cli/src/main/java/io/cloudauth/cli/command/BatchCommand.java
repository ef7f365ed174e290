package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.batch.Batch;
import io.cloudauth.cli.batch.BatchResult;
import io.cloudauth.cli.batch.MalformedFileException;
import io.cloudauth.cli.batch.ProgressListener;
import io.cloudauth.cli.batch.Run;
import io.cloudauth.cli.batch.Settings;
import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Shell;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code batch}, which verifies the rows of a CSV file. Each verdict is charged. */
@Command(name = "batch", mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {

    private static final int MAX_CONCURRENCY = 256;
    private static final double MIN_RATE = 0.001;
    private static final double MAX_RATE = 10_000;

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "<csv>", descriptionKey = "people-file")
    private Path csv = Path.of("");

    @Option(names = "--results", paramLabel = "<file>")
    private @Nullable Path results;

    @Option(names = "--charset", paramLabel = "<name>")
    private @Nullable Charset charset;

    @Option(names = "--concurrency", paramLabel = "<calls>", defaultValue = "8")
    private int concurrency = 8;

    @Option(names = "--rate", paramLabel = "<per-second>", defaultValue = "10")
    private double rate = 10;

    @Option(names = "--price", paramLabel = "<each>")
    private @Nullable BigDecimal price;

    @Option(names = "--resubmit-unknown")
    private boolean resubmitUnknown;

    @Option(names = "--yes")
    private boolean yes;

    @Mixin private final LegacyOptions legacy = new LegacyOptions();
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    BatchCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException, MalformedFileException {
        if (concurrency < 1 || concurrency > MAX_CONCURRENCY) {
            throw new UsageException("usage.value", "--concurrency");
        }
        if (!(rate >= MIN_RATE && rate <= MAX_RATE)) {
            throw new UsageException("usage.value", "--rate");
        }
        InputFile.requireReadable(csv);
        Path resultFile = results == null ? sibling(csv, ".results.csv") : results;
        for (String suffix : List.of(".svg", ".unknown.csv")) {
            Path outputFile = sibling(resultFile, suffix);
            if (Files.exists(outputFile) && Files.isSameFile(csv, outputFile)) {
                throw new UsageException("results.same");
            }
        }
        try (CloudAuthClient cloudAuth =
                        legacy.builder(client, shell)
                                .http(http -> client.apply(http.maxConnections(concurrency), shell))
                                .build();
                Batch batch = Batch.open(csv, charset, resultFile)) {
            int toSend = batch.rows() - batch.finished() + (resubmitUnknown ? batch.unknown() : 0);
            announceAndConfirm(batch, resultFile, toSend);
            BatchReport report = new BatchReport(shell, output.json(), resultFile, rate);
            return toSend == 0
                    ? report.show(batch, BatchResult.NOTHING).number()
                    : run(batch, cloudAuth, report).number();
        }
    }

    /**
     * Returns a path in the same folder with another suffix, such as {@code people.results.csv} for
     * {@code people.csv}.
     */
    static Path sibling(Path csv, String suffix) {
        String name = String.valueOf(csv.getFileName());
        String baseName =
                name.toLowerCase(Locale.ROOT).endsWith(".csv")
                        ? name.substring(0, name.length() - 4)
                        : name;
        return csv.resolveSibling(baseName + suffix);
    }

    private void announceAndConfirm(Batch batch, Path resultFile, int toSend) {
        shell.printErr("batch.rows", batch.rows(), batch.finished(), batch.unknown(), toSend);
        if (!batch.charset().equals(StandardCharsets.UTF_8)) {
            shell.printErr("batch.charset", batch.charset().name());
        }
        for (String warning : batch.warnings(shell.texts())) {
            String line = shell.text("warning", warning);
            shell.err().println(shell.coloured(Shell.Colour.YELLOW, line));
        }
        shell.printErr("batch.results", resultFile);
        if (batch.interrupted() > 0) {
            shell.printErr("batch.interrupted", batch.interrupted());
        }
        if (toSend == 0) {
            return;
        }
        if (resubmitUnknown && batch.unknown() > 0) {
            shell.printErr("batch.resubmit", batch.unknown());
        }
        if (price == null) {
            shell.printErr("batch.cost.open", toSend);
        } else {
            String maxCost = price.multiply(BigDecimal.valueOf(toSend)).toPlainString();
            shell.printErr("batch.cost", toSend, price.toPlainString(), maxCost);
        }
        shell.printErr("batch.pace", rate, concurrency, Math.round(Math.ceil(toSend / rate)));
        if (yes) {
            return;
        }
        if (shell.prompt().isEmpty()) {
            throw new UsageException("usage.yes");
        }
        if (!shell.confirms("batch.confirm", toSend)) {
            throw new DeclinedException();
        }
    }

    private ExitCode run(Batch batch, CloudAuthClient cloudAuth, BatchReport report)
            throws IOException, MalformedFileException {
        boolean showProgress = shell.prompt().isPresent() && !output.json();
        ProgressListener progress =
                showProgress ? new ProgressBar(shell, batch.rows()) : (finished, unknown) -> {};
        Run run = batch.run(cloudAuth, new Settings(concurrency, rate, resubmitUnknown), progress);
        InterruptHandler interruptHandler = InterruptHandler.install(run, shell);
        try {
            BatchResult result = run.execute();
            if (showProgress) {
                shell.err().println();
            }
            return report.show(batch, result);
        } finally {
            interruptHandler.close();
        }
    }
}
