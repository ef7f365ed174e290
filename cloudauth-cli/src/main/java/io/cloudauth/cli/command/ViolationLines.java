package io.cloudauth.cli.command;

import io.cloudauth.cli.output.Texts;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Says which options of a command are not valid, and why an image cannot be read. It names the
 * option of an image and not the file: the name of the file can be the name of a person.
 *
 * @param texts the texts in the language of the user
 * @param command the command with its options
 */
record ViolationLines(Texts texts, CommandLine command) {

    /** The option of each field of a request whose name differs from that of the option. */
    private static final Map<String, String> OPTIONS =
            Map.of(
                    "faceImage", "--face",
                    "photo", "--face",
                    "sourceImage", "--source",
                    "targetImage", "--target",
                    "idCardFrontImage", "--card-front",
                    "idCardBackImage", "--card-back",
                    "faceRetainedImage", "--face-retained",
                    "passedRedirectUrl", "--passed-redirect",
                    "failedRedirectUrl", "--failed-redirect",
                    "outerOrderNo", "--order-no");

    List<String> of(InvalidRequestException e) {
        return e.violations().stream().map(this::line).toList();
    }

    private String line(Violation violation) {
        OptionSpec option = option(violation.field());
        if (option == null) {
            return violation.message(texts.locale());
        }
        if (violation.rule() == Rule.IMAGE_UNREADABLE && option.getValue() instanceof String file) {
            try {
                return texts.of(
                        "violation.file",
                        violation.field(),
                        option.longestName(),
                        texts.of(InputFile.why(Path.of(file))));
            } catch (InvalidPathException invalid) {
                // no file name of this machine: the rule says enough
            }
        }
        String rule = violation.rule().message(texts.locale());
        String detail = violation.fileProblem().message(texts.locale());
        return texts.of(
                "violation.option",
                violation.field(),
                option.longestName(),
                detail.isEmpty() ? rule : rule + ": " + detail);
    }

    private @Nullable OptionSpec option(String field) {
        String sameName = "--" + field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return command.getCommandSpec().findOption(OPTIONS.getOrDefault(field, sameName));
    }
}
