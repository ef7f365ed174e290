package io.cloudauth.core;

import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.TransportException;

/** What a caller gets, in the words of the fault matrix's rows. */
final class Told {
    static final String RESULT = "result";
    static final String UNKNOWN = "outcome unknown: ";

    private Told() {}

    static String words(Throwable failure) {
        if (failure instanceof OutcomeUnknownException unknown) {
            return UNKNOWN + words(unknown.failure());
        }
        if (failure instanceof TransportException transport) {
            return transport.phase()
                    + (transport.isTimeout() ? ", timed out" : "")
                    + (transport.httpStatus().isPresent()
                            ? ", HTTP " + transport.httpStatus().getAsInt()
                            : "");
        }
        if (failure instanceof ServiceException service) {
            return service.code() + " (" + service.kind() + "), HTTP " + service.httpStatus();
        }
        if (failure instanceof CallCancelledException cancelled) {
            return "cancelled, " + cancelled.reason();
        }
        if (failure instanceof CredentialsException) {
            return "no credentials";
        }
        return failure.toString();
    }
}
