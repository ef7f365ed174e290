package io.cloudauth.emulator.internal.credentials;

import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.operation.ApiResponse;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.RefusedException;

/**
 * The operation that assumes a role with the token of an identity provider instead of a signature.
 * Any token is accepted.
 */
public final class AssumeRoleWithOidc implements StsOperation {

    private final AccessKeys keys;

    /** Creates the operation. It adds its sessions to these keys. */
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
    public ApiResponse execute(Parameters parameters) throws RefusedException {
        parameters.require("OIDCProviderArn");
        parameters.require("OIDCToken");
        return ApiResponse.free(RoleSession.open(keys, parameters));
    }
}
