package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;
import java.io.IOException;

/** A picture that must not be sent; it holds the rule alone. */
public final class UnusablePictureException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;

    UnusablePictureException(Rule rule) {
        super("the picture " + rule, null);
        this.rule = rule;
    }

    /** What it broke. */
    public Rule rule() {
        return rule;
    }

    static UnusablePictureException damaged() {
        return new UnusablePictureException(Rule.IMAGE_DAMAGED);
    }
}
