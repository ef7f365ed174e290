package io.cloudauth.cli.command;

import io.cloudauth.cli.output.Texts;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * Says why an image file of a command cannot be read. It names the option and not the file: the
 * name of the file can be the name of a person.
 *
 * @param texts the texts in the language of the user
 * @param command the command with its options
 */
record UnreadableImages(Texts texts, CommandLine command) {

    /** The option of each field of a request that holds an image. */
    private static final Map<String, String> OPTIONS =
            Map.of(
                    "faceImage", "--face",
                    "photo", "--face",
                    "sourceImage", "--source",
                    "targetImage", "--target",
                    "idCardFrontImage", "--card-front",
                    "idCardBackImage", "--card-back",
                    "faceRetainedImage", "--face-retained");

    List<String> of(InvalidRequestException e) {
        List<String> lines = new ArrayList<>();
        e.violations().stream()
                .filter(violation -> violation.rule() == Rule.IMAGE_UNREADABLE)
                .map(violation -> OPTIONS.getOrDefault(violation.field(), ""))
                .forEach(option -> add(option, lines));
        return lines;
    }

    private void add(String option, List<String> lines) {
        CommandLine.Model.OptionSpec spec = command.getCommandSpec().findOption(option);
        if (spec != null && spec.getValue() instanceof String text) {
            try {
                lines.add(texts.of("file.image", option, texts.of(InputFile.why(Path.of(text)))));
            } catch (InvalidPathException invalid) {
                // no file name of this machine: the violation says enough
            }
        }
    }
}
