package io.cloudauth.cli.openfacts;

import java.net.URI;
import java.util.Map;

/**
 * A call of the report.
 *
 * @param id the name of the call in the report and in the documents, such as {@code F1}
 * @param what what the call asks, in English, because the report is sent to the project
 * @param endpoint the endpoint
 * @param operation the operation
 * @param parameters the parameters of the operation
 */
record Question(
        String id,
        String what,
        URI endpoint,
        FreeOperation operation,
        Map<String, String> parameters) {

    /** Shows only the name: the parameters contain identifiers of the caller. */
    @Override
    public String toString() {
        return id;
    }
}
