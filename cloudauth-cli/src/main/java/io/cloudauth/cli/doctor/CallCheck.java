package io.cloudauth.cli.doctor;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.ServiceException;
import io.cloudauth.model.BizId;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A check of the AccessKey and of the legacy product by one real call, which is free of charge:
 * DescribeVerifyResult for a random BizId. If no scene is given, the check uses a scene name that
 * probably does not exist. This is possible because the service checks the key and the permission
 * first.
 *
 * @param setup the configuration to check
 * @param endpoint the endpoint of the service
 * @param credentials the credentials to use
 */
record CallCheck(Setup setup, URI endpoint, CredentialsProvider credentials) {

    private static final String OPERATION = "DescribeVerifyResult";
    private static final String UNKNOWN_SCENE = "doctor";

    void run(Consumer<Finding> report) {
        DoctorClient.use(setup, endpoint, credentials, report, client -> describe(client, report));
    }

    private void describe(CloudAuthClient client, Consumer<Finding> report) {
        String bizType = setup.bizType().orElse(UNKNOWN_SCENE);
        try {
            client.describeVerifyResult(r -> r.bizType(bizType).bizId(BizId.random()));
        } catch (ServiceException e) {
            reportError(e, report);
            return;
        }
        reportKeyAndPermission(report);
        report.accept(
                setup.bizType().isPresent()
                        ? Finding.passed("scene.known", bizType)
                        : Finding.skipped("scene.notGiven"));
    }

    private static void reportKeyAndPermission(Consumer<Finding> report) {
        report.accept(Finding.passed("key.accepted", OPERATION));
        report.accept(Finding.passed("permission.granted"));
    }

    private void reportError(ServiceException e, Consumer<Finding> report) {
        Optional<Finding> general = KeyFindings.of(e);
        if (general.isPresent()) {
            report.accept(general.get());
            return;
        }
        String code = e.code().value();
        switch (e.kind()) {
            case NO_PERMISSION -> {
                report.accept(Finding.passed("key.accepted", OPERATION));
                report.accept(Finding.failed("permission.denied", code));
            }
            case UNKNOWN_BIZ_TYPE -> {
                reportKeyAndPermission(report);
                report.accept(
                        setup.bizType().isPresent()
                                ? Finding.failed("scene.unknown", setup.bizType().get())
                                : Finding.skipped("scene.notGiven"));
            }
            // an error about a person or a verification: key and permission were accepted
            case NAME_AND_NUMBER_DIFFER,
                    PERSON_NOT_FOUND,
                    ID_NUMBER_INVALID,
                    BIZ_ID_FINISHED,
                    VERIFY_TOKEN_EXPIRED -> {
                reportKeyAndPermission(report);
                report.accept(Finding.warning("scene.answered", code));
            }
            default -> report.accept(Finding.warning("call.unproven", code));
        }
    }
}
