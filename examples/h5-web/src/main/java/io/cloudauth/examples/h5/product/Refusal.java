package io.cloudauth.examples.h5.product;

import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.face.NoCertifyUrlException;
import java.util.Set;

/** What this application does if the service starts no session. */
public enum Refusal {
    /** Name and ID number could not be confirmed together. */
    DETAILS,
    /** This browser or device cannot be used; another one can. */
    BROWSER,
    /** Another attempt cannot help this person: people must look at it. */
    REVIEW,
    /** There were too many attempts. */
    TOO_MANY,
    /** The service cannot be used at the moment, or the operator must act. */
    UNAVAILABLE;

    /** All have the same text, so that the pages do not help to guess names and ID numbers. */
    private static final Set<ErrorKind> BY_DETAILS =
            Set.of(
                    ErrorKind.NAME_AND_NUMBER_DIFFER,
                    ErrorKind.PERSON_NOT_FOUND,
                    ErrorKind.ID_NUMBER_INVALID);

    /** Codes 417, 405 and 427. */
    private static final Set<ErrorKind> BY_PERSON =
            Set.of(
                    ErrorKind.NO_FACE_TO_COMPARE,
                    ErrorKind.PERSON_UNDER_14,
                    ErrorKind.REFUSED_BY_POLICY);

    private static final Set<ErrorKind> BY_FREQUENCY =
            Set.of(ErrorKind.TOO_FREQUENT, ErrorKind.TOO_MANY_FAILURES);

    /** Returns what to do after this exception. */
    public static Refusal of(CloudAuthException e) {
        // name and ID number were validated before, so only the MetaInfo can be invalid here
        if (e instanceof NoCertifyUrlException || e instanceof InvalidRequestException) {
            return BROWSER;
        }
        return e instanceof ServiceException error ? of(error.kind()) : UNAVAILABLE;
    }

    private static Refusal of(ErrorKind kind) {
        if (BY_DETAILS.contains(kind)) {
            return DETAILS;
        }
        if (BY_PERSON.contains(kind)) {
            return REVIEW;
        }
        if (BY_FREQUENCY.contains(kind)) {
            return TOO_MANY;
        }
        return kind == ErrorKind.DEVICE_NOT_SUPPORTED ? BROWSER : UNAVAILABLE;
    }
}
