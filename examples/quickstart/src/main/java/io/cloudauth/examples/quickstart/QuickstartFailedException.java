package io.cloudauth.examples.quickstart;

/** Stops the program: a requirement is not met, or a result differs from the description. */
final class QuickstartFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String explanation;

    /**
     * Creates the exception.
     *
     * @param explanation what went wrong, in the user's language
     */
    QuickstartFailedException(String explanation) {
        super(explanation);
        this.explanation = explanation;
    }

    String explanation() {
        return explanation;
    }
}
