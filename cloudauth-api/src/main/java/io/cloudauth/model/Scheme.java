package io.cloudauth.model;

import java.math.BigDecimal;

/**
 * The verification schemes (认证方案), one of which is chosen in the console for each BizType. A scheme
 * is told by the caller, never guessed from a BizType's name; told to a request, it lets the
 * request be checked for what the scheme requires.
 *
 * <p>Source: the product's public documents, its table of schemes and its price list. Prices are
 * list prices and may change.
 */
public enum Scheme {

    /** {@code RPBasic}: nothing is required; the card is photographed in the app. */
    RP_BASIC("RPBasic", Access.APP_SDK, Need.NOT_NEEDED, Need.NOT_NEEDED, Need.NOT_NEEDED, "1"),
    /** {@code RPManual}: nothing is required. */
    RP_MANUAL("RPManual", Access.APP_SDK, Need.NOT_NEEDED, Need.NOT_NEEDED, Need.NOT_NEEDED, "1"),
    /** {@code RPBioID}: name and ID number are required. */
    RP_BIO_ID("RPBioID", Access.APP_SDK, Need.REQUIRED, Need.NOT_NEEDED, Need.NOT_NEEDED, "1"),
    /** {@code RPBioOnlyPro}: name and ID number are required. */
    RP_BIO_ONLY_PRO(
            "RPBioOnlyPro", Access.APP_SDK, Need.REQUIRED, Need.NOT_NEEDED, Need.NOT_NEEDED, "1"),
    /** {@code RPBioOnly}: name and ID number are required, photos of the card optional. */
    RP_BIO_ONLY("RPBioOnly", Access.APP_SDK, Need.REQUIRED, Need.OPTIONAL, Need.NOT_NEEDED, "1"),
    /** {@code RPH5BioOnly}: as {@link #RP_BIO_ONLY}, but on a web page. */
    RP_H5_BIO_ONLY(
            "RPH5BioOnly", Access.H5_PAGE, Need.REQUIRED, Need.OPTIONAL, Need.NOT_NEEDED, "1"),
    /**
     * {@code RPMin}: the scheme of verifyMaterial, for servers alone; its token cannot start the
     * app SDK.
     */
    RP_MIN("RPMin", Access.SERVER_ONLY, Need.REQUIRED, Need.OPTIONAL, Need.NOT_NEEDED, "1"),
    /** {@code FVBioOnly}: the face to compare with is required. */
    FV_BIO_ONLY(
            "FVBioOnly", Access.APP_SDK, Need.NOT_NEEDED, Need.NOT_NEEDED, Need.REQUIRED, "0.182"),
    /** {@code FDBioOnly}: nothing is required. */
    FD_BIO_ONLY(
            "FDBioOnly",
            Access.APP_SDK,
            Need.NOT_NEEDED,
            Need.NOT_NEEDED,
            Need.NOT_NEEDED,
            "0.182");

    private final String consoleName;
    private final Access access;
    private final Need nameAndNumber;
    private final Need cardImages;
    private final Need faceRetainedImage;
    private final BigDecimal listPrice;

    Scheme(
            String consoleName,
            Access access,
            Need nameAndNumber,
            Need cardImages,
            Need faceRetainedImage,
            String listPrice) {
        this.consoleName = consoleName;
        this.access = access;
        this.nameAndNumber = nameAndNumber;
        this.cardImages = cardImages;
        this.faceRetainedImage = faceRetainedImage;
        this.listPrice = new BigDecimal(listPrice);
    }

    /** The vendor's name of it, such as {@code RPBioID}. */
    public String consoleName() {
        return consoleName;
    }

    /** Where the person is met. */
    public Access access() {
        return access;
    }

    /** Whether a request needs name and ID number. */
    public Need nameAndNumber() {
        return nameAndNumber;
    }

    /** Whether a request needs the photos of the card's front and back. */
    public Need cardImages() {
        return cardImages;
    }

    /** Whether a request needs the face to compare with. */
    public Need faceRetainedImage() {
        return faceRetainedImage;
    }

    /** The list price of one verdict, passed or rejected, in yuan. */
    public BigDecimal listPrice() {
        return listPrice;
    }

    /** Where the person is met. */
    public enum Access {
        /** In an app that contains the vendor's mobile SDK. */
        APP_SDK,
        /** On the vendor's H5 page. */
        H5_PAGE,
        /** Nowhere: the server has all the material. */
        SERVER_ONLY
    }

    /** Whether a scheme needs a field. */
    public enum Need {
        /** A request without it is refused before it is sent. */
        REQUIRED,
        /** It may be given. */
        OPTIONAL,
        /** It has no use; giving it is a warning. */
        NOT_NEEDED
    }
}
