package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;
import java.io.IOException;

/** Thrown if a picture must not be sent. It contains only the violated rule. */
public final class UnusablePictureException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;

    UnusablePictureException(Rule rule) {
        super("the picture " + rule, null);
        this.rule = rule;
    }

    /** Returns the rule that the picture violates. */
    public Rule rule() {
        return rule;
    }

    static UnusablePictureException damaged() {
        return new UnusablePictureException(Rule.IMAGE_DAMAGED);
    }
}
