package io.cloudauth.emulator.internal.verification;

import org.jspecify.annotations.Nullable;

/** A verification scheme and what it asks for. */
public enum Scheme {
    /** App, photographs the card. */
    RP_BASIC("RPBasic", Needs.NOTHING, Access.APP, true),
    /** App, photographs the card, checked by people. */
    RP_MANUAL("RPManual", Needs.NOTHING, Access.APP, true),
    /** App, by name and number. */
    RP_BIO_ID("RPBioID", Needs.IDENTITY, Access.APP, true),
    /** App, by name and number. */
    RP_BIO_ONLY_PRO("RPBioOnlyPro", Needs.IDENTITY, Access.APP, false),
    /** App, by name and number. */
    RP_BIO_ONLY("RPBioOnly", Needs.IDENTITY, Access.APP, false),
    /** A page, by name and number. */
    RP_H5_BIO_ONLY("RPH5BioOnly", Needs.IDENTITY, Access.PAGE, false),
    /** Server only, by name, number and a picture. */
    RP_MIN("RPMin", Needs.IDENTITY, Access.SERVER, false),
    /** App, compared with a picture that is given. */
    FV_BIO_ONLY("FVBioOnly", Needs.RETAINED_FACE, Access.APP, false),
    /** App, liveness alone. */
    FD_BIO_ONLY("FDBioOnly", Needs.NOTHING, Access.APP, false);

    /** What a request for a token must name. */
    enum Needs {
        NOTHING,
        IDENTITY,
        RETAINED_FACE
    }

    /** How the end user takes part. */
    enum Access {
        APP,
        PAGE,
        SERVER
    }

    private final String wireName;
    private final Needs needs;
    private final Access access;
    private final boolean photographsCard;

    Scheme(String wireName, Needs needs, Access access, boolean photographsCard) {
        this.wireName = wireName;
        this.needs = needs;
        this.access = access;
        this.photographsCard = photographsCard;
    }

    /** The name that the documents use. */
    public String wireName() {
        return wireName;
    }

    Needs needs() {
        return needs;
    }

    Access access() {
        return access;
    }

    boolean photographsCard() {
        return photographsCard;
    }

    /** The scheme with this name, or null. */
    public static @Nullable Scheme named(String name) {
        for (Scheme scheme : values()) {
            if (scheme.wireName.equals(name)) {
                return scheme;
            }
        }
        return null;
    }
}
