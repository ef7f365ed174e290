package io.cloudauth.examples.h5.product;

import io.cloudauth.error.ServiceException;
import io.cloudauth.examples.h5.Secrets;
import io.cloudauth.examples.h5.Site;
import io.cloudauth.examples.h5.storage.OwnPictures;
import io.cloudauth.face.FaceMaterial;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceRejectionReason;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.face.SubCode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The financial-grade product: InitFaceVerify with ID_PRO, and DescribeFaceVerify. A session
 * accepts one submission, so each verdict is final. Thread-safe.
 */
@Component
@ConditionalOnProperty(name = "h5.product", havingValue = "financial-grade")
class FaceProduct implements Product {

    /** The service refuses the next session of this person (417). */
    private static final Set<FaceRejectionReason> ANOTHER_ATTEMPT_IS_REFUSED =
            EnumSet.of(
                    FaceRejectionReason.NAME_AND_NUMBER_DIFFER,
                    FaceRejectionReason.IDENTITY_NOT_FOUND,
                    FaceRejectionReason.NO_AUTHORITY_PHOTO);

    private final FaceVerifyClient face;
    private final Site site;
    private final OwnPictures ownPictures;

    FaceProduct(
            FaceVerifyClient face,
            Site site,
            OwnPictures ownPictures,
            @Value("${cloudauth.scene-id:}") String sceneId) {
        if (sceneId.isBlank()) {
            throw new IllegalStateException(
                    "cloudauth.scene-id is not set: set it to a scene for ID_PRO in the vendor's"
                            + " console (CLOUDAUTH_SCENE_ID with the profile live)");
        }
        this.face = face;
        this.site = site;
        this.ownPictures = ownPictures;
    }

    @Override
    public boolean needsMetaInfo() {
        return true;
    }

    @Override
    public VendorSession begin(String number, Applicant applicant, String metaInfo) {
        String callbackToken = Secrets.random();
        FaceVerifySession session =
                face.initFaceVerify(
                        r ->
                                r.outerOrderNo(OuterOrderNo.of(number))
                                        .idPro(applicant.name(), applicant.idNumber())
                                        .metaInfo(metaInfo)
                                        .returnUrl(site.link("/return"))
                                        .returnState()
                                        .callback(
                                                site.link("/callback/face/" + number),
                                                callbackToken));
        return new VendorSession(
                reference(session),
                session.certifyId().value(),
                session.revealCertifyUrl().orElseThrow(),
                session.expiresAt(),
                session.state().orElseThrow().reveal(),
                callbackToken);
    }

    /** The whole session but its secrets: CertifyId, scene and endpoint. */
    private static String reference(FaceVerifySession session) {
        return FaceVerifySession.of(
                        session.certifyId(),
                        session.sceneId(),
                        session.endpoint(),
                        session.expiresAt(),
                        null,
                        null)
                .reveal();
    }

    @Override
    public Reading read(String reference) {
        try {
            return reading(face.describeFaceVerify(FaceVerifySession.restore(reference)));
        } catch (ServiceException e) {
            if (Refusal.of(e) == Refusal.REVIEW) {
                return new Reading(Reading.Verdict.REVIEW, e.kind().name(), true);
            }
            throw e;
        }
    }

    private static Reading reading(FaceVerifyResult result) {
        String code = result.subCode().map(SubCode::value).orElse("");
        FaceOutcome outcome = result.outcome();
        if (outcome instanceof FaceOutcome.NotFinished) {
            return Reading.NOT_FINISHED;
        }
        if (outcome instanceof FaceOutcome.Passed) {
            return new Reading(Reading.Verdict.PASSED, code, true);
        }
        boolean review =
                outcome instanceof FaceOutcome.Unrecognized
                        || (outcome instanceof FaceOutcome.Rejected rejected
                                && ANOTHER_ATTEMPT_IS_REFUSED.contains(rejected.reason()));
        return new Reading(review ? Reading.Verdict.REVIEW : Reading.Verdict.REJECTED, code, true);
    }

    @Override
    public Optional<String> message(String code, Locale locale) {
        return FaceRejectionReason.of(SubCode.of(code)).map(reason -> reason.message(locale));
    }

    @Override
    public boolean erase(String reference) {
        FaceVerifySession session = FaceVerifySession.restore(reference);
        if (ownPictures.isConfigured()) {
            // the result names the pictures, and the service forgets it with the deletion
            face.describeFaceVerify(session)
                    .material()
                    .flatMap(FaceMaterial::picture)
                    .ifPresent(ownPictures::delete);
        }
        return face.deleteFaceVerifyResult(session.certifyId()).isDone();
    }
}
