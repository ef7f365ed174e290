package io.cloudauth.examples.quickstart;

import io.cloudauth.CloudAuthClient;

/** The calls of a live run with one product. */
interface LiveCalls {

    /** Prints what the calls cost and what they need. */
    void printCost();

    /**
     * Asks for the personal data and makes the calls.
     *
     * @throws QuickstartFailedException if an answer is missing
     */
    void run(CloudAuthClient client, Dialog dialog);
}
