package io.cloudauth.model;

import io.cloudauth.PersonalData;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every request has: the verification it is about, and options for this one call. A request
 * has passed all local checks; it is immutable, safe to share between threads and may be sent
 * again, and it masks what it holds when it is printed or serialised. Two are equal if they hold
 * the same.
 */
public sealed interface VerificationRequest
        permits DescribeVerifyTokenRequest, DescribeVerifyResultRequest, VerifyMaterialRequest {

    /** The caller's number of the verification. */
    BizId bizId();

    /** The scene; absent: the client's. */
    Optional<BizType> bizType();

    /** Timeouts of this call alone; absent: the client's. */
    Optional<Timeouts> timeouts();

    /** Credentials of this call alone; absent: the client's. */
    Optional<CredentialsProvider> credentials();

    /**
     * Parameters that this library does not know, by the name they are sent under. Unmodifiable, in
     * the order given.
     */
    @PersonalData
    Map<String, Personal<String>> parameters();

    /**
     * What is unusual about the request, though it does not forbid it; the client logs them.
     * Unmodifiable, in the order of the fields, empty for most.
     */
    List<Violation> warnings();
}
