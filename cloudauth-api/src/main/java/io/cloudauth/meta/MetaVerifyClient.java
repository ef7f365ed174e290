package io.cloudauth.meta;

import java.util.function.Consumer;

/**
 * The checks of information without a face. A client of the whole library returns it, and closing
 * that client closes it.
 *
 * <pre>{@code
 * MetaVerifyResult check = meta.id2MetaVerify(name, idCardNumber);
 * if (check.outcome() instanceof MetaOutcome.Consistent) { … }
 * }</pre>
 *
 * <p>A check says that the records belong together. It never says that the user is that person: use
 * {@link io.cloudauth.face.FaceVerifyClient} for that.
 *
 * <p>The outcomes Consistent and Inconsistent are charged. A request has no identifier of the
 * caller, so no operation finds a lost response: {@link io.cloudauth.error.OutcomeUnknownException}
 * then has no key, and the caller decides whether to pay for a second check. The client sends a
 * check again by itself only if the first certainly never arrived, or was refused before it was
 * processed. A check is not recorded in a {@link io.cloudauth.submission.SubmissionLog}.
 *
 * <p>Every method can throw {@link io.cloudauth.error.InvalidRequestException} before anything is
 * sent, {@link io.cloudauth.error.ServiceException}, {@link io.cloudauth.error.TransportException},
 * {@link io.cloudauth.error.CredentialsException}, {@link
 * io.cloudauth.error.CallCancelledException} and {@link
 * io.cloudauth.error.OutcomeUnknownException}.
 *
 * <p>Implementations are safe for use by multiple threads. A test double needs to implement only
 * the methods that are not default methods.
 */
public interface MetaVerifyClient {

    /**
     * Checks whether a name and an ID number belong together.
     *
     * @param request the request
     * @return the result
     * @throws io.cloudauth.error.OutcomeUnknownException if the check may have been charged and its
     *     response is lost
     */
    MetaVerifyResult id2MetaVerify(Id2MetaVerifyRequest request);

    /**
     * Checks whether a name and an ID number belong together; see {@link
     * #id2MetaVerify(Id2MetaVerifyRequest)}.
     *
     * @param request sets the request on a builder
     * @return the result
     */
    default MetaVerifyResult id2MetaVerify(Consumer<Id2MetaVerifyRequest.Builder> request) {
        Id2MetaVerifyRequest.Builder builder = Id2MetaVerifyRequest.builder();
        request.accept(builder);
        return id2MetaVerify(builder.build());
    }

    /**
     * Checks whether a name and an ID number belong together; see {@link
     * #id2MetaVerify(Id2MetaVerifyRequest)}.
     *
     * @param name the person's name
     * @param idCardNumber the person's ID number
     * @return the result
     */
    default MetaVerifyResult id2MetaVerify(String name, String idCardNumber) {
        return id2MetaVerify(r -> r.name(name).idCardNumber(idCardNumber));
    }

    /**
     * Checks whether a name, an ID number and a mobile number belong together. The result also says
     * which of them differ, and names the carrier.
     *
     * @param request the request
     * @return the result
     * @throws io.cloudauth.error.OutcomeUnknownException if the check may have been charged and its
     *     response is lost
     */
    MetaVerifyResult mobile3MetaDetailVerify(Mobile3MetaDetailVerifyRequest request);

    /**
     * Checks whether a name, an ID number and a mobile number belong together; see {@link
     * #mobile3MetaDetailVerify(Mobile3MetaDetailVerifyRequest)}.
     *
     * @param request sets the request on a builder
     * @return the result
     */
    default MetaVerifyResult mobile3MetaDetailVerify(
            Consumer<Mobile3MetaDetailVerifyRequest.Builder> request) {
        Mobile3MetaDetailVerifyRequest.Builder builder = Mobile3MetaDetailVerifyRequest.builder();
        request.accept(builder);
        return mobile3MetaDetailVerify(builder.build());
    }

    /**
     * Checks whether a name, an ID number and a mobile number belong together; see {@link
     * #mobile3MetaDetailVerify(Mobile3MetaDetailVerifyRequest)}.
     *
     * @param name the person's name
     * @param idCardNumber the person's ID number
     * @param mobile the person's mobile number
     * @return the result
     */
    default MetaVerifyResult mobile3MetaDetailVerify(
            String name, String idCardNumber, String mobile) {
        return mobile3MetaDetailVerify(r -> r.name(name).idCardNumber(idCardNumber).mobile(mobile));
    }

    /**
     * Returns the same operations as futures. Cancelling a future ends its exchange; if the request
     * was already sent, the check may have been charged.
     *
     * @return the asynchronous client
     */
    MetaVerifyAsyncClient async();
}
