package io.cloudauth.internal.picture;

import io.cloudauth.error.FileProblem;
import io.cloudauth.error.Rule;
import java.io.IOException;

/** Thrown if a picture must not be sent. It contains only the violated rule. */
public class UnusablePictureException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final FileProblem problem;

    UnusablePictureException(Rule rule) {
        this(rule, FileProblem.NONE);
    }

    UnusablePictureException(Rule rule, FileProblem problem) {
        super("the picture " + rule, null);
        this.rule = rule;
        this.problem = problem;
    }

    /** Returns the rule that the picture violates. */
    public Rule rule() {
        return rule;
    }

    /** Returns the format of a picture that is neither JPEG nor PNG, if it is known. */
    public FileProblem problem() {
        return problem;
    }

    static UnusablePictureException damaged() {
        return new UnusablePictureException(Rule.IMAGE_DAMAGED);
    }
}
