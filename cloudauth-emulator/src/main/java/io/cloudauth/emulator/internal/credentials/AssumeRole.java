package io.cloudauth.emulator.internal.credentials;

import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.operation.ApiResponse;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.RefusedException;

/**
 * The operation that assumes a role with a signed request. Every role exists and trusts the
 * account.
 */
public final class AssumeRole implements StsOperation {

    private final AccessKeys keys;

    /** Creates the operation. It adds its sessions to these keys. */
    public AssumeRole(AccessKeys keys) {
        this.keys = keys;
    }

    @Override
    public String action() {
        return "AssumeRole";
    }

    @Override
    public ApiResponse execute(Parameters parameters) throws RefusedException {
        return ApiResponse.free(RoleSession.open(keys, parameters));
    }
}
