package io.cloudauth.emulator.internal.credentials;

import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.operation.Answer;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.RefusedException;

/**
 * Assumes a role with the token of an identity provider in place of a signature. Any token is
 * trusted.
 */
public final class AssumeRoleWithOidc implements StsOperation {

    private final AccessKeys keys;

    /** The operation that opens sessions among these keys. */
    public AssumeRoleWithOidc(AccessKeys keys) {
        this.keys = keys;
    }

    @Override
    public String action() {
        return "AssumeRoleWithOIDC";
    }

    @Override
    public boolean isAnonymous() {
        return true;
    }

    @Override
    public Answer answer(Parameters parameters) throws RefusedException {
        parameters.require("OIDCProviderArn");
        parameters.require("OIDCToken");
        return Answer.free(RoleSession.open(keys, parameters));
    }
}
