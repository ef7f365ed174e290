package io.cloudauth.cli.command;

import io.cloudauth.cli.output.Prompt;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.Personal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The options for the name, the ID number and the mobile number. They come from standard input,
 * from environment variables or from a prompt. They are never arguments, because every user of the
 * machine can read the command line.
 */
final class PersonOptions {

    private static final String NAME = "CLOUDAUTH_NAME";
    private static final String NUMBER = "CLOUDAUTH_ID_NUMBER";
    private static final String MOBILE = "CLOUDAUTH_MOBILE";
    private static final List<String> PERSON = List.of(NAME, NUMBER);
    private static final List<String> WITH_MOBILE = List.of(NAME, NUMBER, MOBILE);

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

    /**
     * The person to check.
     *
     * @param person name and ID card number
     * @param mobile the mobile number
     */
    record WithMobile(Person person, Personal<String> mobile) {}

    boolean isFromStandardInput() {
        return fromStandardInput;
    }

    Person person(Shell shell) {
        return person(read(shell, PERSON, "usage.person"));
    }

    WithMobile withMobile(Shell shell) {
        List<String> texts = read(shell, WITH_MOBILE, "usage.mobile");
        return new WithMobile(person(texts), Personal.of(texts.get(2)));
    }

    private List<String> read(Shell shell, List<String> variables, String key) {
        if (fromStandardInput) {
            return readStandardInput(shell, variables.size(), key);
        }
        List<String> missing =
                variables.stream().filter(name -> shell.variable(name).isEmpty()).toList();
        String names = String.join(", ", variables);
        boolean onlyMobile = missing.equals(List.of(MOBILE));
        if (!missing.isEmpty() && missing.size() < variables.size() && !onlyMobile) {
            throw new UsageException("usage.person.half", names);
        }
        List<String> texts = new ArrayList<>();
        for (String variable : variables) {
            texts.add(
                    shell.variable(variable)
                            .orElseGet(() -> ask(variable, shell, new UsageException(key, names))));
        }
        return texts;
    }

    private static String ask(String variable, Shell shell, UsageException noTerminal) {
        Prompt prompt = shell.prompt().orElseThrow(() -> noTerminal);
        Optional<String> typed =
                switch (variable) {
                    case NAME -> prompt.ask(shell.text("ask.name"));
                    case NUMBER -> prompt.askHidden(shell.text("ask.number"));
                    default -> prompt.askHidden(shell.text("ask.mobile"));
                };
        return typed.orElseThrow(DeclinedException::new);
    }

    private static List<String> readStandardInput(Shell shell, int count, String key) {
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(shell.in(), StandardCharsets.UTF_8));
            List<String> texts = new ArrayList<>();
            while (texts.size() < count) {
                String line = lines.readLine();
                if (line == null) {
                    throw new UsageException(key + ".input");
                }
                texts.add(line);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Person person(List<String> texts) {
        String name = texts.get(0);
        if (name.indexOf(REPLACEMENT_CHARACTER) >= 0) {
            throw new UsageException("usage.person.charset");
        }
        return new Person(PersonName.of(name), IdCardNumber.of(texts.get(1)));
    }
}
