package io.cloudauth.meta;

import io.cloudauth.error.InvalidRequestException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The operations of {@link MetaVerifyClient} as futures. A future completes exceptionally with the
 * exceptions of the blocking method, also with {@link InvalidRequestException}.
 *
 * <p>Cancelling a future ends its exchange. If the request was already sent, the check may have
 * been charged. The future does not report this; the client's log and its listeners do.
 *
 * <p>Implementations are safe for use by multiple threads.
 */
public interface MetaVerifyAsyncClient {

    /**
     * Checks whether a name and an ID number belong together; see {@link
     * MetaVerifyClient#id2MetaVerify(Id2MetaVerifyRequest)}.
     *
     * @param request the request
     * @return a future of the result
     */
    CompletableFuture<MetaVerifyResult> id2MetaVerify(Id2MetaVerifyRequest request);

    /**
     * Checks whether a name and an ID number belong together; see {@link
     * MetaVerifyClient#id2MetaVerify(Id2MetaVerifyRequest)}.
     *
     * @param request sets the request on a builder
     * @return a future of the result
     */
    default CompletableFuture<MetaVerifyResult> id2MetaVerify(
            Consumer<Id2MetaVerifyRequest.Builder> request) {
        Id2MetaVerifyRequest.Builder builder = Id2MetaVerifyRequest.builder();
        request.accept(builder);
        return ifValid(builder::build, this::id2MetaVerify);
    }

    /**
     * Checks whether a name and an ID number belong together; see {@link
     * MetaVerifyClient#id2MetaVerify(Id2MetaVerifyRequest)}.
     *
     * @param name the person's name
     * @param idCardNumber the person's ID number
     * @return a future of the result
     */
    default CompletableFuture<MetaVerifyResult> id2MetaVerify(String name, String idCardNumber) {
        return id2MetaVerify(r -> r.name(name).idCardNumber(idCardNumber));
    }

    /**
     * Checks whether a name, an ID number and a mobile number belong together; see {@link
     * MetaVerifyClient#mobile3MetaDetailVerify(Mobile3MetaDetailVerifyRequest)}.
     *
     * @param request the request
     * @return a future of the result
     */
    CompletableFuture<MetaVerifyResult> mobile3MetaDetailVerify(
            Mobile3MetaDetailVerifyRequest request);

    /**
     * Checks whether a name, an ID number and a mobile number belong together; see {@link
     * MetaVerifyClient#mobile3MetaDetailVerify(Mobile3MetaDetailVerifyRequest)}.
     *
     * @param request sets the request on a builder
     * @return a future of the result
     */
    default CompletableFuture<MetaVerifyResult> mobile3MetaDetailVerify(
            Consumer<Mobile3MetaDetailVerifyRequest.Builder> request) {
        Mobile3MetaDetailVerifyRequest.Builder builder = Mobile3MetaDetailVerifyRequest.builder();
        request.accept(builder);
        return ifValid(builder::build, this::mobile3MetaDetailVerify);
    }

    /**
     * Checks whether a name, an ID number and a mobile number belong together; see {@link
     * MetaVerifyClient#mobile3MetaDetailVerify(Mobile3MetaDetailVerifyRequest)}.
     *
     * @param name the person's name
     * @param idCardNumber the person's ID number
     * @param mobile the person's mobile number
     * @return a future of the result
     */
    default CompletableFuture<MetaVerifyResult> mobile3MetaDetailVerify(
            String name, String idCardNumber, String mobile) {
        return mobile3MetaDetailVerify(r -> r.name(name).idCardNumber(idCardNumber).mobile(mobile));
    }

    private static <Q> CompletableFuture<MetaVerifyResult> ifValid(
            Supplier<Q> request, Function<Q, CompletableFuture<MetaVerifyResult>> call) {
        Q valid;
        try {
            valid = request.get();
        } catch (InvalidRequestException e) {
            return CompletableFuture.failedFuture(e);
        }
        return call.apply(valid);
    }
}
