package io.cloudauth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.cli.command.CommandTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.aot.graalvm.ReflectionConfigGenerator;

/** The metadata for native images names all that picocli reflects on. No image is built. */
class NativeMetadataTest {

    private static final Path FILE =
            Path.of(
                    "src/main/resources/META-INF/native-image/io.cloudauth/cloudauth-cli/reflect-config.json");

    @Test
    void everyCommandAndOptionIsListed() throws Exception {
        List<CommandSpec> specs = new ArrayList<>();
        collect(CommandTree.of(Cloudauth.shell()), specs);
        String generated =
                ReflectionConfigGenerator.generateReflectionConfig(
                        specs.toArray(CommandSpec[]::new));
        if (Boolean.getBoolean("native.write")) {
            Files.writeString(FILE, generated, StandardCharsets.UTF_8);
        }
        assertThat(FILE)
                .as("write it anew with -Dnative.write=true")
                .content(StandardCharsets.UTF_8)
                .isEqualToNormalizingNewlines(generated);
    }

    private static void collect(CommandLine command, List<CommandSpec> specs) {
        specs.add(command.getCommandSpec());
        command.getSubcommands().values().forEach(child -> collect(child, specs));
    }
}
