package io.cloudauth.examples.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.examples.cli.batch.Batch;
import io.cloudauth.examples.cli.batch.MalformedFileException;
import io.cloudauth.examples.cli.batch.Progress;
import io.cloudauth.examples.cli.batch.Ran;
import io.cloudauth.examples.cli.batch.Run;
import io.cloudauth.examples.cli.batch.Settings;
import io.cloudauth.examples.cli.output.ExitCode;
import io.cloudauth.examples.cli.output.Shell;
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

/** Verifies the rows of a CSV file. Billed, row by row. */
@Command(name = "batch", mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {

    private static final int MOST_CALLS = 256;
    private static final double MOST_RATE = 10_000;

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "<csv>", descriptionKey = "people-file")
    private Path csv = Path.of("");

    @Option(names = "--results", paramLabel = "<file>")
    private @Nullable Path results;

    @Option(names = "--charset", paramLabel = "<name>", defaultValue = "UTF-8")
    private Charset charset = StandardCharsets.UTF_8;

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

    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    BatchCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException, MalformedFileException {
        if (concurrency < 1 || concurrency > MOST_CALLS) {
            throw new UsageException("usage.value", "--concurrency");
        }
        if (!(rate > 0 && rate <= MOST_RATE)) {
            throw new UsageException("usage.value", "--rate");
        }
        if (!Files.isReadable(csv)) {
            throw new UsageException("usage.csv");
        }
        Path kept = results == null ? beside(csv, ".results.csv") : results;
        for (String ending : List.of(".svg", ".unknown.csv")) {
            Path written = beside(kept, ending);
            if (Files.exists(written) && Files.isSameFile(csv, written)) {
                throw new UsageException("results.same");
            }
        }
        try (CloudAuthClient cloudAuth =
                        client.builder(shell)
                                .http(http -> client.apply(http.maxConnections(concurrency), shell))
                                .build();
                Batch batch = Batch.open(csv, charset, kept)) {
            requireScene();
            int toSend = batch.rows() - batch.ended() + (resubmitUnknown ? batch.unknown() : 0);
            announce(batch, kept, toSend);
            BatchReport report = new BatchReport(shell, output.json(), kept, rate);
            return toSend == 0
                    ? report.show(batch, Ran.NOTHING).number()
                    : run(batch, cloudAuth, report).number();
        }
    }

    private void requireScene() {
        if (client.bizType(shell).isEmpty()) {
            throw new UsageException("usage.bizType");
        }
    }

    /** {@code people.csv} becomes {@code people.results.csv}. */
    static Path beside(Path csv, String ending) {
        String name = String.valueOf(csv.getFileName());
        String bare =
                name.toLowerCase(Locale.ROOT).endsWith(".csv")
                        ? name.substring(0, name.length() - 4)
                        : name;
        return csv.resolveSibling(bare + ending);
    }

    private void announce(Batch batch, Path kept, int toSend) {
        shell.tell("batch.rows", batch.rows(), batch.ended(), batch.unknown(), toSend);
        shell.tell("batch.results", kept);
        if (batch.interrupted() > 0) {
            shell.tell("batch.interrupted", batch.interrupted());
        }
        if (toSend == 0) {
            return;
        }
        if (resubmitUnknown && batch.unknown() > 0) {
            shell.tell("batch.resubmit", batch.unknown());
        }
        if (price == null) {
            shell.tell("batch.cost.open", toSend);
        } else {
            String most = price.multiply(BigDecimal.valueOf(toSend)).toPlainString();
            shell.tell("batch.cost", toSend, price.toPlainString(), most);
        }
        shell.tell("batch.pace", rate, concurrency, Math.round(Math.ceil(toSend / rate)));
        if (yes) {
            return;
        }
        if (shell.prompt().isEmpty()) {
            throw new UsageException("usage.yes");
        }
        if (!shell.agrees("batch.confirm", toSend)) {
            throw new DeclinedException();
        }
    }

    private ExitCode run(Batch batch, CloudAuthClient cloudAuth, BatchReport report)
            throws IOException, MalformedFileException {
        boolean bar = shell.prompt().isPresent() && !output.json();
        Progress progress = bar ? new ProgressBar(shell, batch.rows()) : (ended, unknown) -> {};
        Run run = batch.run(cloudAuth, new Settings(concurrency, rate, resubmitUnknown), progress);
        Interruption interruption = Interruption.stops(run, shell);
        try {
            Ran ran = run.execute();
            if (bar) {
                shell.err().println();
            }
            return report.show(batch, ran);
        } finally {
            interruption.close();
        }
    }
}
