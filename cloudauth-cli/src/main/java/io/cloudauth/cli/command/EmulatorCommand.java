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

    private final Shell shell;

    @Option(names = "--port", paramLabel = "<number>", defaultValue = "8964")
    private int port;

    @Option(names = "--scene", paramLabel = "<biz-type>=<scheme>")
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
                        scenes.isEmpty() ? "my-scene" : scenes.get(0).replaceFirst("=.*", ""),
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

    private CloudAuthEmulator startEmulator() {
        try {
            CloudAuthEmulator.Builder builder = CloudAuthEmulator.builder().port(port);
            for (String scene : scenes) {
                int equals = scene.indexOf('=');
                if (equals < 1) {
                    throw new UsageException("usage.value", "--scene");
                }
                builder.scene(scene.substring(0, equals), scene.substring(equals + 1));
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
