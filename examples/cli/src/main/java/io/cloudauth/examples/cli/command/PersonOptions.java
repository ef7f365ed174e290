package io.cloudauth.examples.cli.command;

import io.cloudauth.examples.cli.output.Prompt;
import io.cloudauth.examples.cli.output.Shell;
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
 * Where name and ID number come from: standard input, the environment, or somebody at a terminal.
 * Never the command line, which every user of the machine can read.
 */
final class PersonOptions {

    static final String NAME = "CLOUDAUTH_NAME";
    static final String NUMBER = "CLOUDAUTH_ID_NUMBER";

    /** What a decoder puts in the place of what it cannot read. */
    private static final char UNREADABLE = '\ufffd';

    @Option(names = "--person-stdin")
    private boolean fromInput;

    /**
     * A person.
     *
     * @param name the name
     * @param number the number of the card
     */
    record Person(PersonName name, IdCardNumber number) {}

    Person person(Shell shell) {
        if (fromInput) {
            return ofInput(shell);
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

    private static Person ofInput(Shell shell) {
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
        if (name.indexOf(UNREADABLE) >= 0) {
            throw new UsageException("usage.person.charset");
        }
        return new Person(PersonName.of(name.strip()), IdCardNumber.of(number.strip()));
    }
}
