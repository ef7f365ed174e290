package io.cloudauth.examples.quickstart;

import java.util.Optional;

/**
 * The questions of a live run.
 *
 * @param prompt the terminal
 * @param texts the texts in the user's language
 */
record Dialog(Prompt prompt, Texts texts) {

    /** The word that the user must type to confirm. */
    static final String CONFIRMATION = "live";

    /**
     * Returns the answer to a question.
     *
     * @throws QuickstartFailedException at the end of the input
     */
    String ask(String key, Object... values) {
        return prompt.ask(texts.of(key, values)).orElseThrow(() -> declined("live.declined"));
    }

    /**
     * Does the same as {@link #ask}, but does not show what the user types.
     *
     * @throws QuickstartFailedException at the end of the input
     */
    String askHidden(String key) {
        return prompt.askHidden(texts.of(key)).orElseThrow(() -> declined("live.declined"));
    }

    /**
     * Asks for the word that permits a charged call.
     *
     * @param key the key of the question
     * @param declined the key of the text that says what was not done without the word
     * @throws QuickstartFailedException if the user types anything else
     */
    void confirm(String key, String declined) {
        if (!prompt.ask(texts.of(key, CONFIRMATION)).equals(Optional.of(CONFIRMATION))) {
            throw declined(declined);
        }
    }

    private QuickstartFailedException declined(String key) {
        return new QuickstartFailedException(texts.of(key));
    }
}
