package io.cloudauth.examples.batch.person;

import io.cloudauth.SubmissionOutcome;
import io.cloudauth.error.CloudAuthException;
import java.util.function.Function;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Submits a person. The client waits for its turn at the shared rate, records the submission, and
 * sends it. Never throws for a person, so that one person does not end a partition.
 */
public final class Verification implements ItemProcessor<Person, Verified> {

    private final Function<Person, SubmissionOutcome> operation;

    /** Creates a processor that submits by this operation. */
    public Verification(Function<Person, SubmissionOutcome> operation) {
        this.operation = operation;
    }

    @Override
    public Verified process(Person person) {
        SubmissionOutcome outcome;
        try {
            outcome = operation.apply(person);
        } catch (CloudAuthException e) {
            outcome = SubmissionOutcome.of(e);
        }
        return new Verified(person.id(), outcome);
    }
}
