package io.cloudauth.cli.command;

import io.cloudauth.cli.output.Prompt;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.PersonName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The options for the name and the ID number. Both come from standard input, from environment
 * variables or from a prompt. They are never arguments, because every user of the machine can read
 * the command line.
 */
final class PersonOptions {

    static final String NAME = "CLOUDAUTH_NAME";
    static final String NUMBER = "CLOUDAUTH_ID_NUMBER";

    /** U+FFFD, which a decoder inserts for bytes that it cannot decode. */
    private static final char REPLACEMENT_CHARACTER = '\ufffd';

    @Option(names = "--person-stdin")
    private boolean fromStandardInput;

    /**
     * The person to verify.
     *
     * @param name the name
     * @param number the ID card number
     */
    record Person(PersonName name, IdCardNumber number) {}

    Person person(Shell shell) {
        if (fromStandardInput) {
            return readStandardInput(shell);
        }
        Optional<String> name = shell.variable(NAME);
        Optional<String> number = shell.variable(NUMBER);
        if (name.isPresent() != number.isPresent()) {
            throw new UsageException("usage.person.half", NAME, NUMBER);
        }
        if (name.isPresent() && number.isPresent()) {
            return person(name.get(), number.get());
        }
        Prompt prompt =
                shell.prompt().orElseThrow(() -> new UsageException("usage.person", NAME, NUMBER));
        return person(
                prompt.ask(shell.text("ask.name")).orElseThrow(DeclinedException::new),
                prompt.askHidden(shell.text("ask.number")).orElseThrow(DeclinedException::new));
    }

    private static Person readStandardInput(Shell shell) {
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(shell.in(), StandardCharsets.UTF_8));
            String name = lines.readLine();
            String number = lines.readLine();
            if (name == null || number == null) {
                throw new UsageException("usage.person.input");
            }
            return person(name, number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Person person(String name, String number) {
        if (name.indexOf(REPLACEMENT_CHARACTER) >= 0) {
            throw new UsageException("usage.person.charset");
        }
        return new Person(PersonName.of(name.strip()), IdCardNumber.of(number.strip()));
    }
}
