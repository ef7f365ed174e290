package io.cloudauth.cli;

import io.cloudauth.cli.command.CommandTree;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The training run for an archive with which the program starts faster ({@code java
 * -XX:ArchiveClassesAtExit=cloudauth.jsa -cp cloudauth.jar io.cloudauth.cli.TrainingRun}).
 *
 * <p>Runs a few commands against an emulator on loopback in this process, because the JVM writes
 * one archive per process. Reads no configuration and calls no other service.
 */
public final class TrainingRun {

    private TrainingRun() {}

    /**
     * Runs the commands and returns.
     *
     * @throws IllegalStateException if a command fails
     */
    public static void main(String[] arguments) {
        try (CloudAuthEmulator emulator = CloudAuthEmulator.start()) {
            System.setProperty("alibabacloud.accessKeyId", emulator.accessKeyId());
            System.setProperty("alibabacloud.accessKeySecret", emulator.accessKeySecret());
            Map<String, String> environment =
                    Map.of(
                            "CLOUDAUTH_ENDPOINT",
                            emulator.endpoint(),
                            "CLOUDAUTH_SCENE_ID",
                            "1000000006",
                            "CLOUDAUTH_NAME",
                            "测试",
                            "CLOUDAUTH_ID_NUMBER",
                            TestIdCards.passed());
            run(environment, "--version");
            run(environment, "--help");
            String session = run(environment, "face", "init", "--meta-info", "-", "--json");
            String id = session.replaceFirst("(?s).*\"certifyId\":\"(\\w+)\".*", "$1");
            run(environment, "face", "result", id);
        }
    }

    /** Runs a command and returns its output. */
    private static String run(Map<String, String> environment, String... arguments) {
        // also loads the classes of the real shell
        Shell real = Cloudauth.shell();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Shell shell =
                new Shell(
                        environment,
                        new ByteArrayInputStream(
                                CloudAuthEmulator.appMetaInfo().getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, real.charset()),
                        new PrintStream(out, true, real.charset()),
                        real.charset(),
                        Optional.empty(),
                        false,
                        real.texts());
        int code = CommandTree.of(shell).execute(arguments);
        if (code != 0) {
            throw new IllegalStateException(
                    "The training run failed with exit code " + code + " of " + arguments[0]);
        }
        return out.toString(real.charset());
    }
}
