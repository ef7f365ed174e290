package io.cloudauth.cli.command;

import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Json;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.emulator.CloudAuthEmulator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code emulator}, which runs the emulator on loopback until it is interrupted. */
@Command(name = "emulator", mixinStandardHelpOptions = true)
final class EmulatorCommand implements Callable<Integer> {

    private static final List<String> SOLUTIONS =
            List.of("ID_PRO", "ID_PLUS", "PV_FV", "LR_FR", "ID_MIN", "PV_FC", "LR_FR_MIN");

    private final Shell shell;

    @Option(names = "--port", paramLabel = "<number>", defaultValue = "8964")
    private int port;

    @Option(names = "--scene", paramLabel = "<scene>=<scheme>")
    private final List<String> scenes = new ArrayList<>();

    @Option(names = "--show-personal-data")
    private boolean showPersonalData;

    @Mixin private final OutputOptions output = new OutputOptions();

    EmulatorCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (CloudAuthEmulator emulator = startEmulator()) {
            if (output.json()) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("endpoint", emulator.endpoint());
                fields.put("accessKeyId", emulator.accessKeyId());
                fields.put("accessKeySecret", emulator.accessKeySecret());
                fields.put("console", emulator.consoleUrl());
                shell.out().println(Json.of(fields));
            } else {
                shell.printOut("emulator.listening", emulator.endpoint(), emulator.consoleUrl());
                shell.printOut(
                        "emulator.use",
                        emulator.endpoint(),
                        sceneOf(false, "my-scene"),
                        sceneOf(true, "1000000006"),
                        emulator.accessKeyId(),
                        emulator.accessKeySecret());
            }
            shell.out().flush();
            new CountDownLatch(1).await();
            return ExitCode.DONE.number();
        } catch (InterruptedException e) {
            return ExitCode.CANCELLED.number();
        }
    }

    /**
     * Adds a financial-grade scene if the value is a solution, otherwise one of the legacy product.
     */
    private static void addScene(CloudAuthEmulator.Builder builder, String name, String value) {
        if (!SOLUTIONS.contains(value)) {
            builder.scene(name, value);
        } else if (name.matches("[0-9]{1,18}")) {
            builder.faceScene(Long.parseLong(name), value);
        } else {
            throw new UsageException("usage.emulator.sceneId");
        }
    }

    /** Returns the first scene of a product, otherwise a name that the emulator accepts. */
    private String sceneOf(boolean faces, String otherwise) {
        return scenes.stream()
                .filter(scene -> SOLUTIONS.contains(scene.replaceFirst(".*?=", "")) == faces)
                .map(scene -> scene.replaceFirst("=.*", ""))
                .findFirst()
                .orElse(otherwise);
    }

    private CloudAuthEmulator startEmulator() {
        try {
            CloudAuthEmulator.Builder builder = CloudAuthEmulator.builder().port(port);
            for (String scene : scenes) {
                int equals = scene.indexOf('=');
                if (equals < 1) {
                    throw new UsageException("usage.value", "--scene");
                }
                addScene(builder, scene.substring(0, equals), scene.substring(equals + 1));
            }
            if (showPersonalData) {
                builder.showPersonalData();
            }
            return builder.start();
        } catch (IllegalArgumentException e) {
            throw new UsageException("usage.emulator");
        }
    }
}
