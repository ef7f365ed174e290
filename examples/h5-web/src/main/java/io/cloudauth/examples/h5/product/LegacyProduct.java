package io.cloudauth.examples.h5.product;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.callback.CallbackHandler;
import io.cloudauth.core.callback.CallbackReply;
import io.cloudauth.core.callback.CallbackStores;
import io.cloudauth.examples.h5.Site;
import io.cloudauth.model.BizId;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.Scheme;
import io.cloudauth.model.VerificationSession;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyStatus;
import io.cloudauth.model.VerifyToken;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The legacy product with the scheme RPH5BioOnly: DescribeVerifyToken and DescribeVerifyResult. A
 * rejected person may submit again while the link is valid. Thread-safe.
 */
@Component
@ConditionalOnProperty(name = "h5.product", havingValue = "legacy")
public class LegacyProduct implements Product {
    private final CloudAuthClient client;
    private final Site site;
    private final Supplier<CallbackHandler> callbacks;

    LegacyProduct(
            CloudAuthClient client,
            Site site,
            DataSource dataSource,
            ApplicationEventPublisher events) {
        this.client = client;
        this.site = site;
        // created at its first use, because the demo knows its port only when the server runs
        this.callbacks =
                SingletonSupplier.of(
                        () ->
                                CallbackHandler.builder(client, site.link("/callback/"))
                                        .listener(
                                                (bizId, result) ->
                                                        events.publishEvent(
                                                                new ReadingReceived(
                                                                        bizId.value(),
                                                                        reading(result))))
                                        .store(CallbackStores.jdbc(dataSource))
                                        .build());
    }

    @Override
    public boolean needsMetaInfo() {
        return false;
    }

    @Override
    public VendorSession begin(String number, Applicant applicant, String metaInfo) {
        BizId bizId = BizId.of(number);
        DescribeVerifyTokenRequest.Builder request =
                DescribeVerifyTokenRequest.builder()
                        .scheme(Scheme.RP_H5_BIO_ONLY)
                        .bizId(bizId)
                        .name(applicant.name())
                        .idCardNumber(applicant.idNumber());
        callbacks.get().expect(bizId).applyTo(request);
        VerifyToken token = client.describeVerifyToken(request.build());
        VerificationSession session = VerificationSession.start(bizId, token);
        String returnUrl = site.link("/return");
        return new VendorSession(
                number,
                number,
                session.page(returnUrl, returnUrl).orElseThrow(LegacyProduct::noPage),
                session.expiresAt(),
                session.state().reveal(),
                null);
    }

    private static IllegalStateException noPage() {
        return new IllegalStateException(
                "The response contains no link to a verification page. Create a scene with the"
                        + " scheme RPH5BioOnly in the vendor's console, and set cloudauth.biz-type"
                        + " to the name of the scene");
    }

    @Override
    public Reading read(String reference) {
        return reading(client.describeVerifyResult(BizId.of(reference)));
    }

    private static Reading reading(VerifyResult result) {
        Outcome outcome = result.outcome();
        if (outcome instanceof Outcome.NotSubmitted) {
            return Reading.NOT_FINISHED; // also while the end user is verifying
        }
        String code = String.valueOf(result.status().value());
        return result.isPassed()
                ? new Reading(Reading.Verdict.PASSED, code, true)
                : new Reading(Reading.Verdict.REJECTED, code, false);
    }

    @Override
    public Optional<String> message(String code, Locale locale) {
        return Optional.of(Outcome.of(VerifyStatus.of(Integer.parseInt(code))).message(locale));
    }

    /** Returns true: the legacy product has no operation that deletes. */
    @Override
    public boolean erase(String reference) {
        return true;
    }

    /**
     * Handles a callback. The handler requests the result; the callback itself proves nothing.
     *
     * @param secret the last part of the path of the link
     * @param body the body of the request
     * @return the reply, with the HTTP status to send
     */
    public CallbackReply handle(String secret, InputStream body) {
        return callbacks.get().handle(secret, body);
    }
}
