package io.cloudauth.model;

import io.cloudauth.error.Violation;
import io.cloudauth.internal.validation.Violations;
import java.util.List;
import java.util.Objects;

/**
 * The verification schemes (认证方案). In the console, one of them is chosen for each BizType. A caller
 * may set the scheme on a request; the client never guesses it from the name of a BizType. If the
 * scheme is set, the builder validates that the request has the fields that the scheme requires.
 *
 * <p>Source: the table of schemes in the vendor's public documentation.
 */
public enum Scheme {

    /** {@code RPBasic}: no field is required; the end user photographs the ID card in the app. */
    RP_BASIC("RPBasic", Access.APP_SDK, Need.NOT_NEEDED, Need.NOT_NEEDED, Need.NOT_NEEDED),
    /** {@code RPManual}: no field is required. */
    RP_MANUAL("RPManual", Access.APP_SDK, Need.NOT_NEEDED, Need.NOT_NEEDED, Need.NOT_NEEDED),
    /** {@code RPBioID}: name and ID number are required. */
    RP_BIO_ID("RPBioID", Access.APP_SDK, Need.REQUIRED, Need.NOT_NEEDED, Need.NOT_NEEDED),
    /** {@code RPBioOnlyPro}: name and ID number are required. */
    RP_BIO_ONLY_PRO(
            "RPBioOnlyPro", Access.APP_SDK, Need.REQUIRED, Need.NOT_NEEDED, Need.NOT_NEEDED),
    /** {@code RPBioOnly}: name and ID number are required; photos of the ID card are optional. */
    RP_BIO_ONLY("RPBioOnly", Access.APP_SDK, Need.REQUIRED, Need.OPTIONAL, Need.NOT_NEEDED),
    /** {@code RPH5BioOnly}: the same fields as {@link #RP_BIO_ONLY}, but on a web page. */
    RP_H5_BIO_ONLY("RPH5BioOnly", Access.H5_PAGE, Need.REQUIRED, Need.OPTIONAL, Need.NOT_NEEDED),
    /**
     * {@code RPMin}: the scheme of verifyMaterial. Only servers use it; its token cannot start the
     * app SDK.
     */
    RP_MIN("RPMin", Access.SERVER_ONLY, Need.REQUIRED, Need.OPTIONAL, Need.NOT_NEEDED),
    /** {@code FVBioOnly}: the photo of the face to compare with is required. */
    FV_BIO_ONLY("FVBioOnly", Access.APP_SDK, Need.NOT_NEEDED, Need.NOT_NEEDED, Need.REQUIRED),
    /** {@code FDBioOnly}: no field is required. */
    FD_BIO_ONLY("FDBioOnly", Access.APP_SDK, Need.NOT_NEEDED, Need.NOT_NEEDED, Need.NOT_NEEDED);

    private final String consoleName;
    private final Access access;
    private final Need nameAndNumber;
    private final Need cardImages;
    private final Need faceRetainedImage;

    Scheme(
            String consoleName,
            Access access,
            Need nameAndNumber,
            Need cardImages,
            Need faceRetainedImage) {
        this.consoleName = consoleName;
        this.access = access;
        this.nameAndNumber = nameAndNumber;
        this.cardImages = cardImages;
        this.faceRetainedImage = faceRetainedImage;
    }

    /**
     * Returns the vendor's name of the scheme, such as {@code RPBioID}.
     *
     * @return the name
     */
    public String consoleName() {
        return consoleName;
    }

    /**
     * Returns where the end user is verified.
     *
     * @return the access mode
     */
    public Access access() {
        return access;
    }

    /**
     * Returns whether a request needs the name and the ID number.
     *
     * @return the need
     */
    public Need nameAndNumber() {
        return nameAndNumber;
    }

    /**
     * Returns whether a request needs the photos of both sides of the ID card.
     *
     * @return the need
     */
    public Need cardImages() {
        return cardImages;
    }

    /**
     * Returns whether a request needs the photo of the face to compare with.
     *
     * @return the need
     */
    public Need faceRetainedImage() {
        return faceRetainedImage;
    }

    /**
     * Validates a request against this scheme. Building a request does the same for the scheme that
     * it names itself.
     *
     * @param request the request
     * @return what is unusual about it, unmodifiable; usually empty
     * @throws io.cloudauth.error.InvalidRequestException if a scene of this scheme cannot serve it
     */
    public List<Violation> validate(DescribeVerifyTokenRequest request) {
        Violations violations = new Violations();
        SchemeChecks.token(
                violations,
                this,
                request.name().orElse(null),
                request.idCardNumber().orElse(null),
                request.idCardFrontImage().orElse(null),
                request.idCardBackImage().orElse(null),
                request.faceRetainedImage().orElse(null));
        violations.throwIfViolated();
        return violations.warnings();
    }

    /**
     * Validates a submission against this scheme. Building a request does the same for the scheme
     * that it names itself.
     *
     * @param request the request
     * @return what is unusual about it, unmodifiable; usually empty
     * @throws io.cloudauth.error.InvalidRequestException if the scheme is not for the server alone
     */
    public List<Violation> validate(VerifyMaterialRequest request) {
        Objects.requireNonNull(request, "request");
        Violations violations = new Violations();
        SchemeChecks.material(violations, this);
        violations.throwIfViolated();
        return violations.warnings();
    }

    /** The place where the end user is verified. */
    public enum Access {
        /** In an app that contains the vendor's mobile SDK. */
        APP_SDK,
        /** On the vendor's H5 page. */
        H5_PAGE,
        /** Nowhere: the caller's server has all the material. */
        SERVER_ONLY
    }

    /** The need of a scheme for a field. */
    public enum Need {
        /** The field is required. A request without it is invalid and is not sent. */
        REQUIRED,
        /** The field is optional. */
        OPTIONAL,
        /** The scheme does not use the field. A request with it is sent, with a warning. */
        NOT_NEEDED
    }
}
