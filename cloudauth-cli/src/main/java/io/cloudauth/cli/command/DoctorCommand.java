package io.cloudauth.cli.command;

import io.cloudauth.cli.doctor.Doctor;
import io.cloudauth.cli.doctor.Finding;
import io.cloudauth.cli.doctor.Setup;
import io.cloudauth.cli.openfacts.Answered;
import io.cloudauth.cli.openfacts.OpenFacts;
import io.cloudauth.cli.openfacts.Questions;
import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Json;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.face.CertifyId;
import io.cloudauth.model.BizId;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code doctor}, which checks everything that a call needs. Free of charge. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private final Shell shell;

    @Option(names = "--application", paramLabel = "<place>")
    private @Nullable Path application;

    @Option(names = "--report")
    private boolean report;

    @Option(names = "--certify-id", paramLabel = "<id>")
    private @Nullable String certifyId;

    @Option(names = "--biz-id", paramLabel = "<id>")
    private @Nullable String bizId;

    @Mixin private final FaceOptions faceScene = new FaceOptions();
    @Mixin private final LegacyOptions legacy = new LegacyOptions();
    @Mixin private final ClientOptions client = new ClientOptions();
    @Mixin private final OutputOptions output = new OutputOptions();

    DoctorCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (report) {
            return report().number();
        }
        List<Finding> findings = new ArrayList<>();
        Setup setup =
                new Setup(
                        shell.environment(),
                        client.endpoint(shell),
                        client.http(shell),
                        sources(),
                        legacy.bizType(shell),
                        faceScene.sceneId(shell),
                        client.timeout(),
                        Optional.ofNullable(application));
        new Doctor(
                        setup,
                        finding -> {
                            findings.add(finding);
                            if (!output.json()) {
                                show(finding);
                            }
                        })
                .run();
        long failed = count(findings, Finding.Level.FAILED);
        long warnings = count(findings, Finding.Level.WARNING);
        if (output.json()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("failed", failed);
            fields.put("warnings", warnings);
            fields.put(
                    "findings",
                    findings.stream().map(finding -> finding.fields(shell.texts())).toList());
            shell.out().println(Json.of(fields));
        } else {
            shell.printOut("doctor.summary", failed, warnings);
        }
        return (failed == 0 ? ExitCode.DONE : ExitCode.DOCTOR_FAILED).number();
    }

    /** Makes the free calls of the report and prints the shapes of their responses. */
    private ExitCode report() {
        if (faceScene.sceneId(shell).isEmpty() && legacy.bizType(shell).isEmpty()) {
            throw new UsageException("usage.report");
        }
        Questions questions =
                new Questions(
                        uri(client.endpoint(shell), "usage.endpoint"),
                        faceScene.standbyEndpoint(shell).map(text -> uri(text, "usage.standby")),
                        faceScene.sceneId(shell),
                        Optional.ofNullable(certifyId).map(id -> CertifyId.of(id).value()),
                        legacy.bizType(shell),
                        Optional.ofNullable(bizId).map(id -> BizId.of(id).value()));
        if (!output.json()) {
            shell.printErr("doctor.report.running");
        }
        List<Answered> answers =
                new OpenFacts(client.http(shell), client.provider(shell), client.timeout())
                        .ask(questions);
        if (output.json()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("version", CommandTree.version());
            fields.put("calls", answers.stream().map(Answered::json).toList());
            shell.out().println(Json.of(fields));
        } else {
            shell.out().println("doctor --report, " + CommandTree.version());
            answers.forEach(answer -> shell.out().print(answer.text()));
            shell.out().flush();
            shell.printErr("doctor.report.send");
        }
        return ExitCode.DONE;
    }

    private static URI uri(String endpoint, String error) {
        try {
            CloudAuth.builder().endpoint(endpoint); // validates it
            return URI.create(endpoint);
        } catch (IllegalArgumentException e) {
            throw new UsageException(error);
        }
    }

    /** Returns each source of the default chain, so that the doctor can name the one in use. */
    private Map<String, CredentialsProvider> sources() {
        Map<String, CredentialsProvider> sources = new LinkedHashMap<>();
        CredentialsChoice choice = client.credentials();
        if (choice != CredentialsChoice.AUTO) {
            sources.put(choice.name().toLowerCase(Locale.ROOT), client.provider(shell));
            return sources;
        }
        sources.put("systemProperties", CredentialsProviders.systemProperties());
        sources.put("environment", CredentialsProviders.environment());
        sources.put("oidcRole", CredentialsProviders.oidcRole());
        sources.put("profile", CredentialsProviders.profile());
        sources.put("ecsRole", CredentialsProviders.ecsRole());
        sources.put("uri", CredentialsProviders.uri());
        return sources;
    }

    private static long count(List<Finding> findings, Finding.Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    private void show(Finding finding) {
        String level = shell.text("doctor.level." + finding.level().word());
        Shell.Colour colour =
                switch (finding.level()) {
                    case PASSED -> Shell.Colour.GREEN;
                    case WARNING -> Shell.Colour.YELLOW;
                    case FAILED -> Shell.Colour.RED;
                    case SKIPPED -> Shell.Colour.DIM;
                };
        String check = shell.text("doctor.check." + finding.check());
        shell.out()
                .println(
                        shell.coloured(colour, level)
                                + "  "
                                + check
                                + ": "
                                + finding.message(shell.texts()));
        String remedy = finding.remedy(shell.texts());
        if (!remedy.isEmpty()) {
            shell.out().println("        " + shell.text("remedy", remedy));
        }
    }
}
