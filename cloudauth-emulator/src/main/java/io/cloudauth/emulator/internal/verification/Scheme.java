package io.cloudauth.emulator.internal.verification;

import org.jspecify.annotations.Nullable;

/** A legacy verification scheme and its rules. */
public enum Scheme {
    /** In the app, with photos of the ID card. */
    RP_BASIC("RPBasic", RequiredInput.NOTHING, Access.APP, true),
    /** In the app, with photos of the ID card and a manual review. */
    RP_MANUAL("RPManual", RequiredInput.NOTHING, Access.APP, true),
    /** In the app, with name and ID number. */
    RP_BIO_ID("RPBioID", RequiredInput.IDENTITY, Access.APP, true),
    /** In the app, with name and ID number. */
    RP_BIO_ONLY_PRO("RPBioOnlyPro", RequiredInput.IDENTITY, Access.APP, false),
    /** In the app, with name and ID number. */
    RP_BIO_ONLY("RPBioOnly", RequiredInput.IDENTITY, Access.APP, false),
    /** On a web page, with name and ID number. */
    RP_H5_BIO_ONLY("RPH5BioOnly", RequiredInput.IDENTITY, Access.PAGE, false),
    /** From the server only, with name, ID number and a picture. */
    RP_MIN("RPMin", RequiredInput.IDENTITY, Access.SERVER, false),
    /** In the app, compared with a picture from the request. */
    FV_BIO_ONLY("FVBioOnly", RequiredInput.RETAINED_FACE, Access.APP, false),
    /** In the app, liveness only. */
    FD_BIO_ONLY("FDBioOnly", RequiredInput.NOTHING, Access.APP, false);

    /** The parameters that a request must contain. */
    enum RequiredInput {
        NOTHING,
        IDENTITY,
        RETAINED_FACE
    }

    /** The access mode of the end user. */
    enum Access {
        APP,
        PAGE,
        SERVER
    }

    private final String wireName;
    private final RequiredInput requiredInput;
    private final Access access;
    private final boolean hasCardPhoto;

    Scheme(String wireName, RequiredInput requiredInput, Access access, boolean hasCardPhoto) {
        this.wireName = wireName;
        this.requiredInput = requiredInput;
        this.access = access;
        this.hasCardPhoto = hasCardPhoto;
    }

    /** Returns the scheme's name in the vendor's documents. */
    public String wireName() {
        return wireName;
    }

    RequiredInput requiredInput() {
        return requiredInput;
    }

    Access access() {
        return access;
    }

    boolean hasCardPhoto() {
        return hasCardPhoto;
    }

    /** Returns the scheme with this name, or null if there is none. */
    public static @Nullable Scheme named(String name) {
        for (Scheme scheme : values()) {
            if (scheme.wireName.equals(name)) {
                return scheme;
            }
        }
        return null;
    }
}
