package io.cloudauth.emulator.internal.credentials;

import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.operation.Answer;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.RefusedException;

/** Assumes a role with a signed request. Every role exists and trusts the account. */
public final class AssumeRole implements StsOperation {

    private final AccessKeys keys;

    /** The operation that opens sessions among these keys. */
    public AssumeRole(AccessKeys keys) {
        this.keys = keys;
    }

    @Override
    public String action() {
        return "AssumeRole";
    }

    @Override
    public Answer answer(Parameters parameters) throws RefusedException {
        return Answer.free(RoleSession.open(keys, parameters));
    }
}
