package io.cloudauth.examples.cli.doctor;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.BizId;
import java.net.URI;
import java.util.function.Consumer;

/**
 * Key, permission and scene, by one real call: DescribeVerifyResult for a random BizId, which is
 * free. Where no scene was given it asks in one that hardly exists: the service looks at key and
 * permission first.
 *
 * @param setup what is examined
 * @param endpoint where the service is
 * @param credentials the ones that won
 */
record CallCheck(Setup setup, URI endpoint, CredentialsProvider credentials) {

    private static final String NO_SCENE = "doctor";

    void run(Consumer<Finding> told) {
        try (CloudAuthClient client =
                CloudAuth.builder()
                        .endpoint(endpoint)
                        .credentials(credentials)
                        .http(this::apply)
                        .build()) {
            String bizType = setup.bizType().orElse(NO_SCENE);
            client.describeVerifyResult(r -> r.bizType(bizType).bizId(BizId.random()));
            accepted(told);
            told.accept(
                    setup.bizType().isPresent()
                            ? Finding.passed("scene.known", bizType)
                            : Finding.skipped("scene.notGiven"));
        } catch (ServiceException e) {
            refused(e, told);
        } catch (TransportException e) {
            told.accept(Finding.failed("call.broken", e.phase()));
        } catch (CredentialsException e) {
            told.accept(Finding.failed("credentials.none", e.tried().toString()));
        } catch (CloudAuthException e) {
            told.accept(Finding.failed("call.broken", e.getClass().getSimpleName()));
        }
    }

    private void apply(HttpOptions.Builder http) {
        setup.http().proxy().ifPresent(http::proxy);
        setup.http()
                .proxyCredentials()
                .ifPresent(
                        user ->
                                http.proxyCredentials(
                                        user.getUserName(), new String(user.getPassword())));
        setup.http().sslContext().ifPresent(http::sslContext);
    }

    private static void accepted(Consumer<Finding> told) {
        told.accept(Finding.passed("key.accepted"));
        told.accept(Finding.passed("permission.granted"));
    }

    private void refused(ServiceException e, Consumer<Finding> told) {
        String code = e.code().value();
        switch (e.kind()) {
            case ACCESS_KEY_REJECTED -> told.accept(Finding.failed("key.unknown", code));
            case SIGNATURE_REJECTED -> told.accept(Finding.failed("key.secret", code));
            case SECURITY_TOKEN_ENDED -> told.accept(Finding.failed("key.session", code));
            case CLOCK_SKEWED -> told.accept(Finding.failed("key.clock", code));
            case NONCE_REUSED -> told.accept(Finding.failed("key.nonce", code));
            case WRONG_API -> told.accept(Finding.failed("endpoint.wrong", code));
            case THROTTLED, TOO_FREQUENT, SERVICE_FAILED ->
                    told.accept(Finding.warning("call.busy", code));
            case NO_PERMISSION -> {
                told.accept(Finding.passed("key.accepted"));
                told.accept(Finding.failed("permission.denied", code));
            }
            case UNKNOWN_BIZ_TYPE -> {
                accepted(told);
                told.accept(
                        setup.bizType().isPresent()
                                ? Finding.failed("scene.unknown", setup.bizType().get())
                                : Finding.skipped("scene.notGiven"));
            }
            // what is said of a person or a verification is said to whom may ask
            case NAME_AND_NUMBER_DIFFER,
                    PERSON_NOT_FOUND,
                    ID_NUMBER_INVALID,
                    BIZ_ID_FINISHED,
                    VERIFY_TOKEN_ENDED -> {
                accepted(told);
                told.accept(Finding.warning("scene.answered", code));
            }
            default -> told.accept(Finding.warning("call.unproven", code));
        }
    }
}
