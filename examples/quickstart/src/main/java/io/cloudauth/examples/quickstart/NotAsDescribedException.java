package io.cloudauth.examples.quickstart;

/** The program ends before its time, because something is not as it was told or as it is needed. */
final class NotAsDescribedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** Says what is not, in the reader's language. */
    NotAsDescribedException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
