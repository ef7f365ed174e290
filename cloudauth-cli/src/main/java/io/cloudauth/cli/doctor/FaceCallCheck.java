package io.cloudauth.cli.doctor;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.ServiceException;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.FaceMaterial;
import io.cloudauth.face.FacePicture;
import io.cloudauth.face.FaceVerifyRecord;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A check of the financial-grade product by two real calls, which are free of charge:
 * DescribeFaceVerify for a CertifyId that does not exist, and DescribeVerifySearchPageList for the
 * records of the scene. InitFaceVerify and the operations with a photo are billed, so the check
 * never calls them.
 *
 * @param setup the configuration to check
 * @param endpoint the endpoint of the service
 * @param credentials the credentials to use
 * @param sceneId the scene
 */
record FaceCallCheck(Setup setup, URI endpoint, CredentialsProvider credentials, long sceneId) {

    private static final String DESCRIBE = "DescribeFaceVerify";
    private static final String SEARCH = "DescribeVerifySearchPageList";
    private static final int RECORDS = 10;

    void run(Consumer<Finding> report) {
        DoctorClient.use(
                setup,
                endpoint,
                credentials,
                report,
                client -> {
                    if (describe(client, report)) {
                        search(client, report);
                    }
                });
    }

    /** Returns a CertifyId of the form that the service uses. */
    private static CertifyId unknownCertifyId() {
        return CertifyId.of("sha" + UUID.randomUUID().toString().replace("-", "").substring(3));
    }

    /** Returns whether the operation is permitted, so that another call makes sense. */
    private boolean describe(CloudAuthClient client, Consumer<Finding> report) {
        try {
            client.faceVerify().describeFaceVerify(sceneId, unknownCertifyId());
        } catch (ServiceException e) {
            Optional<Finding> general = KeyFindings.of(e);
            if (general.isPresent()) {
                report.accept(general.get());
                return false;
            }
            return reportError(e, report);
        }
        reportAccess(report);
        reportSceneAndOss(report);
        return true;
    }

    private void reportAccess(Consumer<Finding> report) {
        report.accept(Finding.passed("key.accepted", DESCRIBE));
        report.accept(Finding.passed("facePermission.granted"));
    }

    private void reportSceneAndOss(Consumer<Finding> report) {
        report.accept(Finding.passed("faceScene.known", Long.toString(sceneId)));
        report.accept(Finding.passed("faceOss.notRefused"));
    }

    private boolean reportError(ServiceException e, Consumer<Finding> report) {
        String code = e.code().value();
        switch (e.kind()) {
            case NO_PERMISSION -> {
                report.accept(Finding.passed("key.accepted", DESCRIBE));
                report.accept(Finding.failed("facePermission.denied", code));
                return false;
            }
            case UNKNOWN_SCENE -> {
                reportAccess(report);
                report.accept(Finding.failed("faceScene.unknown", Long.toString(sceneId)));
            }
            case NOT_ACTIVATED -> {
                report.accept(Finding.passed("key.accepted", DESCRIBE));
                report.accept(Finding.failed("faceOss.refused", code));
            }
            case IN_ARREARS -> {
                report.accept(Finding.passed("key.accepted", DESCRIBE));
                report.accept(Finding.failed("faceAccount.arrears", code));
            }
            // an answer about a verification: key, permission and scene were accepted
            case UNKNOWN_CERTIFY_ID, NOT_FINISHED -> {
                reportAccess(report);
                reportSceneAndOss(report);
            }
            default -> report.accept(Finding.warning("call.unproven", code));
        }
        return true;
    }

    private void search(CloudAuthClient client, Consumer<Finding> report) {
        List<FaceVerifyRecord> records;
        try {
            // how the service compares a filter is not documented: compare again
            records =
                    client
                            .faceVerify()
                            .describeVerifySearchPageList(r -> r.sceneId(sceneId).pageSize(RECORDS))
                            .items()
                            .stream()
                            .filter(record -> record.sceneId().orElse(0) == sceneId)
                            .toList();
        } catch (ServiceException e) {
            report.accept(
                    KeyFindings.of(e)
                            .orElseGet(
                                    () -> Finding.warning("faceSearch.denied", e.code().value())));
            return;
        }
        report.accept(Finding.passed("faceSearch.permitted", SEARCH));
        if (records.isEmpty()) {
            report.accept(Finding.skipped("faceRecords.none"));
            return;
        }
        report.accept(Finding.passed("faceRecords.found", Long.toString(sceneId)));
        boolean stored =
                records.stream()
                        .flatMap(record -> record.material().stream())
                        .map(FaceMaterial::picture)
                        .flatMap(Optional::stream)
                        .map(FacePicture::ossObject)
                        .anyMatch(Optional::isPresent);
        report.accept(
                stored ? Finding.passed("faceOss.stored") : Finding.skipped("faceOss.notStored"));
    }
}
